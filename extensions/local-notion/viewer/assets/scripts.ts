import { KINDS } from '../kinds.ts';
import { ACT } from './scripts/act.ts';
import { CARET } from './scripts/caret.ts';
import { CELLS } from './scripts/cells.ts';
import { COMMENTS } from './scripts/comments.ts';
import { DRAG } from './scripts/drag.ts';
import { DRESS } from './scripts/dress.ts';
import { GUTTER } from './scripts/gutter.ts';
import { KEYS } from './scripts/keys.ts';
import { LINE } from './scripts/line.ts';
import { MORPH } from './scripts/morph.ts';
import { PASTE } from './scripts/paste.ts';
import { POPUP } from './scripts/popup.ts';
import { REFRESH } from './scripts/refresh.ts';
import { SEND } from './scripts/send.ts';
import { SLASH } from './scripts/slash.ts';
import { VIEWER } from './scripts/viewer.ts';

/** The modules that run in the browser, by name: plain JavaScript, as it is served. `viewer` is the one that begins. */
export const SCRIPTS: Readonly<Record<string, string>> = {
  act: ACT,
  caret: CARET,
  cells: CELLS,
  comments: COMMENTS,
  drag: DRAG,
  dress: DRESS,
  gutter: GUTTER,
  keys: KEYS,
  kinds: `export const KINDS = ${JSON.stringify(KINDS)};`,
  line: LINE,
  morph: MORPH,
  paste: PASTE,
  popup: POPUP,
  refresh: REFRESH,
  send: SEND,
  slash: SLASH,
  viewer: VIEWER,
};
