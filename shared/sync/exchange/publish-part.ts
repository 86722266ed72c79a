import type { Block } from '../../document/block.ts';
import type { Document } from '../../document/document.ts';
import { mapBlocks } from '../../document/walk.ts';
import type { Files } from '../../ports.ts';
import { isProblem, type Problem } from '../actions/problem.ts';
import { changedText, type PageFile } from '../page-file/page-file.ts';
import { fingerprintOf } from './commitment.ts';
import type { Contribution } from './contribution.ts';
import type { ExchangeView } from './exchange-view.ts';
import { findMarks, readMark } from './mark.ts';
import { type PartRecord, rememberPart } from './my-part.ts';
import { type ExchangeHost, type ExchangePage, type Weighed, weighExchange } from './weigh-exchange.ts';

/**
 * Puts my part below my mark once every mark stands, and holds the parts of the others against theirs. A page without marks is
 * left alone, at no cost.
 *
 * @example
 * const { text, exchange } = await publishPart(host, { file, page, places }, { dryRun: false });
 * exchange.publishes // true where the text has my part now
 */
export async function publishPart(
  host: { files: Files; exchange: ExchangeHost },
  page: ExchangePage,
  { dryRun }: { dryRun: boolean },
): Promise<Contribution | Problem> {
  const { file } = page;
  if (![page.page, file.body].some(hasMark)) return { text: file.text };
  const weighed = await weighExchange(host, page);
  if (isProblem(weighed)) return weighed;
  const { view } = weighed;
  const text = await textWith(file, weighed);
  const publishes = weighed.exchange.ready !== undefined && text !== file.text;
  const after = publishes ? published(weighed) : view;
  const record = dryRun ? undefined : recordOf(weighed, after);
  if (record) await rememberPart(host.files, weighed.part!.path, record);
  return { text, exchange: { ...after, settled: record?.settled ?? view.settled } };
}

/** How it stands once my part is on the page. */
function published({ exchange, view, me }: Weighed): ExchangeView {
  const all = exchange.members.every(({ person, mark }) => !mark || mark.part || person.id === me?.person.id);
  return { ...view, publishes: true, mine: 'published', state: all ? 'published' : view.state };
}

const hasMark = ({ blocks }: Document): boolean => findMarks(blocks).length > 0;

async function textWith(file: PageFile, { exchange, view, me, part }: Weighed): Promise<string> {
  const { salt, mark: own, opened } = part?.record ?? {};
  if (!part || salt === undefined || own === undefined || me?.mark?.part || opened) return file.text;
  const here = findMarks(file.body.blocks).find(({ fingerprint }) => fingerprint === own);
  if (!here) return file.text;
  if (exchange.ready) {
    if (here.part || view.mine !== 'ready') return file.text;
    return belowMark(file, own, part.words.open(exchange.ready, own, salt));
  }
  // A run that was cut off had put my part into the file, and somebody took a mark back before it was sent.
  const fits = here.part && (await fingerprintOf({ name: here.name, salt, blocks: here.part.blocks })) === own;
  return fits ? belowMark(file, own, []) : file.text;
}

/** The text of the file with just these blocks below a mark. */
function belowMark(file: PageFile, fingerprint: string, children: Block[]): string {
  let done = false;
  const blocks = mapBlocks(file.body.blocks, block => {
    if (done || readMark(block)?.fingerprint !== fingerprint) return block;
    done = true;
    const { children: _, ...line } = block;
    return { ...line, ...(children.length > 0 && { children }) } as Block;
  });
  return changedText(file, { body: { blocks } });
}

/** What is to be remembered: the marks that I saw when I published, and that everything fitted once. */
function recordOf({ exchange, part }: Weighed, after: ExchangeView): PartRecord | undefined {
  if (!part || after.mine !== 'published') return undefined;
  const { record } = part;
  const marks = exchange.members.flatMap(({ person, mark }) => (mark ? [[person.label, mark.fingerprint]] : []));
  const seen = (after.publishes ? undefined : record.seen) ?? Object.fromEntries(marks);
  const settled = record.settled === true || (after.state === 'published' && after.unlike.length === 0);
  // A run that was cut off may have sent nothing yet: that the part stood there is known once it was read there.
  const opened = record.opened === true || !after.publishes;
  return { ...record, seen, ...(opened && { opened }), ...(settled && { settled }) };
}
