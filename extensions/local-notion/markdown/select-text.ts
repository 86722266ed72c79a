import { failedValidation, invalid } from '../errors.ts';
import { type JsonObject, objectAt, textAt } from '../json.ts';

/**
 * Puts one text in the place of another.
 * @throws ApiError `validation_error` when it is not there, or there more than once
 */
export const replaceOnce = (text: string, given: JsonObject): string => {
  const old = textAt(given, 'old_str') ?? '';
  const wanted = textAt(given, 'new_str') ?? '';
  if (old === '') throw invalid('old_str must not be empty.');
  const count = text.split(old).length - 1;
  if (count === 0) throw invalid(`Could not find the text to replace: ${JSON.stringify(old)}.`);
  if (given.replace_all_matches === true) return text.replaceAll(old, () => wanted);
  if (count > 1)
    throw invalid(`Found ${count} matches of the text to replace; make old_str longer, or set replace_all_matches.`);
  return text.replace(old, () => wanted);
};

/** Where a selection stands: `start...end` from its first beginning to the end that follows, or a text as it is. */
const select = (text: string, selection: string): readonly [from: number, to: number] => {
  const parts = selection.split(/\.\.\.|…/);
  const [first = '', last = first] = [parts[0], parts.at(-1)];
  const from = text.indexOf(first);
  const end = from < 0 ? -1 : text.indexOf(last, parts.length > 1 ? from + first.length : from);
  if (end < 0) throw invalid(`Could not find the selection: ${JSON.stringify(selection)}.`);
  return [from, end + last.length];
};

/** Adds lines at the start, at the end, or after the block in which a selection ends. */
export const insertAfter = (text: string, given: JsonObject, between: string): string => {
  const content = textAt(given, 'content') ?? '';
  const after = textAt(given, 'after');
  if (after !== undefined && given.position !== undefined)
    throw failedValidation('body', ['body.insert_content.after should be not present when position is given.']);
  if (text === '') return content;
  if (after === undefined)
    return objectAt(given, 'position').type === 'start' ? `${content}${between}${text}` : `${text}${between}${content}`;
  const [, to] = select(text, after);
  const end = text.indexOf(between, to);
  return end < 0 ? text + between + content : text.slice(0, end) + between + content + text.slice(end);
};

/** Puts lines in the place of a selection. */
export const replaceRange = (text: string, given: JsonObject): string => {
  const [from, to] = select(text, textAt(given, 'content_range') ?? '');
  return text.slice(0, from) + (textAt(given, 'content') ?? '') + text.slice(to);
};
