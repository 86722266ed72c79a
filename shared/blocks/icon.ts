import type { Json } from '../document/json.ts';
import { parseObject } from '../richtext/inline-tags.ts';

/** An emoji as it is, any other icon (a picture, one of the workspace's own, a drawn one) as the API has it. */
export type Icon = string | { [key: string]: Json };

/** An icon of a payload; nothing where there is none. */
export function readNotionIcon(icon: Json | undefined): Icon | undefined {
  if (typeof icon !== 'object' || icon === null || Array.isArray(icon)) return undefined;
  return typeof icon.emoji === 'string' ? icon.emoji : icon;
}

/** An icon as a request has it. */
export const writeNotionIcon = (icon: Icon | undefined): Json | undefined =>
  typeof icon === 'string' ? { type: 'emoji', emoji: icon } : icon;

/** The icon of a tag's attribute; `null` where that begins as JSON and is none. */
export const readTagIcon = (value: string | undefined): Icon | undefined | null =>
  value?.startsWith('{') ? parseObject(value) : value;

/** An icon as an attribute. */
export const printIcon = (icon: Icon | undefined): string | undefined =>
  typeof icon === 'object' ? JSON.stringify(icon) : icon;
