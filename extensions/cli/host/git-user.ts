import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The name and e-mail address that git knows its user by, in this folder; `undefined` without git or without a user. */
export async function gitUser(folder: string): Promise<{ name: string; email: string } | undefined> {
  try {
    const [name, email] = await Promise.all(
      ['user.name', 'user.email'].map(async key => (await run('git', ['config', key], { cwd: folder })).stdout.trim()),
    );
    return name ? { name, email: email ?? '' } : undefined;
  } catch {
    // No git, or nobody set: both mean that git can't tell.
    return undefined;
  }
}
