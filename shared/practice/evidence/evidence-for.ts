import { type Audience, fits } from '../../document/readers.ts';
import { isDay } from '../../template/dates/day.ts';
import type { Person } from '../../template/index.ts';
import { audienceOfPage, isReader } from '../due/audience-of-page.ts';
import { type Kind, mayFlow } from '../flows/may-flow.ts';
import { type SourceRules, sourceRules } from '../flows/sources.ts';
import type { Hints } from '../hints.ts';
import type { PageRecord } from '../page-record.ts';
import { normalised, promiseId } from '../promises/promise-id.ts';
import type { SectionHeadings } from '../sections/section-headings.ts';
import { type Lock, lockOn } from './lock-on.ts';
import { type SourceLine, sourceLines } from './source-lines.ts';
import { isAbout } from './whose-page.ts';

/** A page that lines may come from, with how it is read. */
export interface SourcePage {
  page: PageRecord;
  kind: Kind;
  headings: SectionHeadings;
  hints?: Hints | undefined;
}

export interface EvidenceRequest {
  /** The kind of page that gathers, with its titles in words, by which a yes names it. */
  target: Kind & { titles: readonly string[] };
  /** Who will read the lines there. */
  audience: Audience;
  /** About whom it is; without one, whoever's lines there are, as for a plan of a team. */
  person?: Person;
  sources: readonly SourcePage[];
  people: readonly Person[];
  /** The ids that are tags. */
  competencies: readonly string[];
  me?: Person;
  today: string;
  /** Only what is of this day or later; what has no day stays. */
  since?: string;
  /** What stands on the page already, so that it is not offered again. */
  already?: string;
}

/** A line that may be used. It is offered, and never placed. */
export interface Offer extends Lock {
  /** Stays the same as long as the line does. */
  id: string;
  /** The very words. */
  text: string;
  /** The day of the source, where it has one. */
  date?: string;
  /** What the source is called. */
  title: string;
  path?: string;
  /** Where the source is in Notion. */
  link?: string;
  /** The kind of the source. */
  source: string;
  /** The first competency that it is tagged with. */
  competency?: string;
  /** Who will read it here. */
  readers: Audience;
  /** Whether everybody who will read it here can read the source as well: only then its title and link go along. */
  open: boolean;
}

/** Why lines with a tag are not offered. */
export type LeftOutWhy = 'never' | 'not-gathered' | 'private' | 'not-this-section' | 'answer' | 'used';

export interface Evidence {
  offers: Offer[];
  /** How many tagged lines of that person were left out, and why, without a word of them. */
  leftOut: { why: LeftOutWhy; source: string; count: number }[];
}

/**
 * The lines of earlier pages that may be used in a page: those tagged with a competency, and those that say what came of
 * something, of a person, as far as the table of flows lets them through. The newest come first.
 *
 * @example
 * evidenceFor({ target: worksheet, audience: { readers: 'pair', people: ['ana', 'bo'] }, person: ana, sources, people, competencies, me })
 * // { offers: [{ text: 'Support asked 40 % less.', date: '2026-10-05', title: 'Invoice import', source: 'prd', … }], leftOut: [] }
 */
export function evidenceFor(request: EvidenceRequest): Evidence {
  const { sources, since, me } = request;
  const evidence: Evidence = { offers: [], leftOut: [] };
  const taken = new Set<string>();
  for (const source of sources) {
    if (!isReader(source.page, me)) continue;
    if (since !== undefined && (dayOf(source.page, request.today) ?? since) < since) continue;
    readPage(source, request, evidence, taken);
  }
  evidence.offers.sort((a, b) => (b.date ?? '').localeCompare(a.date ?? ''));
  return evidence;
}

function readPage(source: SourcePage, request: EvidenceRequest, evidence: Evidence, taken: Set<string>): void {
  const { page, kind, headings, hints } = source;
  const { people, person } = request;
  const rules = sourceRules(kind);
  const flow = mayFlow(kind, request.target);
  const competencies = new Set(request.competencies);
  const reading = { headings, hints, people, day: page.date ?? '', competencies };
  for (const line of sourceLines(page.document.blocks, reading)) {
    if (person && !isAbout(line, page, person, people)) continue;
    const why = flow === 'never' ? 'never' : flow === 'none' ? 'not-gathered' : leftOut(line, kind, request.already);
    if (why !== undefined) {
      if (line.tags.length > 0) count(evidence, why, kind.id);
    } else if (line.tags.length > 0 || isResult(line, rules))
      evidence.offers.push(offerOf(line, source, flow === 'locked', request, taken));
  }
}

/** The days on which something ended or was looked at, for pages that are about no single day. */
const ENDS = ['look_on', 'look_back_on', 'decided_on', 'ends', 'end'] as const;

function dayOf({ date, fields }: PageRecord, today: string): string | undefined {
  if (date !== undefined) return date;
  const days = ENDS.map(key => String(fields[key] ?? '').slice(0, 10));
  return days.find(day => isDay(day) && day <= today);
}

function leftOut(line: SourceLine, kind: Kind, already: string | undefined): LeftOutWhy | undefined {
  const [{ only }, { section = '' }] = [sourceRules(kind), line];
  if (line.isAnswer) return 'answer';
  // Somebody may have copied their own part onto the page: it was not meant to go further.
  if (!OPEN_SIDES.includes(kind.sections?.[section] ?? 'shared')) return 'private';
  if (only && !only.includes(section)) return 'not-this-section';
  return already !== undefined && ` ${already} `.includes(` ${normalised(line.text)} `) ? 'used' : undefined;
}

const OPEN_SIDES: readonly string[] = ['shared', 'each'];

/** What came of something: a line of such a section, or a promise that was kept. An open box is no result. */
function isResult({ section = '', state }: SourceLine, { results = [], kept = [] }: SourceRules): boolean {
  if (state === 'done' && kept.includes(section)) return true;
  return results.includes(section) && state !== 'open';
}

function count({ leftOut }: Evidence, why: LeftOutWhy, source: string): void {
  const known = leftOut.find(one => one.why === why && one.source === source);
  if (known) known.count++;
  else leftOut.push({ why, source, count: 1 });
}

function offerOf(
  line: SourceLine,
  source: SourcePage,
  isLocked: boolean,
  request: EvidenceRequest,
  taken: Set<string>,
): Offer {
  const { page, kind } = source;
  const { path, link, title = path?.replace(/^.*\/|\.md$/g, '') ?? kind.id } = page;
  const date = line.day ?? dayOf(page, request.today);
  const id = promiseId({ template: kind.id, date: date ?? '', owner: path ?? link ?? '', text: line.text }, taken);
  taken.add(id);
  const open = fits(audienceOfPage(page), request.audience);
  return {
    id,
    text: line.text,
    title,
    source: kind.id,
    readers: request.audience,
    open,
    ...(date === undefined ? {} : { date }),
    ...(path === undefined ? {} : { path }),
    ...(link === undefined ? {} : { link }),
    ...(line.tags[0] === undefined ? {} : { competency: line.tags[0] }),
    ...lockOn({ line, page, rules: sourceRules(kind), isLocked, open }, request),
  };
}
