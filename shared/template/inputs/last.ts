import { own, type Value } from '../expressions/value.ts';
import type { Known } from '../render/context.ts';
import type { Input } from './input-type.ts';

/** The default `last`: what stood on the last page of this kind. */
export const last = ({ previous }: Known, { name }: Input): Value => own(previous.answers, name);
