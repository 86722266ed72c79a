import { pageFrom } from '../../../../shared/practice/index.ts';
import { changedText, readPageFile } from '../../../../shared/sync/page-file/page-file.ts';
import { keepOrigin } from '../../../../shared/sync/update/keep-origin.ts';
import { type PageUpdate, updatePage } from '../../../../shared/sync/update/update-page.ts';
import { type Context, compileTemplate, type Template } from '../../../../shared/template/index.ts';

export const CONTEXT: Context = {
  today: '2026-11-23',
  me: { id: 'bo', name: 'Bo Lindqvist', first: 'Bo' },
  people: [
    { id: 'ana', name: 'Ana Lopes', first: 'Ana', manager: 'bo' },
    { id: 'bo', name: 'Bo Lindqvist', first: 'Bo' },
  ],
};

/** A template of a body; further lines of the front matter may be given. */
export const template = (version: number, body: string, more = ''): Template =>
  compileTemplate(
    `---\nid: weekly\ntitle: Weekly\nversion: ${version}\nfamily: one-on-ones\nreaders: pair\ninputs: { report: { type: person } }\n${
      more || 'page: { title: "{{ report.name }}" }\n'
    }---\n${body}`,
    { file: 'weekly.md' },
  );

/** A page as it is made, and what is kept of it. */
export function madeOf(version: Template, answers: { [name: string]: unknown } = { report: 'Ana' }, context = CONTEXT) {
  const { text } = pageFrom(version, answers, { context, gone: [] });
  const { origin } = keepOrigin(version, answers, context);
  const file = readPageFile('a.md', text);
  const linked = changedText(file, { body: file.body, values: [{ path: ['rapport', 'origin'], value: origin.id }] });
  return { text: linked, origin };
}

/** A page of the first version, edited, and brought to the second one. */
export function updated(
  first: Template,
  second: Template,
  edit: (text: string) => string = text => text,
  yes = false,
): PageUpdate & { before: string } {
  const { text, origin } = madeOf(first);
  const before = edit(text);
  const { origin: next, page } = keepOrigin(second, origin.answers, origin.context);
  return { ...updatePage({ file: readPageFile('a.md', before), origin, next, page, yes }), before };
}

/** What stands below the front matter. */
export const bodyOf = (text: string): string => text.replace(/^---\n[\s\S]*?\n---\n/, '').trim();
