import { readRichText } from '../../richtext/notion/read-rich-text.ts';
import { writeRichText } from '../../richtext/notion/write-rich-text.ts';
import type { NotionForm } from '../notion-form.ts';
import { readText } from '../text-form.ts';
import { isKnownLanguage, notionLanguage, PLAIN } from './languages.ts';
import './shape.ts';

export const codeNotion: NotionForm<'code'> = {
  block: 'code',
  types: ['code'],
  fields: ['rich_text', 'text', 'language', 'caption'],
  read: payload => {
    const caption = readRichText(payload.caption, 'code.caption');
    const { language } = payload;
    return {
      text: readText(payload),
      ...(typeof language === 'string' && language !== PLAIN && { language }),
      ...(caption.length > 0 && { caption }),
    };
  },
  write: block => ({
    type: 'code',
    payload: {
      rich_text: writeRichText(block.text),
      language: notionLanguage(block.language),
      ...(block.caption?.length && { caption: writeRichText(block.caption) }),
    },
  }),
  fate: block =>
    block.language !== undefined && !isKnownLanguage(block.language)
      ? { kept: 'changed', reason: `Notion does not know the language “${block.language}”; it is shown as plain text.` }
      : undefined,
};
