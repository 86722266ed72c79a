import type { Marks } from '../../document/run.ts';
import type { Compiler } from '../compile/compiler.ts';
import type { Step } from '../render/state.ts';
import type { Level, Part } from '../structure/node.ts';

/** What stands between `{%` and `%}`. */
export interface Tag {
  name: string;
  /** What it does, in one line for the author of a template. */
  about: string;
  /** How it is written. */
  example: string;
  /** The tags that may stand between it and its end. Without this there is no end. */
  branches?: readonly string[];
  /** What stands inside is no markup. */
  verbatim?: true;
  /** The name to which it gives a value. */
  assigns?: true;
  /** The name that it counts up or down. */
  counts?: true;
  /** Checks one use of it, and makes the step that renders it. */
  compile(use: TagUse, compiler: Compiler): Step;
}

export interface TagUse {
  /** The tag itself, then its branches, each with what stands behind it. */
  parts: readonly Part[];
  level: Level;
  /** The marks of the words among which it stands. */
  marks: Marks;
}
