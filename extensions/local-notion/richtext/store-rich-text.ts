import { invalid } from '../errors.ts';
import { dashed } from '../ids.ts';
import { isObject, type Json, type JsonObject, objectAt, textAt } from '../json.ts';
import { normalDate } from '../times.ts';

/** The marks of plain text, in the order in which the API writes them. */
export const PLAIN_MARKS = {
  bold: false,
  italic: false,
  strikethrough: false,
  underline: false,
  code: false,
  color: 'default',
} as const;

/**
 * Runs of a checked request in the form in which they are kept and given back. Names of mentioned things are filled in
 * when they are read. Runs without text vanish, as they do in Notion.
 * @example storeRichText([{ text: { content: 'Hi' } }])[0].plain_text // 'Hi'
 */
export const storeRichText = (runs: readonly Json[]): JsonObject[] =>
  runs
    .filter(isObject)
    .map(storeRun)
    .filter(run => run.type !== 'text' || run.plain_text !== '');

/** One run of plain text. */
export const plainRun = (content: string): JsonObject => storeRun({ text: { content } });

/** The words of runs, without marks. */
export const plainTextOf = (runs: readonly Json[]): string =>
  runs.map(run => (isObject(run) ? (textAt(run, 'plain_text') ?? '') : '')).join('');

const storeRun = (run: JsonObject): JsonObject => {
  const annotations = { ...PLAIN_MARKS, ...objectAt(run, 'annotations') };
  if (run.mention !== undefined) {
    const mention = storeMention(objectAt(run, 'mention'));
    return { type: 'mention', mention, annotations, plain_text: textAt(run, 'plain_text') ?? '', href: null };
  }
  if (run.equation !== undefined) {
    const expression = textAt(objectAt(run, 'equation'), 'expression') ?? '';
    return { type: 'equation', equation: { expression }, annotations, plain_text: expression, href: null };
  }
  const text = objectAt(run, 'text');
  const content = textAt(text, 'content') ?? '';
  const url = textAt(objectAt(text, 'link'), 'url') || null;
  return {
    type: 'text',
    text: { content, link: url === null ? null : { url } },
    annotations,
    plain_text: content,
    href: url,
  };
};

const storeMention = (mention: JsonObject): JsonObject => {
  const type = textAt(mention, 'type') ?? Object.keys(mention)[0] ?? '';
  const value = objectAt(mention, type);
  if (type === 'date') return { type, date: storeDate(value) };
  if (type === 'user' || type === 'page' || type === 'database')
    return { type, [type]: { id: dashed(textAt(value, 'id') ?? '') } };
  if (type === 'template_mention' && value.type === undefined)
    return { type, template_mention: { type: Object.keys(value)[0] ?? '', ...value } };
  return { type, [type]: value };
};

/**
 * A date in the form in which it is kept.
 * @throws ApiError `validation_error` for a text that is no date
 */
export const storeDate = (date: JsonObject): JsonObject => ({
  start: moment(textAt(date, 'start') ?? '', 'start'),
  end: date.end === undefined || date.end === null ? null : moment(String(date.end), 'end'),
  time_zone: date.time_zone ?? null,
});

const moment = (text: string, field: string): string => {
  const normal = normalDate(text);
  if (normal === undefined)
    throw invalid(
      `body failed validation: date.${field} should be a valid ISO 8601 date string, instead was \`"${text}"\`.`,
    );
  return normal;
};
