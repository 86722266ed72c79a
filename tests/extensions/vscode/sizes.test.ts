import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';

const DIST = 'extensions/vscode/dist';

/** What is loaded before anything else is, in bytes as they travel; `npm run bench` prints them beside the rest. */
const MOST: readonly [what: string, file: string, bytes: number][] = [
  ['the start on the desktop', 'extension.js', 100_000],
  ['all of it in a browser', 'web.js', 220_000],
];

test.skipIf(!existsSync(DIST)).each(MOST)('%s is small enough: %s, of at most %d bytes', (_, file, most) =>
  expect(gzipSync(readFileSync(`${DIST}/${file}`), { level: 9 }).length).toBeLessThan(most),
);
