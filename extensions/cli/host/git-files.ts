import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { Complaint, EXIT } from '../exit.ts';

const run = promisify(execFile);

async function git(folder: string, ...args: string[]): Promise<string> {
  return (await run('git', args, { cwd: folder, maxBuffer: 64 * 1024 * 1024 })).stdout;
}

/** The files of a folder that git tracks; none where it is no repository. */
export async function trackedFiles(folder: string): Promise<ReadonlySet<string>> {
  try {
    return new Set((await git(folder, 'ls-files', '-z')).split('\0').filter(Boolean));
  } catch {
    // No git or no repository: then nothing is tracked.
    return new Set();
  }
}

/**
 * Whether git tracks a file, or would if it were there: it lies in a repository and nothing ignores it. Without git or a
 * repository it does not.
 */
export async function willTrack(folder: string, file: string): Promise<boolean> {
  try {
    await git(folder, 'check-ignore', '--quiet', '--', file);
    return false;
  } catch (error) {
    // 1 says that nothing ignores it; 128 that there is no repository; without git there is no such number.
    return (error as { code?: unknown }).code === 1;
  }
}

/** The files that the next commit would hold, with their text as it would be committed. */
export async function stagedFiles(folder: string): Promise<{ file: string; text: string }[]> {
  try {
    const names = (await git(folder, 'diff', '--cached', '--name-only', '--relative', '--diff-filter=d', '-z'))
      .split('\0')
      .filter(Boolean);
    return await Promise.all(names.map(async file => ({ file, text: await git(folder, 'show', `:./${file}`) })));
  } catch (error) {
    throw new Complaint(`git could not say what is staged: ${(error as Error).message.split('\n')[0]}`, EXIT.outside);
  }
}
