/** Fields of a block that say nothing of the page: which block it is, where it was read, how it was written, what is under it. */
export const NOT_CONTENT: ReadonlySet<string> = new Set(['id', 'source', 'style', 'children']);
