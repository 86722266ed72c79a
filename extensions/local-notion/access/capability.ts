import type { Level } from './level.ts';

/** What a connection may do; a route needs at most one of these. The last adds e-mail addresses to what users show. */
export const CAPABILITIES = [
  'read_content',
  'insert_content',
  'update_content',
  'read_comments',
  'insert_comments',
  'read_users',
  'read_user_emails',
] as const;

export type Capability = (typeof CAPABILITIES)[number];

const LEVEL_FOR: Readonly<Partial<Record<Capability, Level>>> = {
  insert_content: 'edit',
  update_content: 'edit',
  insert_comments: 'comment',
};

/** The level that somebody must have on a page for what a capability does there. */
export const levelFor = (capability: Capability | undefined): Level => (capability && LEVEL_FOR[capability]) ?? 'read';
