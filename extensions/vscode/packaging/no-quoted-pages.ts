/** Stands in the bundle for browsers, which has no room for the table of what may flow where: there nothing is quoted. */
const NOTHING: typeof import('../../../shared/practice/carry/quoted-pages.ts') = {
  quotedPages: () => ({}),
};

export const { quotedPages } = NOTHING;
