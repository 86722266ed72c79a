/** `1 warning`, `2 warnings` */
export const countOf = (number: number, what: string): string => `${number} ${what}${number === 1 ? '' : 's'}`;

/**
 * What of pages is still empty, in a line each: `Still empty: Evidence, Measure.`
 *
 * @param pages those that have headings without words; where there are several files, each line says which is meant
 */
export const describeEmpty = (pages: readonly { file: string; empty?: readonly string[] }[]): string[] =>
  pages.flatMap(({ file, empty = [] }) => {
    if (empty.length === 0) return [];
    const list = empty.join(', ');
    return [pages.length === 1 ? `Still empty: ${list}.` : `Still empty in ${file}: ${list}.`];
  });

/** How one says that a finding is not wanted, with the first of them as the example. */
export function describeWaveOff(findings: readonly { id: string; section?: string | undefined }[]): string[] {
  const [first] = findings.filter(({ id, section }) => id !== 'empty' && section !== undefined);
  if (!first) return [];
  return [
    `To leave one of these alone, say so in the front matter of the page: checks: { off: [${first.section}/${first.id}] }`,
  ];
}
