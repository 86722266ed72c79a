import type { QuestionBank } from '../../../../shared/practice/index.ts';
import type { Context, Template } from '../../../../shared/template/index.ts';
import type { Memory } from './device/remember.ts';
import type { ServedSide } from './served/served-side.ts';

/** What every screen works with. */
export interface Desk {
  templates: Templates;
  bank?: QuestionBank;
  competencies?: Context['competencies'];
  /** The day where the person is, `2026-11-21`. */
  today: string;
  /** Lasts on this device. */
  memory: Memory;
  /** Lasts as long as the window: what was pasted is not kept longer. */
  brief: Memory;
  /** Tells those who hear the page what happened. */
  say(words: string): void;
  /** There only where the gallery came from `rapport serve`. */
  served?: ServedSide;
}

/** The templates, compiled when somebody opens them. */
export interface Templates {
  find(id: string): Template | undefined;
  /** Titles by id. */
  titles: ReadonlyMap<string, string>;
}
