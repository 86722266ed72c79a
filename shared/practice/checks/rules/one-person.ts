import { normalised } from '../../promises/promise-id.ts';
import type { Line } from '../page-lines.ts';
import type { CheckedSection, Found, Rule, RuleValue } from '../rule.ts';

/** Two or more capitalised names and nothing else: `Legal and Finance`, `Carla, Dan`. */
const NAMES =
  /^@?\p{Lu}[\p{L}.-]*(?: \p{Lu}[\p{L}.-]*){0,2}(?:\s*[,;&/+]\s*|\s+(?:and|und|or|oder|with|mit)\s+)@?\p{Lu}/u;

export const onePerson: Rule = {
  id: 'one-person',
  level: 'warning',
  about:
    'Points at a second name where one person decides. `one-person: Approver` looks only at the line or the column of that name.',
  example: ['Who decides: Ana and Bo', 'Who decides: Ana (asks Bo before)'],
  find(section, value, looking) {
    const places = placesOf(section, value);
    let first: string | undefined;
    const found: Found[] = [];
    for (const { line, text } of places) {
      const row = line.kind === 'row';
      const decides = withoutAsides(text);
      const names = looking.names(decides);
      const others = names.filter(({ id }) => id !== (row ? names[0]?.id : (first ?? names[0]?.id)));
      if (!row) first ??= names[0]?.id;
      const [other] = others;
      if (other) found.push({ line, words: other.words, at: text.indexOf(other.words), message: SAY });
      else if (names.length < 2 && NAMES.test(decides)) found.push({ line, words: text, at: 0, message: SAY });
    }
    return found;
  },
};

const SAY =
  'Where two decide, nobody does. Whose word counts if they disagree? The others are asked before, or told: “Ana (asks Bo before)”.';

/** Who is asked or told may stand behind in brackets. */
const withoutAsides = (text: string): string => text.replace(/\([^)\n]{0,200}\)?/g, '').trim();

function placesOf({ lines }: CheckedSection, value: RuleValue): { line: Line; text: string }[] {
  const wanted = typeof value === 'string' ? normalised(value) : undefined;
  return lines.flatMap(line => {
    if (line.cells)
      return line.cells
        .filter(({ column, text }) => text !== '' && (wanted === undefined || normalised(column) === wanted))
        .map(({ text }) => ({ line, text }));
    const own = /^([\p{L} ]{2,40}):\s+(.*)$/su.exec(line.text);
    const label = line.label ?? own?.[1] ?? '';
    const text = line.label === undefined ? (own?.[2] ?? line.text) : line.text;
    return wanted === undefined || normalised(label) === wanted ? [{ line, text }] : [];
  });
}
