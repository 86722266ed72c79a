import { compact } from '../ids.ts';
import { isObject, type Json, type JsonObject, objectAt, textAt } from '../json.ts';

const SPECIAL = /[\\*~`$[\]<>{}|^]/g;

/** A mark around runs: what it is, and how it opens and closes. Longest first, so that marks nest. */
interface Mark {
  readonly key: string;
  readonly open: string;
  readonly close: string;
}

const colourOf = (colour: string): string => colour.replace('_background', '_bg');

const marksOf = (run: JsonObject): Mark[] => {
  const marks: Mark[] = [];
  const annotations = objectAt(run, 'annotations');
  const link = run.type === 'text' ? textAt(objectAt(objectAt(run, 'text'), 'link'), 'url') : undefined;
  const colour = textAt(annotations, 'color');
  if (link !== undefined) marks.push({ key: `link ${link}`, open: '[', close: `](${link.replaceAll(')', '%29')})` });
  if (colour !== undefined && colour !== 'default')
    marks.push({ key: `colour ${colour}`, open: `<span color="${colourOf(colour)}">`, close: '</span>' });
  if (annotations.underline === true) marks.push({ key: 'u', open: '<span underline="true">', close: '</span>' });
  if (annotations.bold === true) marks.push({ key: 'b', open: '**', close: '**' });
  if (annotations.italic === true) marks.push({ key: 'i', open: '*', close: '*' });
  if (annotations.strikethrough === true) marks.push({ key: 's', open: '~~', close: '~~' });
  return marks;
};

/** For how many runs on, from a place, a mark goes on. */
const reach = (all: readonly (readonly Mark[])[], from: number, { key }: Mark): number => {
  let to = from;
  while (all[to]?.some(mark => mark.key === key)) to += 1;
  return to - from;
};

/**
 * Runs as inline Markdown.
 * @example printInline([{ type: 'text', plain_text: 'a*b', annotations: { bold: true } }]) // '**a\\*b**'
 */
export const printInline = (given: readonly Json[], site: string): string => {
  const runs = given.filter(isObject);
  const all = runs.map(marksOf);
  let text = '';
  let open: Mark[] = [];
  for (const [index, run] of runs.entries()) {
    const marks = all[index] ?? [];
    const ended = open.findIndex(({ key }) => !marks.some(mark => mark.key === key));
    const kept = ended < 0 ? open : open.slice(0, ended);
    // What goes on longest is opened first, so that marks nest and few have to be opened again.
    const opening = marks
      .filter(({ key }) => !kept.some(mark => mark.key === key))
      .sort((x, y) => reach(all, index, y) - reach(all, index, x));
    text = shut(text, open.slice(kept.length));
    const [, space = '', words = ''] = /^(\s*)([\s\S]*)$/.exec(bodyOf(run, site)) ?? [];
    text += words === '' ? space : space + opening.map(mark => mark.open).join('') + words;
    open = words === '' ? kept : [...kept, ...opening];
  }
  return shut(text, open).replaceAll('\n', '<br>');
};

/** Ends marks. White space does not stand inside of one: `**a **b` would not read back as bold. */
const shut = (text: string, marks: readonly Mark[]): string => {
  if (marks.length === 0) return text;
  const words = text.trimEnd();
  return (
    words +
    [...marks]
      .reverse()
      .map(({ close }) => close)
      .join('') +
    text.slice(words.length)
  );
};

const bodyOf = (run: JsonObject, site: string): string => {
  const words = textAt(run, 'plain_text') ?? '';
  if (run.type === 'equation') return `$\`${textAt(objectAt(run, 'equation'), 'expression')}\`$`;
  if (run.type === 'mention') return mentionOf(objectAt(run, 'mention'), words, site);
  if (objectAt(run, 'annotations').code === true) return words.includes('`') ? `\`\`${words}\`\`` : `\`${words}\``;
  return escapeText(words);
};

/** A text in which nothing is taken for markup. */
export const escapeText = (text: string): string => text.replaceAll(SPECIAL, '\\$&');

const quoted = (value: string): string => value.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/** Attributes of a tag, with those left out that have no value. */
export const attributes = (values: Readonly<Record<string, string | undefined>>): string =>
  Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${quoted(value ?? '')}"`)
    .join('');

type PrintMention = (value: JsonObject, words: string, site: string) => string;

const tagged =
  (kind: 'page' | 'database'): PrintMention =>
  (value, words, site) =>
    `<mention-${kind}${attributes({ url: `${site}/${compact(String(value.id))}` })}>${escapeText(words)}</mention-${kind}>`;

const linked: PrintMention = (value, words) => `[${escapeText(words)}](${String(value.url ?? value.href)})`;

const MENTIONS: Readonly<Record<string, PrintMention>> = {
  user: (value, words) =>
    `<mention-user${attributes({ url: `user://${value.id}` })}>${escapeText(words.replace(/^@/, ''))}</mention-user>`,
  page: tagged('page'),
  database: tagged('database'),
  date: value => {
    const [start, startTime] = String(value.start).split('T');
    const [end, endTime] = typeof value.end === 'string' ? value.end.split('T') : [];
    const timeZone = textAt(value, 'time_zone');
    return `<mention-date${attributes({ start, end, startTime: startTime?.slice(0, 5), endTime: endTime?.slice(0, 5), timeZone })}/>`;
  },
  link_preview: linked,
  link_mention: linked,
  custom_emoji: value => `:${String(value.name ?? 'emoji')}:`,
};

const mentionOf = (mention: JsonObject, words: string, site: string): string => {
  const type = textAt(mention, 'type') ?? '';
  return MENTIONS[type]?.(objectAt(mention, type), words, site) ?? escapeText(words);
};
