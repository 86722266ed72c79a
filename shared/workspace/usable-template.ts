import type { Catalog, Entry } from '../catalog/index.ts';
import { type Problem, problem } from '../sync/actions/problem.ts';
import { formatDiagnostic } from '../template/index.ts';

/**
 * The template of an id. One with errors makes no pages: nobody knows what they would lack, or who would read them.
 *
 * @returns the entry, or why there is none: `no_template`, or `broken_template` with its errors as code frames
 */
export function usableTemplate(catalog: Catalog, id: string): { kind: 'template'; entry: Entry } | Problem {
  const entry = catalog.find(id);
  if (!entry) {
    const all = catalog.list().map(one => one.id);
    return problem('no_template', id, `There is no template "${id}". These there are: ${all.join(', ')}`);
  }
  return brokenTemplate(entry) ?? { kind: 'template', entry };
}

/** The errors of a template as code frames, where it has any. */
export function brokenTemplate({
  path,
  text,
  page,
  template,
}: Pick<Entry, 'path' | 'text' | 'page' | 'template'>): Problem | undefined {
  const errors = template.diagnostics.filter(({ level }) => level === 'error');
  if (errors.length === 0) return undefined;
  const said = errors.map(error => formatDiagnostic(error, { file: path, text, page }));
  return problem('broken_template', path, `${said.join('\n\n')}\n\nNothing was made: mend the template first.`);
}
