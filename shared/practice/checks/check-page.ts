import type { Block } from '../../document/block.ts';
import type { Document } from '../../document/document.ts';
import { plainText } from '../../document/text.ts';
import { didYouMean } from '../../template/diagnostics/nearest.ts';
import { documentReporter, type Reporter, textReporter } from '../../template/diagnostics/reporter.ts';
import type { Diagnostic, Person, Template } from '../../template/index.ts';
import { toPageRecord } from '../page-record.ts';
import { normalised } from '../promises/promise-id.ts';
import { answersOf } from '../sections/answers-of.ts';
import { sectionBlocks } from '../sections/section-blocks.ts';
import { type SectionHeadings, sectionHeadings } from '../sections/section-headings.ts';
import { type GivenWords, givenWords } from './given-words.ts';
import { locate } from './locate.ts';
import { lookingAt } from './looking-at.ts';
import { linesOf } from './page-lines.ts';
import type { CheckedSection, Found, Rule } from './rule.ts';
import { RULES } from './rules/index.ts';
import { rulesFor } from './rules-for.ts';
import type { SolutionWords } from './solution-words.ts';
import { type WavedOff, wavedOff } from './waved-off.ts';

export interface PageToCheck {
  document: Document;
  /** What the file says, where the page is one: the places of findings are lines and columns then, else blocks and offsets. */
  text?: string;
  /** Of a private part: the page that it belongs to. */
  of?: Document;
  template: Pick<Template, 'manifest' | 'inputs' | 'render'>;
  people: readonly Person[];
  me?: Person | undefined;
  today: string;
  /** Which words this team takes for solutions. */
  words?: SolutionWords;
}

/** Something about a page that its writer might like to know. It has the shape of a check of a template. */
export interface PageFinding extends Omit<Diagnostic, 'id'> {
  id: string;
  /** The section that it is about. */
  section?: string;
}

export interface PageCheck {
  findings: PageFinding[];
  /** The headings below which nothing is written yet, in the order of the page. */
  empty: string[];
}

/**
 * Looks at a page, or at a private part of one, by the rules that its template has for its sections. Nothing of it stops anybody: the
 * findings teach, and are waved off in the page's front matter (`checks: { off: [behaviour/no-labels] }`).
 *
 * @returns what was found, with its place; a page whose template has no rules still says what of it is empty
 * @example
 * checkPage({ document: readMarkdown(text), text, template, people, today: '2026-11-23' })
 * // { findings: [{ id: 'no-always', level: 'warning', message: '“never” …', range: { … }, section: 'situation' }], empty: ['Effect'] }
 */
export function checkPage({ document, text, template, people, me, today, words = {}, of }: PageToCheck): PageCheck {
  const own = toPageRecord(document);
  const page = of ? toPageRecord(of) : own;
  const { manifest } = template;
  const answers = answersOf(template, page);
  const context = { today, people, ...(me ? { me } : {}) };
  const headings = sectionHeadings(template, answers, context);
  const sections = sectionsIn(document.blocks, headings, givenWords(template, answers, context));
  const looking = lookingAt({ page, template, people, today, words, sections: [...sections.values()] });
  const reporter = text === undefined ? documentReporter([]) : textReporter(text, []);
  const off = wavedOff(own.fields, ...(of ? [page.fields] : []));
  const here = headingBlocks(document.blocks, headings);
  const empty: string[] = [];
  const findings = unknownNames(off, reporter);
  for (const [id, section] of sections) {
    const heading = here.get(id);
    const asked = rulesFor(id, manifest, page.fields, today);
    for (const { rule, value } of asked) {
      if (off.has(id, rule.id)) continue;
      const found = rule.find(section, value, looking);
      if (rule.id === 'empty' && found.length > 0) empty.push(section.title);
      findings.push(...found.map(one => toFinding(one, rule, id, heading, text, reporter)));
    }
  }
  return { findings, empty };
}

function sectionsIn(
  blocks: readonly Block[],
  headings: SectionHeadings,
  given: GivenWords,
): Map<string, CheckedSection> {
  const titles = headingBlocks(blocks, headings);
  return new Map(
    [...sectionBlocks(blocks, headings)].map(([id, own]) => [
      id,
      { id, title: plainText(titles.get(id)?.text).trim(), ...linesOf(own, given) },
    ]),
  );
}

/** The first heading of each section. */
function headingBlocks(blocks: readonly Block[], headings: SectionHeadings): Map<string, Block> {
  const found = new Map<string, Block>();
  for (const block of blocks) {
    const id = block.type === 'heading' ? headings.get(normalised(plainText(block.text))) : undefined;
    if (id !== undefined && !found.has(id)) found.set(id, block);
  }
  return found;
}

function toFinding(
  found: Found,
  { id, level }: Rule,
  section: string,
  heading: Block | undefined,
  text: string | undefined,
  reporter: Reporter,
): PageFinding {
  return { id, level, message: found.message, ...reporter.where(locate(found, heading, text)), section };
}

/** A slip in what was waved off would silently do nothing. */
function unknownNames({ names }: WavedOff, reporter: Reporter): PageFinding[] {
  return names
    .filter(name => !RULES.some(({ id }) => id === name.replace(/^.*\//, '')))
    .map(name => {
      const { hint } = didYouMean(
        name.replace(/^.*\//, ''),
        RULES.map(({ id }) => id),
      );
      const message = `\`checks: { off: … }\` in the front matter names “${name}”, and there is no such check.${hint}`;
      return { id: 'checks-off', level: 'info' as const, message, ...reporter.where({ offset: 0, length: 0 }) };
    });
}
