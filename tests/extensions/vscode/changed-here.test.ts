import { expect, test } from 'vitest';
import { changedHere } from '../../../extensions/vscode/src/notion/changed-here.ts';
import { readPageFile } from '../../../shared/sync/page-file/page-file.ts';

const page = (text: string) => readPageFile('Plan.md', text);

/** As the last sync left it: every block with its id. */
const before = page('---\ntitle: Plan\n---\n\nOne.\n\n- [ ] Two\n');
const state = { title: before.title!, base: before.body.blocks.map((block, i) => ({ ...block, id: `id-${i}` })) };

test.each([
  ['---\ntitle: Plan\n---\n\nOne.\n\n- [ ] Two\n', false],
  ['---\ntitle: Plan\n---\n\nOne.\n\n* [ ] Two\n', false],
  ['---\ntitle: Plan\n---\n\nOne.\n\n- [ ] Two\n\n> [!PRIVATE]\n> Stays here.\n', false],
  ['---\ntitle: Plan\n---\n\nOne.\n\n- [x] Two\n', true],
  ['---\ntitle: Plan\n---\n\nOne.\n', true],
  ['---\ntitle: Plan B\n---\n\nOne.\n\n- [ ] Two\n', true],
])('%j changed since: %s', (text, changed) => expect(changedHere(page(text), state)).toBe(changed));
