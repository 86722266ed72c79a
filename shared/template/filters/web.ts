import { TEXT } from '../expressions/shape.ts';
import { textOf } from '../expressions/value.ts';
import type { Filter } from './filter.ts';

const filter = (
  name: string,
  about: string,
  example: Filter['example'],
  growth: number,
  change: (text: string) => string,
): Filter => ({
  name,
  about,
  example,
  gives: TEXT,
  run(input, _args, { budget }) {
    const text = textOf(input);
    budget.text(text.length * growth);
    return change(text);
  },
});

/** Text as web pages and addresses write it. The last argument of a row: how many times longer a text can get. */
export const web: readonly Filter[] = [
  filter(
    'escape',
    'As HTML writes it. A page needs this nowhere: a value is text there anyway.',
    ['{{ "R&D" | escape }}', 'R&amp;D'],
    5,
    escapeHtml,
  ),
  filter(
    'escape_once',
    'As HTML writes it; what is written so already stays.',
    ['{{ "R&amp;D & co" | escape_once }}', 'R&amp;D &amp; co'],
    5,
    text => escapeHtml(text.replace(/&(?:amp|lt|gt|#34|#39);/g, name => NAMES.get(name)!)),
  ),
  filter(
    'strip_html',
    'Without the tags of HTML.',
    ['{{ "<b>Ana</b> Lopes" | strip_html }}', 'Ana Lopes'],
    1,
    stripHtml,
  ),
  filter('url_encode', 'As a part of an address.', ['{{ "Ana Lopes" | url_encode }}', 'Ana+Lopes'], 9, text =>
    encodeURIComponent(text.toWellFormed()).replace(/%20/g, '+'),
  ),
  filter(
    'url_decode',
    'A part of an address as words; what is none stays as it is.',
    ['{{ "Ana+Lopes" | url_decode }}', 'Ana Lopes'],
    1,
    decode,
  ),
];

const SIGNS = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&#34;'],
  ["'", '&#39;'],
]);
const NAMES = new Map([...SIGNS].map(([sign, name]) => [name, sign]));

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, sign => SIGNS.get(sign)!);
}

/** What is no page is taken whole, up to its own end: a script, a style sheet, a comment. */
const ENDS: readonly (readonly [opening: string, closing: string])[] = [
  ['<script', '</script>'],
  ['<style', '</style>'],
  ['<!--', '-->'],
  ['<', '>'],
];

// By hand, because a pattern takes quadratic time on thousands of `<` without an end.
function stripHtml(text: string): string {
  const ends = new Map(ENDS);
  let out = '';
  let at = 0;
  for (let open = text.indexOf('<'); open >= 0; open = text.indexOf('<', at)) {
    out += text.slice(at, open);
    at = open;
    for (const [opening, closing] of ends) {
      if (!text.startsWith(opening, open)) continue;
      const end = text.indexOf(closing, open + opening.length);
      if (end >= 0) {
        at = end + closing.length;
        break;
      }
      ends.delete(opening);
    }
    if (at === open) break;
  }
  return out + text.slice(at);
}

/** Half a character, such as `%E4%`, makes the whole text none that was ever encoded. */
function decode(text: string): string {
  const words = text.replace(/\+/g, ' ');
  try {
    return decodeURIComponent(words);
  } catch (error) {
    if (error instanceof URIError) return words;
    throw error;
  }
}
