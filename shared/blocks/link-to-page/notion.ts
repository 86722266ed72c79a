import type { NotionForm } from '../notion-form.ts';
import type { LinkToPageBlock } from './shape.ts';

/** `{ type: 'page_id', page_id: '…' }` */
export const linkToPageNotion: NotionForm<'link_to_page'> = {
  block: 'link_to_page',
  types: ['link_to_page'],
  fields: ['type', 'page_id', 'database_id', 'comment_id'],
  read: payload => {
    const kind = KINDS.find(name => typeof payload[`${name}_id`] === 'string');
    return kind === undefined ? null : { kind, target: String(payload[`${kind}_id`]) };
  },
  write: ({ kind, target }) => ({
    type: 'link_to_page',
    payload: { type: `${kind}_id`, [`${kind}_id`]: target },
  }),
};

const KINDS: readonly LinkToPageBlock['kind'][] = ['page', 'database', 'comment'];
