import { describe, expect, test } from 'vitest';
import { comesBack, looks } from './dialect.ts';
import { gfmExamples } from './gfm-examples.ts';
import { GFM_OTHERWISE } from './otherwise.ts';
import { gitHub } from './shown.ts';

const examples = gfmExamples();

describe('the GFM specification', () => {
  test('the examples of all four chapters are there', () => {
    expect(examples).toHaveLength(26);
    expect(new Set(examples.map(([, chapter]) => chapter))).toEqual(
      new Set(['Tables', 'Task list', 'Autolink', 'Strikethrough']),
    );
  });

  test.each(examples)('%i, %s: what is printed reads as it did', (_, __, markdown) => {
    expect(comesBack(markdown)).toBe(true);
  });

  test.each(examples.filter(([number]) => !GFM_OTHERWISE[number]))(
    '%i, %s: GitHub shows it as it did',
    (_, __, markdown) => {
      const { written, printed } = looks(markdown, gitHub);
      expect(printed).toBe(written);
    },
  );

  test.each(examples.filter(([number]) => GFM_OTHERWISE[number]))(
    '%i, %s: GitHub shows it otherwise',
    (_, __, markdown) => {
      const { written, printed } = looks(markdown, gitHub);
      expect(printed).not.toBe(written);
    },
  );
});
