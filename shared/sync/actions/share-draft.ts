import { printMarkdown } from '../../markdown/print.ts';
import { isNotionError, type NotionError } from '../../notion/client/notion-error.ts';
import { toShared } from '../../notion/share/shared.ts';
import { mergeDocuments } from '../merge/merge-documents.ts';
import type { PageFile } from '../page-file/page-file.ts';
import { moveOrigin, type Tracked } from '../update/origin-path.ts';
import type { SyncHost } from './host.ts';
import { openFile } from './open-file.ts';
import { type Problem, problem } from './problem.ts';
import { type PublishReport, publishPage } from './publish-page.ts';

export interface ShareOptions {
  /** A draft, in the private folder. */
  file: string;
  /** The page or data source that it goes into. */
  parent: string;
  /** Where the private folder is: what lies there goes to the same place outside of it. */
  privateFolder: string;
  /** Shown the very words, who will read them and where, before anything leaves; `false` leaves all as it is. */
  approve: (preview: SharePreview) => Promise<boolean>;
  /** Whether git tracks a file: what was kept of the draft goes along with it. Without it that stays private. */
  tracked?: Tracked;
}

/** What would be shared. */
export interface SharePreview extends Omit<PublishReport, 'kind'> {
  kind: 'preview';
  /** The words that leave, as Markdown: without private notes, comments and front matter. */
  words: string;
  /** Where the file will lie. */
  target: string;
}

/** The draft was shared: the file lies at its new place and is linked to its page. */
export type SharedDraft = Omit<PublishReport, 'kind'> & { kind: 'shared'; from: string };

/** The file was moved out, and Notion did not take it: publishing it goes on from there. */
export interface MovedDraft {
  kind: 'moved';
  file: string;
  from: string;
  reason: NotionError;
}

/**
 * Shares a draft: shows its words, its readers and its place, then moves the file out of the private folder and publishes it.
 * Without a yes to just these words nothing leaves and nothing moves; words that change while somebody looks are shown again.
 *
 * @returns what came of it, or why it was not done
 * @throws NotionError when the place can't be looked at; then nothing was moved
 * @example
 * await shareDraft(host, { file: '.rapport/private/Note.md', parent, privateFolder: '.rapport/private', approve });
 */
export async function shareDraft(
  host: SyncHost,
  options: ShareOptions,
): Promise<SharedDraft | MovedDraft | SharePreview | Problem> {
  const { file, parent, privateFolder, approve, tracked } = options;
  const opened = await openFile(host.files, file);
  if (opened.kind === 'problem') return opened;
  const { text } = opened.file;
  const target = outside(file, privateFolder);
  if (target === undefined)
    return problem('no_file', file, `${file} is no draft: it does not lie in ${privateFolder}/.`);
  if ((await host.files.read(target)) !== undefined) {
    return problem('file_exists', file, `${target} is there already. Give the draft another name, and share it again.`);
  }
  const checked = await publishPage(host, { file, parent, dryRun: true, movesTo: target });
  if (checked.kind === 'problem') return checked;
  const preview: SharePreview = { ...checked, kind: 'preview', words: wordsOf(opened.file, checked), target };
  if (!(await approve(preview))) return preview;
  // Nobody said yes to words that came in the meantime.
  if ((await host.files.read(file)) !== text) return shareDraft(host, options);
  await host.files.write(target, text);
  await host.files.remove(file);
  const { origin } = opened.file.meta;
  if (origin !== undefined && tracked) await moveOrigin(host.files, origin, target, tracked);
  return publishMoved(host, { file: target, from: file, parent });
}

async function publishMoved(
  host: SyncHost,
  { file, from, parent }: { file: string; from: string; parent: string },
): Promise<SharedDraft | MovedDraft | Problem> {
  try {
    const published = await publishPage(host, { file, parent });
    return published.kind === 'problem' ? published : { ...published, kind: 'shared', from };
  } catch (error) {
    if (!isNotionError(error)) throw error;
    return { kind: 'moved', file, from, reason: error };
  }
}

/** `.rapport/private/reviews/Ana.md` is `reviews/Ana.md` outside. */
function outside(file: string, privateFolder: string): string | undefined {
  const folder = `${privateFolder}/`;
  return file.toLowerCase().startsWith(folder.toLowerCase()) ? file.slice(folder.length) : undefined;
}

/** Just what the writer to Notion is given. */
function wordsOf({ body }: PageFile, { audience }: PublishReport): string {
  const { outgoing } = mergeDocuments({ base: { blocks: [] }, local: body, remote: { blocks: [] } });
  return printMarkdown(toShared(outgoing, audience).value);
}
