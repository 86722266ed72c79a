import { randomBytes } from 'node:crypto';
import { newId, ROOT_ID } from '../ids.ts';
import { isObject } from '../json.ts';
import type { StoredRecord } from './records.ts';
import type { Workspace } from './store.ts';

/** A whole workspace as it is exported, imported and kept on disk. */
export interface WorkspaceFile {
  readonly format: 1;
  readonly workspace: Workspace;
  readonly records: readonly StoredRecord[];
}

/** A new workspace: one bot and the root page, nothing else. */
export const emptyWorkspace = (now: number): WorkspaceFile => {
  const botId = newId();
  return {
    format: 1,
    workspace: {
      id: newId(),
      name: 'Local Notion',
      token: `ntn_local_${randomBytes(18).toString('base64url').replaceAll(/[-_]/g, 'x')}`,
      botId,
    },
    records: [
      { kind: 'user', id: botId, type: 'bot', name: 'Rapport', avatarUrl: null },
      {
        kind: 'page',
        id: ROOT_ID,
        parent: { type: 'workspace' },
        createdTime: now,
        editedTime: now,
        createdBy: botId,
        editedBy: botId,
        inTrash: false,
        icon: null,
        cover: null,
        isLocked: false,
        isArchived: false,
        properties: { title: [plainText('Home')] },
        children: [],
      },
    ],
  };
};

const plainText = (content: string) => ({
  type: 'text',
  text: { content, link: null },
  annotations: {
    bold: false,
    italic: false,
    strikethrough: false,
    underline: false,
    code: false,
    color: 'default',
  },
  plain_text: content,
  href: null,
});

/**
 * A workspace that was read from a file, checked as far as the file could be another one by mistake.
 * @throws Error saying what the file lacks
 */
export const asWorkspaceFile = (value: unknown, file: string): WorkspaceFile => {
  const fail = (what: string): never => {
    throw new Error(`${file} is no workspace of Local Notion: ${what}`);
  };
  if (!isObject(value)) return fail('it holds no JSON object');
  if (value.format !== 1) return fail(`its format is ${JSON.stringify(value.format)}, not 1`);
  if (!isObject(value.workspace) || !Array.isArray(value.records)) return fail('it lacks "workspace" or "records"');
  const found = value as unknown as WorkspaceFile;
  if (!found.records.some(({ id }) => id === ROOT_ID)) return fail(`it lacks the root page ${ROOT_ID}`);
  if (!found.records.some(({ id }) => id === found.workspace.botId)) return fail('it lacks the bot');
  return found;
};
