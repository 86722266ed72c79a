import type { Person } from '../template/index.ts';
import { namePattern } from './name-pattern.ts';

/**
 * Makes what tells whether a text names somebody: by name, first name or handle, as words of their own.
 *
 * @example
 * mentions({ id: 'ana', name: 'Ana Lopes', first: 'Ana' }).test("Ana's banana") // true, for the first word only
 */
export const mentions = ({ name, first, handle }: Person): RegExp =>
  new RegExp(namePattern([name, first, ...(handle ? [`@${handle.replace(/^@/, '')}`] : [])]), 'iu');
