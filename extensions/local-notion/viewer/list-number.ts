import type { Child } from '../store/records.ts';

const ROMAN: readonly (readonly [string, number])[] = [
  ['m', 1000],
  ['cm', 900],
  ['d', 500],
  ['cd', 400],
  ['c', 100],
  ['xc', 90],
  ['l', 50],
  ['xl', 40],
  ['x', 10],
  ['ix', 9],
  ['v', 5],
  ['iv', 4],
  ['i', 1],
];

const letters = (number: number): string =>
  number <= 0 ? '' : letters(Math.floor((number - 1) / 26)) + String.fromCodePoint(97 + ((number - 1) % 26));

const roman = (number: number): string => {
  const [sign, value] = ROMAN.find(([, size]) => size <= number) ?? ['', 0];
  return value === 0 ? '' : sign + roman(number - value);
};

const FORMATS: Readonly<Record<string, (number: number) => string>> = { numbers: String, letters, roman };
const BY_DEPTH = ['numbers', 'letters', 'roman'] as const;

/**
 * What stands before each of a list of siblings: the number of an item of a numbered list, nothing before the others.
 * A run of items counts on; the format goes by the depth unless an item names its own, as it does in Notion.
 */
export const listNumbers = (siblings: readonly Child[], depth: number): (string | undefined)[] => {
  let next = 1;
  let format: string = BY_DEPTH[depth % 3] ?? 'numbers';
  let running = false;
  return siblings.map(block => {
    if (block.kind !== 'block' || block.type !== 'numbered_list_item') {
      running = false;
      return undefined;
    }
    const { list_start_index: start, list_format: own } = block.value;
    if (!running || typeof start === 'number') next = typeof start === 'number' ? start : 1;
    if (!running || typeof own === 'string')
      format = typeof own === 'string' ? own : (BY_DEPTH[depth % 3] ?? 'numbers');
    running = true;
    next += 1;
    return `${(FORMATS[format] ?? String)(next - 1)}.`;
  });
};
