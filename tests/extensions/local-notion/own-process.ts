import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Fault } from '../../../extensions/local-notion/index.ts';

/** A stand-in in a process of its own, which can be killed. */
export interface Started {
  readonly child: ChildProcess;
  readonly url: string;
  readonly token: string;
  readonly root: string;
}

const SCRIPT = `const { startLocalNotion } = await import(${JSON.stringify(pathToFileURL(resolve('extensions/local-notion/index.ts')).href)});
const [, data, faults, later] = process.argv;
const clock = () => Date.now() + Number(later);
const { url, token, root } = await startLocalNotion({ data, faults: JSON.parse(faults), clock });
console.log(JSON.stringify({ url, token, root }));`;

/**
 * Starts one that keeps its workspace in a folder.
 *
 * @param later milliseconds by which its clock is ahead
 */
export const startProcess = async (data: string, faults: readonly Fault[] = [], later = 0): Promise<Started> => {
  const given = [data, JSON.stringify(faults), String(later)];
  const child = spawn(process.execPath, ['--input-type=module', '--eval', SCRIPT, ...given], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = await once(child.stdout, 'data');
  return { child, ...JSON.parse(String(line)) };
};

/** Ends it as a power cut does. */
export const kill = async ({ child }: Started): Promise<void> => {
  const isGone = once(child, 'exit');
  child.kill('SIGKILL');
  await isGone;
};
