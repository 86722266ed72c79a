import type { Json } from '../../document/json.ts';
import { NotionError, type NotionErrorCode } from './notion-error.ts';
import { pageLink } from './page-link.ts';

/** What an answer that is no success says. */
export interface Failure {
  kind: 'failure';
  status: number;
  /** Notion's own name for it. */
  code: string;
  message: string;
  requestId?: string;
  additional: { [key: string]: Json };
}

/** Where a request went. */
export interface Target {
  method: string;
  path: string;
}

interface Explanation {
  when: (failure: Failure) => boolean;
  code: NotionErrorCode;
  say: (failure: Failure, link: string) => string;
}

/** One row a kind of failure; the first that fits says it. */
const EXPLANATIONS: readonly Explanation[] = [
  {
    when: ({ status }) => status === 401,
    code: 'wrong_token',
    say: () =>
      'Notion does not accept the token. Copy it again from the settings of your connection (app.notion.com → Settings → Connections) into NOTION_TOKEN.',
  },
  {
    when: ({ status, additional }) => status === 403 && additional.block_limit !== undefined,
    code: 'no_capability',
    say: () => 'The workspace is on the Free plan and has as many blocks as that allows: Notion takes no more.',
  },
  {
    when: ({ status }) => status === 403,
    code: 'no_capability',
    say: (_, link) =>
      `The connection may not do this with ${link}. Switch on reading, updating and inserting content in its settings (Capabilities).`,
  },
  {
    when: ({ status }) => status === 404,
    code: 'not_shared',
    say: (_, link) =>
      `Notion does not show ${link} to this connection. Share it with your connection: open the page in Notion → ••• → Connections. It may also have been deleted.`,
  },
  {
    when: ({ status }) => status === 409,
    code: 'conflict',
    say: (_, link) => `Others are writing to ${link} at this moment. Try again.`,
  },
  {
    when: ({ status }) => status === 429 || status === 529,
    code: 'rate_limited',
    say: () => 'Notion asks to wait longer than this can: too many requests were made. Try again in some minutes.',
  },
  {
    when: ({ status, message }) => status === 400 && /archived/.test(message),
    code: 'trashed',
    say: (_, link) => `${link} lies in the trash. Bring it back in Notion to change it.`,
  },
  {
    when: ({ status }) => status >= 500,
    code: 'away',
    say: ({ status }) => `Notion is not well (${status}). Try again in some minutes; nothing here was changed.`,
  },
];

/** The error for an answer that is no success. */
export function explain(failure: Failure, target: Target): NotionError {
  const row = EXPLANATIONS.find(({ when }) => when(failure));
  const link = linkOf(target.path);
  const message = row
    ? row.say(failure, link)
    : `Notion refused a request about ${link} (${failure.code}): ${failure.message}`;
  const details = { status: failure.status, ...(failure.requestId !== undefined && { requestId: failure.requestId }) };
  return new NotionError(row?.code ?? 'refused', message, details);
}

const ID = /[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}/i;

/** What a request was about, as a link that somebody can open. */
export function linkOf(path: string): string {
  const id = ID.exec(path)?.[0];
  return id === undefined ? 'this workspace' : pageLink(id);
}
