import type { NotionForm } from '../notion-form.ts';
import './shape.ts';

export const linkPreviewNotion: NotionForm<'link_preview'> = {
  block: 'link_preview',
  types: ['link_preview'],
  fields: ['url'],
  read: ({ url }) => (typeof url === 'string' ? { url } : null),
  write: block => ({ type: 'link_preview', payload: { url: block.url } }),
};
