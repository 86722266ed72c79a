import { expect } from 'vitest';
import { startLocalNotion } from '../../../../extensions/local-notion/index.ts';
import type { Desk, Said } from '../../../support/desk.ts';

/** Runs something that has to fail: in words for people, without the token, and without changing a byte. */
export async function harmless(desk: Desk, run: () => Promise<Said>): Promise<Said> {
  const before = await desk.files();
  const said = await run();
  const all = said.out + said.err;
  expect(await desk.files()).toEqual(before);
  expect(all).not.toMatch(/^ {4}at |Something went wrong that should not|undefined|\[object/m);
  expect(all.match(/ntn_\w+/)).toBeNull();
  return said;
}

/** An address where nobody listens. */
export async function nobody(): Promise<string> {
  const { url, close } = await startLocalNotion();
  await close();
  return url;
}
