import { describe, expect, test } from 'vitest';
import { isTemplate, mayTellPrivate } from '../../../extensions/vscode/src/diagnostics/is-checked.ts';
import { kindOfText } from '../../../extensions/vscode/src/pages/kind-of-text.ts';

describe('what a text is to Rapport, by its front matter', () => {
  test.each([
    ['---\nrapport: { template: prd@1 }\n---\n', 'page'],
    ['---\r\ntitle: A\r\nrapport:\r\n  page: 1\r\n---\r\n', 'page'],
    ['---\nrapport: { part: each-private, of: "a.md" }\n---\n', 'page'],
    ['---\nreaders: pair\nsections: { a: shared }\n---\n', 'template'],
    ['\u{FEFF}---\nid: x\nversion: 1\nreaders: me\n---\n', 'template'],
    ['---\nreaders: me\n---\nA page that says who reads it', undefined],
    ['---\nversion: 1\n---\nA file of another program', undefined],
    ['# Notes\n\nrapport: yes\nreaders: me\nversion: 1\n', undefined],
    ['---\nnever closed\nrapport: 1\n', undefined],
    ['', undefined],
  ])('%j', (text, kind) => expect(kindOfText(text)).toBe(kind));
});

test.each([
  ['/.rapport/templates/stand-up.md', 'a plain page', true],
  ['.rapport/templates/team/stand-up.md', '', true],
  ['/.rapport/templates/partials/head.md', '{{ report.name }}', false],
  ['/Notes.md', '# Notes', false],
  ['/Drafts/stand-up.md', '---\nreaders: me\ninputs: {}\n---\n', true],
])('checked as a template: %s', (path, text, yes) => expect(isTemplate(path, text)).toBe(yes));

test.each([
  ['/Plan.md', '> [!private]\n> x', true],
  ['/Plan.md', '> [!NOTE]\n> x', false],
  ['/.rapport/private/Plan.md', '> [!PRIVATE]\n> x', false],
])('may tell what is private: %s %j', (path, text, yes) => expect(mayTellPrivate(path, text)).toBe(yes));
