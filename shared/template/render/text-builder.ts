import type { Block, LineMark } from '../../document/block.ts';
import type { Marks, Run, TextRun } from '../../document/run.ts';

/**
 * Puts the text of one block together. Words with the same marks become one run; marks are compared by identity, which
 * is enough because the compiler makes equal marks one object.
 */
export class TextBuilder {
  #runs: Run[] = [];
  #words = '';
  #marks: Marks | undefined;
  /** The identity of the line, if something in it has one. */
  mark: LineMark | undefined;
  /** The blocks of an answer in Markdown, if one stands in it. */
  blocks: readonly Block[] | undefined;

  /** An empty builder, for a text inside a text. */
  fresh(): TextBuilder {
    return new TextBuilder();
  }

  words(text: string, marks: Marks | undefined): void {
    if (marks !== this.#marks) {
      this.#flush();
      this.#marks = marks;
    }
    this.#words += text;
  }

  run(run: Run): void {
    this.#flush();
    this.#runs.push(run);
  }

  /** The text so far, without blanks at its ends, as Markdown would read it. The builder is empty then. */
  take(): Run[] {
    this.#flush();
    const runs = this.#runs;
    this.#runs = [];
    this.#marks = undefined;
    trimStart(runs);
    trimEnd(runs);
    return runs;
  }

  /** The text so far as it is. The builder keeps it. */
  peek(): readonly Run[] {
    this.#flush();
    return this.#runs;
  }

  takeMark(): LineMark | undefined {
    const { mark } = this;
    this.mark = undefined;
    return mark;
  }

  takeBlocks(): readonly Block[] | undefined {
    const { blocks } = this;
    this.blocks = undefined;
    return blocks;
  }

  #flush(): void {
    if (this.#words === '') return;
    const text = this.#words;
    this.#runs.push(this.#marks ? { type: 'text', text, ...this.#marks } : { type: 'text', text });
    this.#words = '';
  }
}

function trimStart(runs: Run[]): void {
  for (let first = runs[0]; first?.type === 'text'; first = runs[0]) {
    const { text } = first;
    let from = 0;
    while (from < text.length && isBlank(text, from)) from++;
    if (from === 0) return;
    if (from < text.length) {
      runs[0] = { ...first, text: text.slice(from) };
      return;
    }
    runs.shift();
  }
}

function trimEnd(runs: Run[]): void {
  for (let last = runs.at(-1); last?.type === 'text'; last = runs.at(-1)) {
    const length = endOfWords(last);
    if (length === last.text.length) return;
    if (length > 0) {
      runs[runs.length - 1] = { ...last, text: last.text.slice(0, length) };
      return;
    }
    runs.pop();
  }
}

function endOfWords({ text }: TextRun): number {
  let end = text.length;
  while (end > 0 && isBlank(text, end - 1)) end--;
  return end;
}

function isBlank(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit === 32 || unit === 9 || unit === 10 || unit === 13;
}
