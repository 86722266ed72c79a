import { CHECKS, type Driven, ENDPOINTS, type Evidence } from './evidence.ts';

/** What each client was made to do, and what came of it, as a Markdown table. */
export const clientsTable = (driven: readonly Driven[]): string =>
  table(
    ['Client', 'What was driven', 'What came of it'],
    driven.map(({ client, what, came }) => [client, what, came]),
  );

/** How the columns of the second table are told: whether, or by how many requests. */
const COUNTED: readonly string[] = ['Recorded requests'];

/** Each endpoint, and which checks it passed, as a Markdown table. */
export const endpointsTable = (evidence: Evidence): string =>
  table(
    ['Endpoint', ...CHECKS],
    ENDPOINTS.map(endpoint => [
      `\`${endpoint.method} ${endpoint.path}\``,
      ...CHECKS.map(check => {
        const count = evidence.count(check, endpoint);
        if (count === 0) return '–';
        return COUNTED.includes(check) ? String(count) : '✓';
      }),
    ]),
  );

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows]
    .map(cells => `| ${cells.map(cell => cell.replaceAll('|', '\\|')).join(' | ')} |`)
    .join('\n');

/**
 * A guide with a part of it replaced, which stands between two comments.
 * @throws Error when the guide has no such part
 * @example withPart('<!-- clients -->\n\nold\n\n<!-- /clients -->', 'clients', 'new') // '<!-- clients -->\n\nnew\n\n<!-- /clients -->'
 */
export const withPart = (guide: string, name: string, part: string): string => {
  const [begin, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [from, to] = [guide.indexOf(begin), guide.indexOf(end)];
  if (from < 0 || to < 0) throw new Error(`The guide has no part between ${begin} and ${end}`);
  return `${guide.slice(0, from + begin.length)}\n\n${part}\n\n${guide.slice(to)}`;
};
