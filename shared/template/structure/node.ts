import type { Block } from '../../document/block.ts';
import type { Marks, Run } from '../../document/run.ts';
import type { Piece } from '../expressions/parser.ts';
import type { Tag } from '../tags/tag.ts';

/** A template as a tree: tags hold what stands between them and their ends. */
export type Node =
  | { kind: 'block'; block: Block }
  | { kind: 'run'; run: Run }
  | { kind: 'output'; inner: Piece; marks: Marks }
  | { kind: 'literal'; text: string; marks: Marks }
  | { kind: 'tag'; tag: Tag; parts: Part[]; level: Level; marks: Marks };

/** `if` and what follows it up to `else`, `else` and what follows it up to `endif`. */
export interface Part {
  name: string;
  args: Piece;
  whole: Piece;
  body: Node[];
}

/** Whether a tag stands in a line of its own or inside a text. */
export type Level = 'block' | 'text';
