import { readNotionIcon, writeNotionIcon } from '../icon.ts';
import type { NotionForm } from '../notion-form.ts';
import { readColoredText, TEXT_FIELDS, writeColoredText } from '../text-form.ts';
import type { ParagraphBlock } from './shape.ts';

export const paragraphNotion: NotionForm<'paragraph'> = {
  block: 'paragraph',
  types: ['paragraph'],
  fields: [...TEXT_FIELDS, 'icon'],
  read: payload => {
    const fields: Pick<ParagraphBlock, 'text' | 'color' | 'icon'> = readColoredText(payload);
    const icon = readNotionIcon(payload.icon);
    if (icon !== undefined) fields.icon = icon;
    return fields;
  },
  write: block => {
    const payload = writeColoredText(block);
    const icon = writeNotionIcon(block.icon);
    return { type: 'paragraph', payload: icon === undefined ? payload : { ...payload, icon } };
  },
};
