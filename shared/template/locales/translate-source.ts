import { isScalar, parseDocument, visit } from 'yaml';
import { splitFrontMatter } from '../../markdown/front-matter.ts';

/** A template in another language, and what there are no words for. */
export interface Translated {
  text: string;
  /** English words without any, with the line in which they stand. */
  missing: { words: string; line: number }[];
  /** English words that are nowhere in the template. */
  unknown: string[];
}

/** Keys of the front matter that somebody reads. */
const READ = ['title', 'purpose', 'label', 'help', 'ask', 'file', 'line'];

/** Tags of the template and of HTML: what stands between them are words. */
const TAGS = /(\{%[\s\S]*?%\}|<\/?[a-z][^>]*>)/;

const HOLE = /\{\{[\s\S]*?\}\}/g;

/** `- [ ] `, `## `, `> `, and then the words. */
const LINE = /^(\s*(?:(?:[-*+]|\d+[.)])\s+(?:\[[ xX]\]\s+)?|#{1,6}\s+|>\s?)*)([\s\S]*?)(\s*)$/;

/**
 * Puts the words of another language in the place of the English ones, line by line, holes and all.
 *
 * ```
 * ## {{ report.first | possessive }} topics       "{{ report.first | possessive }} topics": Themen von {{ report.first }}
 * - {% hint %}One line.{% endhint %}              "One line.": Eine Zeile.
 * ```
 *
 * @param strings the other words by the English ones, as they stand in the template
 * @example
 * translateSource('## Growth\n', { Growth: 'Entwicklung' }) // { text: '## Entwicklung\n', missing: [], unknown: [] }
 */
export function translateSource(source: string, strings: { readonly [english: string]: string }): Translated {
  const missing: Translated['missing'] = [];
  const used = new Set<string>();
  const say = (words: string, line: number): string => {
    if (Object.hasOwn(strings, words)) {
      used.add(words);
      return strings[words]!;
    }
    if (/\p{L}/u.test(words.replace(HOLE, '').replace(/\.md$/, ''))) missing.push({ words, line });
    return words;
  };
  const { yaml, start, body } = splitFrontMatter(source);
  const head =
    source.slice(0, start) + translateYaml(yaml ?? '', say) + source.slice(start + (yaml ?? '').length, body);
  const first = source.slice(0, body).split('\n').length;
  const text = head + translateBody(source.slice(body), first, say);
  return { text, missing, unknown: Object.keys(strings).filter(words => !used.has(words)) };
}

type Say = (words: string, line: number) => string;

function translateYaml(yaml: string, say: Say): string {
  const changes: { from: number; to: number; words: string }[] = [];
  const document = parseDocument(yaml, { logLevel: 'silent' });
  visit(document, {
    Pair(_, { key, value }) {
      if (!isScalar(key) || !READ.includes(String(key.value)) || !isScalar(value)) return;
      if (typeof value.value !== 'string' || !value.range) return;
      const line = yaml.slice(0, value.range[0]).split('\n').length + 1;
      const words = key.value === 'line' ? sayLabel(value.value, line, say) : say(value.value, line);
      if (words !== value.value)
        changes.push({ from: value.range[0], to: value.range[1], words: JSON.stringify(words) });
    },
  });
  return changes.reduceRight((all, { from, to, words }) => all.slice(0, from) + words + all.slice(to), yaml);
}

/** `line: When we look` names a line of the body, which stands there as `- When we look:` and must stay the same words. */
const sayLabel = (words: string, line: number, say: Say): string => say(`${words}:`, line).replace(/:$/, '');

function translateBody(body: string, first: number, say: Say): string {
  let still = false;
  return body
    .split('\n')
    .map((line, at) => {
      // Notes for the author and code stay as they are.
      if (/\{%-?\s*comment|^\s*(?:```|~~~)/.test(line) && !still) {
        still = !/endcomment/.test(line);
        return line;
      }
      if (still) {
        still = !/endcomment|^\s*(?:```|~~~)\s*$/.test(line);
        return line;
      }
      const cells = line.trimStart().startsWith('|');
      return line
        .split(TAGS)
        .map((piece, i) =>
          i % 2 === 1 ? piece : cells ? inCells(piece, at + first, say) : inLine(piece, at + first, say),
        )
        .join('');
    })
    .join('\n');
}

function inLine(piece: string, line: number, say: Say): string {
  const [, before = '', words = '', after = ''] = LINE.exec(piece)!;
  return words === '' ? piece : before + say(words, line) + after;
}

/** A bar inside of a hole is no border. */
const inCells = (piece: string, line: number, say: Say): string =>
  piece
    .split(/(\|)(?![^{]*\}\})/)
    .map(cell => (cell === '|' || /^[\s:-]*$/.test(cell) ? cell : inLine(cell, line, say)))
    .join('');
