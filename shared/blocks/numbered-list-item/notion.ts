import { type NotionForm, optional } from '../notion-form.ts';
import { readColoredText, TEXT_FIELDS, writeColoredText } from '../text-form.ts';
import './shape.ts';

export const numberedListItemNotion: NotionForm<'numbered_list_item'> = {
  block: 'numbered_list_item',
  types: ['numbered_list_item'],
  fields: [...TEXT_FIELDS, 'list_start_index', 'list_format'],
  read: payload => ({
    ...readColoredText(payload),
    ...(typeof payload.list_start_index === 'number' && { start: payload.list_start_index }),
    ...((payload.list_format === 'letters' || payload.list_format === 'roman') && { format: payload.list_format }),
  }),
  write: block => ({
    type: 'numbered_list_item',
    payload: {
      ...writeColoredText(block),
      ...optional('list_start_index', block.start),
      ...optional('list_format', block.format),
    },
  }),
};
