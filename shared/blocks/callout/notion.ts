import type { Json } from '../../document/json.ts';
import { type NotionForm, optional } from '../notion-form.ts';
import { readColoredText, TEXT_FIELDS, writeColoredText } from '../text-form.ts';
import type { CalloutBlock } from './shape.ts';

export const calloutNotion: NotionForm<'callout'> = {
  block: 'callout',
  types: ['callout'],
  fields: [...TEXT_FIELDS, 'icon'],
  read: payload => ({ ...readColoredText(payload), ...optional('icon', readIcon(payload.icon)) }),
  write: block => ({
    type: 'callout',
    payload: { ...writeColoredText(block), ...optional('icon', writeIcon(block.icon)) },
  }),
};

function readIcon(icon: Json | undefined): CalloutBlock['icon'] {
  if (typeof icon !== 'object' || icon === null || Array.isArray(icon)) return undefined;
  return typeof icon.emoji === 'string' ? icon.emoji : icon;
}

const writeIcon = (icon: CalloutBlock['icon']): Json | undefined =>
  typeof icon === 'string' ? { type: 'emoji', emoji: icon } : icon;
