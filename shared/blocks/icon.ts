import type { Json } from '../document/json.ts';
import { parseObject } from '../richtext/inline-tags.ts';

/** An emoji as it is, any other icon (a picture, one of the workspace's own, a drawn one) as the API has it. */
export type Icon = string | { [key: string]: Json };

/** An icon of a payload; nothing where there is none. */
export function readNotionIcon(icon: Json | undefined): Icon | undefined {
  if (!isObject(icon)) return undefined;
  if (typeof icon.emoji === 'string') return icon.emoji;
  return isHostedIcon(icon) ? { ...icon, file: { url: icon.file.url.split('?')[0]! } } : icon;
}

/** Whether an icon is a picture that Notion keeps: its address is signed anew on each read, and no request may have it. */
export const isHostedIcon = (icon: Json | undefined): icon is { file: { url: string } } => {
  const file = isObject(icon) ? icon.file : undefined;
  return isObject(file) && typeof file.url === 'string';
};

const isObject = (value: Json | undefined): value is { [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** An icon as a request has it. */
export const writeNotionIcon = (icon: Icon | undefined): Json | undefined =>
  typeof icon === 'string' ? { type: 'emoji', emoji: icon } : icon;

/** The icon of a tag's attribute; `null` where that begins as JSON and is none. */
export const readTagIcon = (value: string | undefined): Icon | undefined | null =>
  value?.startsWith('{') ? parseObject(value) : value;

/** An icon as an attribute. */
export const printIcon = (icon: Icon | undefined): string | undefined =>
  typeof icon === 'object' ? JSON.stringify(icon) : icon;
