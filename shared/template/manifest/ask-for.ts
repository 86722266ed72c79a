import { splitFrontMatter } from '../../markdown/front-matter.ts';

/** What somebody probably means who writes a name without saying what it is. */
const GUESSES: readonly [name: RegExp, type: string][] = [
  [/(?:^|_)(?:date|day)$/i, 'date'],
  [/^(?:report|manager|mentor|mentee|buddy|peer|colleague|author|owner|person)$/i, 'person'],
];

/** An input of one line, as its declaration. */
export const declaredAs = (name: string): string =>
  `${name}: { type: ${GUESSES.find(([names]) => names.test(name))?.[1] ?? 'text'} }`;

/**
 * What has to be put into a template, and where, so that it asks for a name; nothing where its inputs don't stand a line
 * each, and somebody has to write it themselves.
 *
 * @param source the template as it is written
 * @param plain what a template is called that has no front matter yet, and gets one
 * @example
 * askFor('---\ninputs:\n  to: { type: person }\n---\n{{ topic }}', 'topic', …) // { offset: 12, text: '  topic: { type: text }\n' }
 */
export function askFor(
  source: string,
  name: string,
  plain: { id: string; title: string },
): { offset: number; text: string } | undefined {
  const line = source.includes('\r\n') ? '\r\n' : '\n';
  const input = `  ${declaredAs(name)}`;
  const { yaml, start } = splitFrontMatter(source);
  if (yaml === undefined) {
    const lines = ['---', ...frontMatterOf(plain), 'inputs:', input, '---', ''];
    return { offset: source.startsWith('\uFEFF') ? 1 : 0, text: lines.join(line) };
  }
  const inputs = /^inputs:[ \t]*(\r?\n|$)/m.exec(yaml);
  const end = start + yaml.length;
  if (inputs?.[1] === '') return { offset: end, text: line + input };
  if (inputs) return { offset: start + inputs.index + inputs[0].length, text: input + line };
  if (/^inputs:/m.test(yaml)) return undefined;
  return yaml === ''
    ? { offset: end, text: `inputs:${line}${input}${line}` }
    : { offset: end, text: `${line}inputs:${line}${input}` };
}

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** A page that is a template as it stands is called by its file and its first heading; with front matter it says so itself. */
function frontMatterOf({ id, title }: { id: string; title: string }): string[] {
  const words = id.replaceAll('-', ' ');
  return [
    ...(ID.test(id) ? [`id: ${id}`] : []),
    `title: ${JSON.stringify(words.charAt(0).toUpperCase() + words.slice(1))}`,
    'version: 1',
    'family: plans',
    'readers: me',
    `page: { title: ${JSON.stringify(title)} }`,
  ];
}
