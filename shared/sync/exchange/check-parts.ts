import { fingerprintOf } from './commitment.ts';
import type { ExchangeView, Unlike } from './exchange-view.ts';
import type { Mark } from './mark.ts';
import type { PartRecord } from './my-part.ts';
import type { Exchange, Member } from './read-exchange.ts';

/**
 * Holds every published part against its mark, and every mark against what it was when I published.
 *
 * @param seen the marks of the others at that time; `undefined` where I have not published
 * @returns those that don't fit, with the reason; empty where all is as it was committed to
 */
export async function checkParts(exchange: Exchange, seen: PartRecord['seen']): Promise<ExchangeView['unlike']> {
  const found = await Promise.all(
    exchange.members.map(async member => {
      const reason = await unlike(member, seen);
      return reason ? [{ name: member.person.label, reason }] : [];
    }),
  );
  return found.flat();
}

async function unlike({ person, mark, twice }: Member, seen: PartRecord['seen']): Promise<Unlike | undefined> {
  if (twice) return 'twice';
  const before = seen && Object.hasOwn(seen, person.label) ? seen[person.label] : undefined;
  if (!mark) return before === undefined ? undefined : 'gone';
  if (seen && before === undefined) return 'late';
  if (seen && before !== mark.fingerprint) return 'changed';
  return (await fits(mark)) ? undefined : 'differs';
}

/** Whether what stands below a mark is what it was made of; nothing is below it yet counts as fitting. */
async function fits({ name, fingerprint, part }: Mark): Promise<boolean> {
  if (!part) return true;
  if (part.salt === undefined) return false;
  return (await fingerprintOf({ name, salt: part.salt, blocks: part.blocks })) === fingerprint;
}
