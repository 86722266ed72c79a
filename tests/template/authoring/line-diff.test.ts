import { expect, it } from 'vitest';
import { lineDiff } from '../../../shared/template/authoring/line-diff.ts';

it.each([
  ['a\nb\nc\n', 'a\nb\nc\n', ''],
  ['a\nb\nc\n', 'a\nx\nc\n', '  a\n- b\n+ x\n  c'],
  ['a\n', 'a\nb\n', '  a\n+ b'],
  ['a\nb\n', 'b\n', '- a\n  b'],
  ['1\n2\n3\n4\n5\n6\n', 'x\n2\n3\n4\n5\ny\n', '- 1\n+ x\n  2\n…\n  5\n- 6\n+ y'],
  ['a\r\nb\r\n', 'a\nb\n', ''],
])('from %j to %j: %j', (before, after, diff) => expect(lineDiff(before, after)).toBe(diff));
