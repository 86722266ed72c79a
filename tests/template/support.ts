import type { Document } from '../../shared/document/document.ts';
import { plainText } from '../../shared/document/text.ts';
import { walk } from '../../shared/document/walk.ts';
import {
  type Context,
  compileTemplate,
  type Diagnostic,
  type Person,
  type Rendered,
  type Template,
} from '../../shared/template/index.ts';

export const ANA: Person = { id: 'ana', name: 'Ana Lopes', first: 'Ana', manager: 'bo' };
export const BO: Person = { id: 'bo', name: 'Bo Lind', first: 'Bo' };

/** A Saturday, with two people; Bo is me. */
export const CONTEXT: Context = { today: '2026-11-21', me: BO, people: [ANA, BO] };

interface Given {
  inputs?: string;
  sections?: string;
  answers?: { [name: string]: unknown };
  context?: Context;
  include?: (name: string) => string | Document | undefined;
}

/** A template with a body and as little front matter as possible. */
export function template(body: string, { inputs = '{}', sections = '{}', include }: Given = {}): Template {
  const head = [
    'id: t',
    'title: T',
    'version: 1',
    'family: plans',
    'readers: pair',
    `inputs: ${inputs}`,
    `sections: ${sections}`,
  ];
  return compileTemplate(`---\n${head.join('\n')}\n---\n${body}`, { file: 't.md', include });
}

/** Lines before the body in what {@link template} makes. */
export const HEAD = 9;

export function render(body: string, given: Given = {}): Rendered {
  return template(body, given).render(given.answers ?? {}, given.context ?? CONTEXT);
}

/** What is wrong, one line each: `unknown-variable 1:4 Unknown variable …`, lines counted from the body's first. */
export function problems(diagnostics: readonly Diagnostic[], head = HEAD): string[] {
  return diagnostics.map(({ id, range, message }) =>
    range ? `${id} ${range.start.line - head}:${range.start.column} ${message}` : `${id} ${message}`,
  );
}

/** The words of a document, a line a block. */
export function words({ blocks }: Document): string {
  return [...walk(blocks)]
    .map(block => (block.type === 'table_row' ? block.cells.map(plainText).join(' | ') : plainText(block.text)))
    .join('\n');
}
