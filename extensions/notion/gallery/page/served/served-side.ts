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
   * @param changed the place is another one now
   */
  insertPanel(template: Template, form: FilledForm, changed: () => void): InsertPanel;
}

/** The form that is to become a page. */
export interface FilledForm {
  /** The page, or nothing where something is missing and was complained of. */
  ready(): Draft | undefined;
  /** Ends when everything that goes into the page is known. */
  settled(): Promise<void>;
}

export interface LookBack {
  element: HTMLElement;
  use(): { context?: Context };
  /** Ends when the last page is found, or is known not to be there. */
  settled(): Promise<void>;
  /** @param place where the page is to go; its earlier pages count */
  update(answers: Answers, draft: Draft, place: string | undefined): void;
}

export interface InsertPanel {
  element: HTMLElement;
  update(draft: Draft, answers: Answers): void;
  /** The place, once the page may go there. */
  place(): string | undefined;
}
