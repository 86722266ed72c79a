import type { Context, Person, Template } from '../../../../../shared/template/index.ts';
import type { Start } from '../../served-api.ts';
import type { MakeControl } from '../form/controls.ts';
import type { Draft } from '../make/make-draft.ts';
import type { Answers } from '../make/people-of-form.ts';

/** What `rapport serve` adds to the gallery. Without a server none of it is there. */
export interface ServedSide {
  start: Start;
  /** People who were met so far: those of the start, and whoever was found since. */
  known(): readonly Person[];
  /** A field for somebody, with people found while one types. */
  personControl: MakeControl;
  /** What the last page hands on, found by the server; nothing with a company token, which may not read. */
  lookBack(template: Template, changed: () => void): LookBack;
  /**
   * *Insert into Notion*.
   *
   * @param ready gives the page, or nothing where something is missing and was complained of
   */
  insertPanel(template: Template, ready: () => Draft | undefined): InsertPanel;
}

export interface LookBack {
  element: HTMLElement;
  use(): { context?: Context };
  update(answers: Answers, draft: Draft): void;
}

export interface InsertPanel {
  element: HTMLElement;
  update(draft: Draft, answers: Answers): void;
}
