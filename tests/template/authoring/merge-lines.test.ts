import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { mergeLines } from '../../../shared/template/authoring/merge-lines.ts';

describe('two versions of a text are one', () => {
  it.each([
    ['a b c', 'a b C', 'a B c', 'a B C', 0],
    ['a b c', 'a b c', 'a B c', 'a B c', 0],
    ['a b c', 'a X c', 'a b c', 'a X c', 0],
    ['a b c', 'a X c', 'a X c', 'a X c', 0],
    ['a b c', 'a X c', 'a Y c', 'a X c', 1],
    ['a c', 'a b c', 'a c d', 'a b c d', 0],
    ['a b c', 'a c', 'a b c', 'a c', 0],
    ['a b c', 'a b c', 'a c', 'a c', 0],
    ['a b c', 'a c', 'a B c', 'a c', 1],
    ['a b', 'x a b', 'a b y', 'x a b y', 0],
  ])('%s, as %s and as %s: %s', (base, own, theirs, merged, conflicts) => {
    const [b, o, t] = [base, own, theirs].map(text => text.replaceAll(' ', '\n')) as [string, string, string];
    const merge = mergeLines(b, o, t);
    expect(merge.text.replaceAll('\n', ' ')).toBe(merged);
    expect(merge.conflicts).toHaveLength(conflicts);
  });
});

test('what only one side changed is taken whole, whatever it is', () => {
  const text = fc.array(fc.constantFrom('a', 'b', 'c', ''), { maxLength: 8 }).map(lines => lines.join('\n'));
  fc.assert(
    fc.property(text, text, (base, other) => {
      expect(mergeLines(base, other, base)).toEqual({ text: other, conflicts: [] });
      expect(mergeLines(base, base, other)).toEqual({ text: other, conflicts: [] });
      expect(mergeLines(base, other, other)).toEqual({ text: other, conflicts: [] });
    }),
    { seed: 7, numRuns: 300 },
  );
});
