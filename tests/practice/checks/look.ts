import { readMarkdown } from '../../../shared/markdown/read.ts';
import { checkPage, type PageFinding } from '../../../shared/practice/checks/check-page.ts';
import { compileTemplate } from '../../../shared/template/index.ts';

export const ANA = { id: 'ana', name: 'Ana Lopes', first: 'Ana', handle: 'alopes' };
export const BO = { id: 'bo', name: 'Bo Lindqvist', first: 'Bo' };
export const MAY = { id: 'may', name: 'May Chen', first: 'May' };
export const PEOPLE = [ANA, BO, MAY];

/** A page with one part that a rule looks at: `rule` as the front matter of a template has it. */
export function findings(rule: string, body: string, language = 'en'): { found: PageFinding[]; text: string } {
  const source = `---\nid: t\ntitle: T\nversion: 1\nfamily: plans\nreaders: team\nsections: { part: shared }\nchecks: { part: [${rule}] }\n---\n{% section "part" %}\n## Part\n\n{% hint %}Write here.{% endhint %}\n{% endsection %}\n`;
  const template = compileTemplate(source, { file: 't.md' });
  if (template.diagnostics.length > 0) throw new Error(template.diagnostics.map(({ message }) => message).join('\n'));
  const text = `---\ntitle: T\ndate: 2026-05-11\npeople: [ana, bo]\nrapport: { template: t@1, language: ${language} }\n---\n\n## Part\n\n${body}\n`;
  const document = readMarkdown(text);
  const { findings } = checkPage({ document, text, template, people: PEOPLE, me: ANA, today: '2026-05-11' });
  return { found: findings.filter(({ id }) => id !== 'empty'), text };
}

/** The very words of a page at which a rule points. */
export function pointedAt(rule: string, body: string, language?: string): string[] {
  const { found, text } = findings(rule, body, language);
  const lines = text.split('\n');
  return found.map(({ range }) => {
    const { start, end } = range!;
    if (start.line !== end.line) return lines.slice(start.line - 1, end.line).join('\n');
    return lines[start.line - 1]!.slice(start.column - 1, end.column - 1);
  });
}
