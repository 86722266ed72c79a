import { splitFrontMatter } from '../../../../shared/markdown/front-matter.ts';

/** What a Markdown text is to Rapport: a page that it made or published, a template, or nothing of its own. */
export type Kind = 'page' | 'template';

/** What only the front matter of a template says. */
const TEMPLATE = /^(?:inputs|sections|wants|gathers|family|version|draft|first|notion)[ \t]*:/m;

/**
 * Tells by its front matter what a text is. It looks at words and reads no YAML, so that it may be asked on every opened file.
 *
 * @example
 * kindOfText('---\nrapport: { template: prd@1 }\n---\n')        // 'page'
 * kindOfText('---\nreaders: pair\nsections: { a: shared }\n---\n') // 'template'
 * kindOfText('# Notes')                                          // undefined
 */
export function kindOfText(text: string): Kind | undefined {
  const yaml = text.startsWith('---') || text.startsWith('\u{FEFF}---') ? splitFrontMatter(text).yaml : undefined;
  if (yaml === undefined) return undefined;
  if (/^rapport[ \t]*:/m.test(yaml)) return 'page';
  return /^readers[ \t]*:/m.test(yaml) && TEMPLATE.test(yaml) ? 'template' : undefined;
}
