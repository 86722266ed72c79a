import { kindOfText } from '../pages/kind-of-text.ts';

const OWN = /(?:^|\/)\.rapport\/templates\/(?!partials\/)/;
const PRIVATE = /(?:^|\/)\.rapport\/private\//i;

/** Whether a file is a template of the folder's own, or says that it is one. Parts are checked where they are included. */
export const isTemplate = (path: string, text: string): boolean => OWN.test(path) || kindOfText(text) === 'template';

/** Whether a file is a page that was made from a template, or a private part of one. What Rapport keeps for itself is none. */
export const isMadePage = (path: string, text: string): boolean =>
  (!/(?:^|\/)\.rapport\//i.test(path) || PRIVATE.test(path)) && kindOfText(text) === 'page';

/** Whether a text may hold a private note outside of where private things lie: so much costs nothing to find out. */
export const mayTellPrivate = (path: string, text: string): boolean =>
  !PRIVATE.test(path) && /\[!private\]/i.test(text);
