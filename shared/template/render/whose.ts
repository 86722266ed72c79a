import { isThing, own, type Thing, type Value } from '../expressions/value.ts';
import type { Side } from '../manifest/schema.ts';

/**
 * Whether the part of a side is mine to make. Of `each` every participant makes their own copy, so mine is one of them;
 * `author` is whoever makes the page; `manager` and `report` are who the answers of these names say.
 */
export function isMine(side: Side, me: Thing | undefined, answers: ReadonlyMap<string, Value>): boolean {
  if (!me || side === 'shared') return false;
  if (side !== 'manager' && side !== 'report') return true;
  const owner = answers.get(side);
  return isThing(owner) && own(owner, 'id') === own(me, 'id');
}
