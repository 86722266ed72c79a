import type { Container } from '../blocks/markdown-form.ts';

/** The lines of a text by their offsets, whatever its line endings. */
export class Lines {
  readonly text: string;
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];

  /** @param from where the first line begins, behind the front matter */
  constructor(text: string, from: number) {
    this.text = text;
    let start = from;
    for (let at = from; at <= text.length; at++) {
      const unit = at < text.length ? text.charCodeAt(at) : 10;
      if (unit !== 10 && unit !== 13) continue;
      this.starts.push(start);
      this.ends.push(at);
      if (unit === 13 && text.charCodeAt(at + 1) === 10) at++;
      start = at + 1;
    }
  }

  start(line: number): number {
    return this.starts[line] ?? this.text.length;
  }

  end(line: number): number {
    return this.ends[line] ?? this.text.length;
  }

  /** Where the content of a line begins, behind the markers of its containers and the blanks after them. */
  content(line: number, containers: readonly Container[]): number {
    const end = this.end(line);
    let at = this.start(line);
    for (const container of containers) {
      at = this.blanks(at, end);
      if (container.kind === 'quote') {
        if (this.text[at] === '>') at++;
      } else if (container.line === line) {
        MARKER.lastIndex = at;
        at += MARKER.exec(this.text)?.[0].length ?? 0;
      }
    }
    return this.blanks(at, end);
  }

  /** The last line of a block that markdown-it says ends before `until`: blank lines behind it are not its own. */
  last(first: number, until: number, containers: readonly Container[]): number {
    let line = until - 1;
    while (line > first && this.content(line, containers) >= this.trimmed(line)) line--;
    return line;
  }

  /** The end of a line without its trailing blanks. */
  trimmed(line: number): number {
    let end = this.end(line);
    const start = this.start(line);
    while (end > start && isBlank(this.text.charCodeAt(end - 1))) end--;
    return end;
  }

  private blanks(at: number, end: number): number {
    let next = at;
    while (next < end && isBlank(this.text.charCodeAt(next))) next++;
    return next;
  }
}

const MARKER = /[-+*]|\d{1,9}[.)]/y;

const isBlank = (unit: number): boolean => unit === 32 || unit === 9;
