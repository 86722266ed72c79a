import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { flowsPage } from '../../../shared/practice/flows/flows-page.ts';

const FILE = 'docs/privacy.md';
const PART = /(?<=<!-- flows -->\n\n)[\s\S]*?(?=\n\n<!-- end of flows -->)/;

/** `UPDATE_GUIDES=1` writes the table; read it before you commit it. */
it('docs/privacy.md says which page may be given lines of which', () => {
  const text = readFileSync(FILE, 'utf8');
  if (process.env.UPDATE_GUIDES) writeFileSync(FILE, text.replace(PART, flowsPage));
  expect(PART.exec(readFileSync(FILE, 'utf8'))?.[0]).toBe(flowsPage());
});
