import { invalid } from '../errors.ts';
import { isObject, type Json, objectAt, textAt } from '../json.ts';

/** How Notion itself gives the address of a page of the same workspace, so that what was read can be written. */
const PAGE = /^\/[0-9a-f]{32}(?:[?#].*)?$/i;

/**
 * Refuses blocks whose text has a link that is neither a full address nor that of a page, `../prd.md` or `#pay`, as the live API does: with one line
 * for each.
 * @throws ApiError `validation_error`
 */
export const refuseLinks = (blocks: Json): void => {
  const lines = 'Invalid URL for link.\n'.repeat(countWrong(blocks)).trimEnd();
  if (lines !== '') throw invalid(`Content creation Failed. Fix the following: \n${lines}`);
};

const countWrong = (value: Json): number => {
  if (Array.isArray(value)) return value.reduce<number>((count, item) => count + countWrong(item), 0);
  if (!isObject(value)) return 0;
  const url = textAt(objectAt(objectAt(value, 'text'), 'link'), 'url');
  const wrong = url !== undefined && url !== '' && !URL.canParse(url) && !PAGE.test(url) ? 1 : 0;
  return Object.values(value).reduce<number>((count, item) => count + countWrong(item), wrong);
};
