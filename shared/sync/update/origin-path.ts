import type { Files } from '../../ports.ts';

/** Shared through git, beside pages that git tracks. */
const SHARED = '.rapport/origins';
/** Mine alone. */
const PRIVATE = '.rapport/private/origins';
const ID = /^[0-9a-z]{5,32}$/;

/** Whether git tracks a file, or will once it is there. Where there is no git, nothing is tracked. */
export type Tracked = (path: string) => Promise<boolean>;

/**
 * Where the origin of a page belongs: never where more people could read it than the page. A draft's is private, whatever
 * git says.
 *
 * @example
 * await originPath('k7…', 'one-on-ones/Ana.md', tracked) // '.rapport/origins/k7….json'
 */
export async function originPath(id: string, page: string, tracked: Tracked): Promise<string> {
  const isPrivate = page.toLowerCase().startsWith('.rapport/') || !(await tracked(page));
  return `${isPrivate ? PRIVATE : SHARED}/${id}.json`;
}

/** An origin's file, wherever it lies: a page may have left the private folder by hand, or come to be tracked. */
export async function findOrigin(files: Files, id: string): Promise<{ path: string; text: string } | undefined> {
  if (!ID.test(id)) return undefined;
  for (const folder of [SHARED, PRIVATE]) {
    const path = `${folder}/${id}.json`;
    const text = await files.read(path);
    if (text !== undefined) return { path, text };
  }
  return undefined;
}

/**
 * Brings a page's origin to where it belongs now. Called once the page itself is there: until then nothing about it may lie
 * where others read it.
 */
export async function moveOrigin(files: Files, id: string, page: string, tracked: Tracked): Promise<void> {
  const found = await findOrigin(files, id);
  if (!found) return;
  const path = await originPath(id, page, tracked);
  if (path === found.path) return;
  await files.write(path, found.text);
  await files.remove(found.path);
}

/** Removes origins that no page comes from any more. A page that somebody copied has the same one. */
export async function removeUnused(files: Files, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const unused = new Set(ids);
  for (const page of (await files.list('.')).filter(path => path.endsWith('.md'))) {
    const text = (await files.read(page)) ?? '';
    for (const id of unused) if (text.includes(`origin: ${id}`)) unused.delete(id);
  }
  for (const id of unused) {
    for (let found = await findOrigin(files, id); found; found = await findOrigin(files, id)) {
      await files.remove(found.path);
    }
  }
}
