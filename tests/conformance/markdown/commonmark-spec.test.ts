import { describe, expect, test } from 'vitest';
import { commonmarkExamples, PACKAGE } from './commonmark-examples.ts';
import { comesBack, looks } from './dialect.ts';
import { COMMONMARK_OTHERWISE, type Otherwise } from './otherwise.ts';
import { VIEWERS } from './shown.ts';

const examples = await commonmarkExamples();

describe.skipIf(examples.length === 0)(
  `the CommonMark specification (skipped where the package ${PACKAGE} is not installed)`,
  () => {
    test('all 652 examples are there', () => expect(examples).toHaveLength(652));

    test.each(examples)('%i, %s: what is printed reads as it did', (_, __, markdown) => {
      expect(comesBack(markdown)).toBe(true);
    });

    describe.each(Object.entries(VIEWERS))('shown by %s', (name, viewer) => {
      const otherwise: Otherwise = COMMONMARK_OTHERWISE[name as keyof typeof VIEWERS];

      test.each(examples.filter(([number]) => !otherwise[number]))('%i, %s: it looks as it did', (_, __, markdown) => {
        const { written, printed } = looks(markdown, viewer);
        expect(printed).toBe(written);
      });

      test.each(examples.filter(([number]) => otherwise[number]))('%i, %s: it looks otherwise', (_, __, markdown) => {
        const { written, printed } = looks(markdown, viewer);
        expect(printed).not.toBe(written);
      });
    });
  },
);
