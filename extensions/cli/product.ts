/** What the package is called; the name stands here and nowhere else in the code. */
export const PACKAGE = 'rapport-pages';
export const COMMAND = 'rapport';
