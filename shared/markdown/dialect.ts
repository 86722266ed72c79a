/** How Markdown is written: ours, or one of Notion's own two. */
export type Dialect = 'rapport' | 'notion-1' | 'notion-2';

/**
 * Refuses a dialect that is not spoken yet, rather than reading it as another one.
 *
 * @throws RangeError for any but `rapport`
 */
export function requireDialect(dialect: Dialect = 'rapport'): void {
  if (dialect !== 'rapport')
    throw new RangeError(`Markdown of the dialect "${dialect}" is not spoken here yet; "rapport" is.`);
}
