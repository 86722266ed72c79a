import type { Run } from '../../../document/run.ts';
import { trimBlanks } from '../trim-blanks.ts';
import type { LineReader } from './line-form.ts';

/** Walks through the lines of a text, past blank ones. */
export class LineCursor implements LineReader {
  /** How many tabs stand before the line. */
  depth = 0;
  /** The line without them, and without blanks at its ends. */
  words = '';
  readonly text: (line: string) => Run[];
  private readonly lines: readonly string[];
  private at = 0;
  /** For each end that was looked for: where the next one is, from where on that holds. */
  private readonly ends = new Map<string, { from: number; to: number }>();

  constructor(text: string, read: (line: string) => Run[]) {
    this.lines = text.split(/\r\n|\n/);
    this.text = read;
  }

  /** Goes to the next line that says something; `false` at the end. */
  next(): boolean {
    for (; this.at < this.lines.length; this.at++) {
      const line = this.lines[this.at]!;
      const words = trimBlanks(line);
      if (words === '') continue;
      this.depth = tabs(line);
      this.words = words;
      this.at++;
      return true;
    }
    return false;
  }

  peek(): string | undefined {
    const line = this.lines[this.at];
    return line === undefined || tabs(line) !== this.depth ? undefined : trimBlanks(line);
  }

  skip(): void {
    this.at++;
  }

  until(end: 'fence' | '$$' | '</table>', fence = ''): string[] | null {
    const key = end + fence;
    let known = this.ends.get(key);
    if (!known || known.from > this.at || known.to < this.at) {
      let to = this.at;
      while (to < this.lines.length && !isEnd(trimBlanks(this.lines[to]!), end, fence)) to++;
      known = { from: this.at, to };
      this.ends.set(key, known);
    }
    if (known.to >= this.lines.length) return null;
    const taken = this.take(known.to);
    this.at++;
    return taken;
  }

  rest(): string[] {
    return this.take(this.lines.length);
  }

  private take(to: number): string[] {
    const taken = this.lines.slice(this.at, to).map(line => line.slice(Math.min(this.depth, tabs(line))));
    this.at = to;
    return taken;
  }
}

/** A fence is ended by one that is at least as long. */
const isEnd = (line: string, end: string, fence: string): boolean =>
  end === 'fence' ? line.length >= fence.length && line.startsWith(fence) && /^`+$/.test(line) : line === end;

function tabs(line: string): number {
  let count = 0;
  while (line.charCodeAt(count) === 9) count++;
  return count;
}
