import type { Person } from '../../template/index.ts';
import { audienceOfPage } from '../due/audience-of-page.ts';
import type { SourceRules } from '../flows/sources.ts';
import type { PageRecord } from '../page-record.ts';
import { normalised } from '../promises/promise-id.ts';
import type { SourceLine } from './source-lines.ts';
import { authorsOf, receiversOf } from './whose-page.ts';
import { isOfWords } from './yes-line.ts';

/** Who still has to say yes to a line; nothing where it is free. */
export interface Lock {
  lock?: 'author' | 'receiver' | 'both';
  /** Why it has one, for a person. */
  why?: string;
}

interface Locked {
  line: SourceLine;
  page: PageRecord;
  rules: SourceRules;
  /** The table of flows says so. */
  isLocked: boolean;
  /** Everybody who will read it can read the source. */
  open: boolean;
}

interface Asked {
  target: { id: string; titles: readonly string[] };
  people: readonly Person[];
  me?: Person;
}

/**
 * The lock on a line. It wants the yes of its author where the table of flows says so or where it would get readers who can't
 * read its source; what somebody received wants theirs as well. My own click is my yes; the others' stand below the line.
 */
export function lockOn({ line, page, rules, isLocked, open }: Locked, { target, people, me }: Asked): Lock {
  if (!isLocked && open) return {};
  const mine = audienceOfPage(page).readers === 'me' && me ? [me.id] : undefined;
  const [authors, receivers] = [mine ?? authorsOf(line, page, rules, people), receiversOf(page, rules, people)];
  const into = [target.id, ...target.titles].map(normalised);
  const yesOf = (id: string) => line.yes.filter(({ by, into: where }) => by === id && into.includes(where));
  const agreed = (id: string): boolean => id === me?.id || yesOf(id).some(yes => isOfWords(yes, line.text));
  const missing = {
    author: authors.filter(id => !agreed(id)),
    receiver: receivers.filter(id => !agreed(id) && !authors.includes(id)),
  };
  if (authors.length === 0) return { lock: 'author', why: 'Its page names nobody who could say yes.' };
  const [byAuthor, byReceiver] = [missing.author.length > 0, missing.receiver.length > 0];
  if (!byAuthor && !byReceiver) return {};
  const waits = [...new Set([...missing.author, ...missing.receiver])].map(id => firstOf(id, people));
  const isOld = [...missing.author, ...missing.receiver].some(id => yesOf(id).length > 0);
  const changed = isOld ? ' The line was changed after the yes that stands below it.' : '';
  const because = open ? '' : ' Not everybody who reads this page can read where it stands.';
  return {
    lock: byAuthor && byReceiver ? 'both' : byAuthor ? 'author' : 'receiver',
    why: `It needs the yes of ${waits.join(' and ')}.${changed}${because}`,
  };
}

const firstOf = (id: string, people: readonly Person[]): string => people.find(person => person.id === id)?.first ?? id;
