import type { Tag } from '../richtext/tag.ts';
import { markdownForms } from './markdown.ts';
import type { TagForm } from './markdown-form.ts';

const TAGS = new Map<string, TagForm>(Object.values(markdownForms).flatMap(form => Object.entries(form.tags ?? {})));

export const tagForm = (name: string): TagForm | undefined => TAGS.get(name);

/** Whether a tag, alone on its line, is one of ours. */
export function isBlockTag(tag: Tag): boolean {
  const form = TAGS.get(tag.name);
  return form !== undefined && (tag.kind !== 'self' || form.whole === true) && known(form, tag);
}

/** Whether a tag may stand on one line with its text and its end. */
export function isLineTag(tag: Tag): boolean {
  const form = TAGS.get(tag.name);
  return form?.whole === true && known(form, tag);
}

/** Whether the line after an opening tag must be blank. */
export const standsApart = (tag: Tag): boolean => TAGS.get(tag.name)?.apart === true;

const known = (form: TagForm, tag: Tag): boolean =>
  Object.keys(tag.attributes).every(name => form.attributes.includes(name)) &&
  (tag.kind === 'close' || (form.required?.every(name => name in tag.attributes) ?? true));
