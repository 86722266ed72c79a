import type { Block } from '../../document/block.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Thing, Value } from '../expressions/value.ts';
import type { Language } from '../languages/language.ts';
import type { Side } from '../manifest/schema.ts';
import type { Budget } from './limits.ts';
import { TextBuilder } from './text-builder.ts';

/** How a step ended: on to the next one, or out of the loop, or to its next turn. */
export const GO_ON = 0;
export const BREAK = 1;
export const CONTINUE = 2;
export type Signal = typeof GO_ON | typeof BREAK | typeof CONTINUE;

/** A compiled piece of a template. */
export type Step = (state: State) => Signal;

/** What all documents of one rendering share. */
export interface Rendering {
  readonly budget: Budget;
  readonly today: string;
  /** What filters say by themselves is in this one. */
  readonly language: Language;
  /** Whom a name, an id or a handle means. */
  person(name: string): Thing | undefined;
  /** A day as one says it. */
  say(day: string): string;
  readonly diagnostics: Diagnostic[];
  /** The headings that sections have in this rendering, by which their parts are found on a page again. */
  readonly sections: SectionHeading[];
  /** The state of my part for a side, or nothing where that side is not mine. */
  part(side: Side): State | undefined;
}

/** A heading that a section put on a page. */
export interface SectionHeading {
  section: string;
  side: Side;
  /** Its words. */
  words: string;
  level: number;
}

/** Values with their places. */
export type Answers = readonly (readonly [slot: number, value: Value])[];

/** One document in the making, with the values that may be seen in it. */
export class State {
  readonly rendering: Rendering;
  readonly budget: Budget;
  readonly today: string;
  readonly side: Side;
  /** The values of variables, by the numbers that the compiler gave them. */
  slots: Value[];
  /** Where blocks go. */
  blocks: Block[] = [];
  /** Where words go. */
  text = new TextBuilder();

  readonly #answers: Answers;

  /** @param answers the answers that may be seen in this document, with their places */
  constructor(rendering: Rendering, side: Side, answers: Answers = []) {
    this.rendering = rendering;
    this.budget = rendering.budget;
    this.today = rendering.today;
    this.side = side;
    this.slots = [];
    this.#answers = answers;
    this.enter([]);
  }

  /** Begins anew with the values of another document; my own answers are added. */
  enter(slots: readonly Value[]): void {
    this.slots = slots.slice();
    for (const [slot, value] of this.#answers) this.slots[slot] = value;
  }
}

/** One step after the other. */
export function sequence(steps: readonly Step[]): Step {
  if (steps.length === 0) return () => GO_ON;
  if (steps.length === 1) return steps[0]!;
  return state => {
    for (let i = 0; i < steps.length; i++) {
      const signal = steps[i]!(state);
      if (signal !== GO_ON) return signal;
    }
    return GO_ON;
  };
}
