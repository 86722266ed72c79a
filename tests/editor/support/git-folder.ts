import { spawnSync } from 'node:child_process';

/** Makes a folder a repository in which git tracks these files. @throws Error where git fails */
export function trackWithGit(folder: string, files: readonly string[]): void {
  for (const args of [
    ['init', '--quiet'],
    ['add', '--', ...files],
  ]) {
    const { status, stderr, error } = spawnSync('git', args, { cwd: folder, encoding: 'utf8' });
    if (status !== 0) throw new Error(`git ${args.join(' ')}: ${error?.message ?? stderr}`);
  }
}
