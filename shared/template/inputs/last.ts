import { isNil, own, type Value } from '../expressions/value.ts';
import type { Known } from '../render/context.ts';
import type { Input, InputType } from './input-type.ts';

/** The default `last`: what stood on the last page of this kind. */
export const last = ({ previous }: Known, { name }: Input): Value => own(previous.answers, name);

/**
 * The same for a type whose values are more than words: what stood there is read as an answer, and counts only if it is one.
 *
 * @example
 * lastRead(people.read) // `team: [Ana Lopes, bo]` on the last page gives the two people
 */
export const lastRead =
  (read: InputType['read']) =>
  (known: Known, input: Input): Value => {
    const answer = last(known, input);
    const reading = isNil(answer) ? undefined : read(answer, input, known);
    return reading && 'value' in reading ? reading.value : undefined;
  };
