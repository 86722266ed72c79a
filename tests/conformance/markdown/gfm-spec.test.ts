import { describe, expect, test } from 'vitest';
import { comesBack, looks } from './dialect.ts';
import { gfmExamples } from './gfm-examples.ts';
import { gitHub } from './shown.ts';

const examples = gfmExamples();

/** What GitHub shows otherwise once we have printed it, by the number of the example, and why. */
const OTHERWISE: { readonly [example: number]: string } = {
  627: 'an address that ends like an entity, `&hl;`: it is escaped as one, and GitHub takes the backslash into its link',
};

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

  test.each(examples.filter(([number]) => !OTHERWISE[number]))(
    '%i, %s: GitHub shows it as it did',
    (_, __, markdown) => {
      const { written, printed } = looks(markdown, gitHub);
      expect(printed).toBe(written);
    },
  );

  test.each(examples.filter(([number]) => OTHERWISE[number]))(
    '%i, %s: GitHub shows it otherwise',
    (_, __, markdown) => {
      const { written, printed } = looks(markdown, gitHub);
      expect(printed).not.toBe(written);
    },
  );
});
