import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { RULES } from '../../shared/practice/checks/rules/index.ts';
import { EXPLANATIONS } from '../../shared/template/diagnostics/explanations.ts';
import { CHECKS } from '../../shared/template/index.ts';

const LEVELS = {
  error: 'An error: no page is made from the template.',
  warning: 'A warning.',
  info: 'For your information.',
};

const HEAD = `# What is checked

In templates, and [in the pages](#pages) that are made from them.

# Templates

\`rapport check\` and the editor show these findings at their place in the file. \`rapport check --fix\` mends those for which there is
one sure correction, such as a slip in a name.
`;

const PAGES = `# Pages

A page that was made from a template is looked at by the checks that the template names for its sections. \`rapport check <page>\` shows
what they find, and so does *Share* before it asks for a yes. They are meant to help while one writes: none of them stops anybody.

Whoever sees it otherwise says so in the front matter of the page. The name of the section stands before the name of the check;
without it the check is off on the whole page:

\`\`\`yaml
checks: { off: [behaviour/no-labels, no-vague] }
\`\`\`

A template names its checks by the ids of its sections:

\`\`\`yaml
checks:
  behaviour: [no-labels, no-mind-reading]
  options: [at-least: 2]
\`\`\`

The checks that go by words know English and German; on pages in another language they find nothing. What stands in
quotes is somebody's own words and is left alone.
`;

const KINDS = { info: 'A thought.', warning: 'A warning.' };

const cell = (text: string): string => text.replaceAll('|', '\\|');

const rules = RULES.map(
  ({ id, level, about, example: [before, after] }) =>
    `## ${id}\n\n${about} ${KINDS[level]}\n\n| Instead of | Better |\n|---|---|\n| ${cell(before)} | ${cell(after)} |\n`,
);

const page = [
  HEAD,
  ...CHECKS.map(({ id, level, about }) => {
    const { why, mend } = EXPLANATIONS[id];
    return `## ${id}\n\n${about} ${LEVELS[level]}\n\n**Why.** ${why}\n\n**How to mend it.** ${mend}\n`;
  }),
  PAGES,
  ...rules,
].join('\n');

it('docs/checks.md explains every check of templates and of pages', () => {
  if (process.env.UPDATE_GUIDES) writeFileSync('docs/checks.md', page);
  expect(readFileSync('docs/checks.md', 'utf8')).toBe(page);
});
