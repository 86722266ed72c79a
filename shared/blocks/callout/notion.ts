import { readNotionIcon, writeNotionIcon } from '../icon.ts';
import { type NotionForm, optional } from '../notion-form.ts';
import { readColoredText, TEXT_FIELDS, writeColoredText } from '../text-form.ts';
import './shape.ts';

export const calloutNotion: NotionForm<'callout'> = {
  block: 'callout',
  types: ['callout'],
  fields: [...TEXT_FIELDS, 'icon'],
  read: payload => ({ ...readColoredText(payload), ...optional('icon', readNotionIcon(payload.icon)) }),
  write: block => ({
    type: 'callout',
    payload: { ...writeColoredText(block), ...optional('icon', writeNotionIcon(block.icon)) },
  }),
};
