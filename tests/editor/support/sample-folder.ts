import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A manager's folder: the team, and last week with Ana. Two people are called Kim Park. */
export const SAMPLE: { readonly [path: string]: string } = {
  '.rapport/people.yaml': `people:
  - { id: bo, name: Bo Lindqvist }
  - { id: ana, name: Ana Lopes, manager: bo }
  - { id: kim, name: Kim Park, manager: bo }
  - { id: kim-sales, name: Kim Park }
`,
  'One-on-ones/2026-01-05 Ana Lopes.md': `---
title: Ana Lopes, 2026-01-05
date: 2026-01-05
report: Ana Lopes
manager: Bo Lindqvist
kind: One-on-one
readers: pair
people: [ana, bo]
rapport: { template: one-on-one-weekly@1 }
---

## Ana's topics

- The pricing test

## Promises from today

- [ ] Bo: ask support how often the export fails
- [x] Ana: invite three customers
`,
};

/** Makes a folder with these files; gives back its path. */
export function makeFolder(files: { readonly [path: string]: string }): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'rapport-folder-')), 'Team pages');
  mkdirSync(folder);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}
