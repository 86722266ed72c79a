/** A page of ours is a few kilobytes. Far beyond that nobody means a page, and a hostile text would hold the browser up. */
const MOST_CHARACTERS = 60_000;
const MOST_PROMISES = 300;

/** What of a pasted text is read, and what one should know of the rest. */
export type Bounded = { text: string; notes: string[] } | { problem: string };

/**
 * Keeps what is pasted within what a page can be: text, of a length that is read at once.
 *
 * @example
 * boundPaste('\u0000\u0001PNG…') // { problem: 'This looks like a file, not like text. …' }
 */
export function boundPaste(pasted: string): Bounded {
  if (isBinary(pasted)) {
    return {
      problem:
        'This looks like the inside of a file, not like text. Open the page, select all of it, copy, and paste here.',
    };
  }
  const notes: string[] = [];
  let text = pasted;
  if (text.length > MOST_CHARACTERS) {
    text = text.slice(0, text.lastIndexOf('\n', MOST_CHARACTERS) + 1 || MOST_CHARACTERS);
    notes.push(
      `This is very long (${size(pasted.length)}), so only its first ${size(MOST_CHARACTERS)} were read. Paste just the last page.`,
    );
  }
  const lines = text.split('\n');
  const promises = lines.flatMap((line, at) => (TO_DO.test(line) ? [at] : []));
  if (promises.length > MOST_PROMISES) {
    text = lines.slice(0, promises[MOST_PROMISES]).join('\n');
    notes.push(`It has ${promises.length} lines to tick; what stands after the first ${MOST_PROMISES} was not read.`);
  }
  return { text, notes };
}

const TO_DO = /^\s*(?:>\s*)*(?:[-*+]\s+)?(?:\[[ xX]?\]|☐|☑)\s/;

const size = (characters: number): string =>
  characters < 1_000_000 ? `${Math.round(characters / 1000)} kB` : `${(characters / 1_000_000).toFixed(1)} MB`;

/** One control character or unreadable byte among fifty in the beginning is no text that somebody wrote. */
function isBinary(text: string): boolean {
  const start = text.slice(0, 4000);
  const strange = start.match(/[\u0000-\u0008\u000e-\u001f\u{fffd}]/gu)?.length ?? 0;
  return strange > 0 && strange * 50 > start.length;
}
