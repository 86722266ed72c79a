import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { EXPLANATIONS } from '../../shared/template/diagnostics/explanations.ts';
import { CHECKS } from '../../shared/template/index.ts';

const LEVELS = {
  error: 'An error: no page is made from the template.',
  warning: 'A warning.',
  info: 'For your information.',
};

const HEAD = `# What is checked in a template

\`rapport check\` and the editor show these findings at their place in the file. \`rapport check --fix\` mends those for which there is
one sure correction, such as a slip in a name.
`;

const page = [
  HEAD,
  ...CHECKS.map(({ id, level, about }) => {
    const { why, mend } = EXPLANATIONS[id];
    return `## ${id}\n\n${about} ${LEVELS[level]}\n\n**Why.** ${why}\n\n**How to mend it.** ${mend}\n`;
  }),
].join('\n');

it('docs/checks.md explains every check', () => {
  if (process.env.UPDATE_GUIDES) writeFileSync('docs/checks.md', page);
  expect(readFileSync('docs/checks.md', 'utf8')).toBe(page);
});
