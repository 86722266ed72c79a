import type { NotionForm } from '../notion-form.ts';
import { readColoredText, TEXT_FIELDS, writeColoredText } from '../text-form.ts';
import './shape.ts';

export const toDoNotion: NotionForm<'to_do'> = {
  block: 'to_do',
  types: ['to_do'],
  fields: [...TEXT_FIELDS, 'checked'],
  read: payload => ({ ...readColoredText(payload), checked: payload.checked === true }),
  write: block => ({ type: 'to_do', payload: { ...writeColoredText(block), checked: block.checked } }),
};
