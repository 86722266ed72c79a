import { failedValidation, invalid, shown } from '../errors.ts';
import type { Call } from '../http/route.ts';
import { dashed } from '../ids.ts';
import { type Json, type JsonObject, objectAt, textAt } from '../json.ts';
import { byType, id, type Schema, text } from '../schema/schema.ts';
import type { PageRecord, Work } from '../store/records.ts';
import type { Store } from '../store/store.ts';
import { setTrash } from '../store/trash.ts';
import { type Author, childrenOf, touch } from '../store/tree.ts';
import { copyBlocks, filled } from './copy-blocks.ts';

const NAMED = { template_id: { template_id: { required: id }, timezone: text }, default: { timezone: text } };

/** How a request names a template. Only a new page may say that it wants none. */
export const templateSchema = (mayBeNone: boolean): Schema => byType({ ...(mayBeNone && { none: {} }), ...NAMED });

/**
 * Fills a page from the template that a checked request names, after the request is answered.
 * @throws ApiError `validation_error` for a template that is not there, or a time zone that is none
 */
export const useTemplate = (call: Call, page: PageRecord, operation: string): void => {
  const named = objectAt(call.body, 'template');
  if (named.type === undefined || named.type === 'none') return;
  const timezone = textAt(named, 'timezone') ?? 'UTC';
  if (!isTimezone(timezone))
    throw failedValidation('body', [
      `body.template.timezone should be an IANA time zone, instead was ${shown(timezone)}.`,
    ]);
  const template = findTemplate(call.store, page, named);
  const erase = call.body.erase_content === true;
  call.later(operation, {
    type: 'template',
    page: page.id,
    template: template.id,
    erase,
    by: call.author.id,
    timezone,
  });
};

const findTemplate = (store: Store, page: PageRecord, named: JsonObject): PageRecord => {
  const source = page.parent.type === 'data_source_id' ? store.templates(page.parent.id) : [];
  const usable = source.filter(({ inTrash }) => !inTrash);
  if (named.type === 'template_id') {
    const wanted = dashed(String(named.template_id));
    // A page anywhere may serve as a template, as long as it can be read.
    const found = usable.find(({ id: template }) => template === wanted) ?? store.get(wanted, 'page');
    if (found) return found;
    throw invalid(`Could not find a template with ID: ${wanted}.`);
  }
  const found = usable.find(({ template }) => template === 'default');
  if (!found) throw invalid('There is no default template in this data source.');
  return found;
};

const isTimezone = (name: string): boolean => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
};

/** Does what `useTemplate` put off. A page or template that has gone meanwhile leaves nothing to do. */
export const fillFromTemplate = (store: Store, now: number, work: Work & { type: 'template' }): void => {
  const [page, template] = [store.get(work.page, 'page'), store.get(work.template, 'page')];
  if (!page || !template || page.inTrash) return;
  const author: Author = { id: work.by, now };
  const filling = { author, timezone: work.timezone };
  if (work.erase) for (const child of childrenOf(store, page)) setTrash(store, author, child, true);
  copyBlocks(store, filling, template, page);
  const edited = store.edit(page.id, 'page');
  edited.icon ??= structuredClone(template.icon);
  edited.cover ??= structuredClone(template.cover);
  for (const [property, value] of Object.entries(template.properties))
    if (isEmpty(edited.properties[property])) edited.properties[property] = filled(value, filling);
  touch(store, page, author);
};

const isEmpty = (value: Json | undefined): boolean =>
  value === undefined || (Array.isArray(value) && value.length === 0);
