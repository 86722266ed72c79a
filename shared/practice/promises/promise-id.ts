import { hash } from '../../document/fingerprint.ts';

/** Where and by whom a promise was first made. */
export interface PromiseOrigin {
  template: string;
  /** The day of the page, `2026-11-21`. */
  date: string;
  owner: string;
  text: string;
}

const DIGITS = '0123456789abcdefghjkmnpqrstvwxyz';

/**
 * The id of a promise first made in a Markdown file: five base-32 characters that every clone works out alike.
 *
 * @param taken ids of the same page that are in use; of two equal lines the second counts on
 */
export function promiseId({ template, date, owner, text }: PromiseOrigin, taken: ReadonlySet<string>): string {
  const line = [template, date, owner, normalised(text)].join('\n');
  for (let count = 0; ; count++) {
    let number = hash(line, count);
    let id = '';
    for (let i = 0; i < 5; i++) {
      id += DIGITS[number % 32];
      number = Math.floor(number / 32);
    }
    if (!taken.has(id)) return id;
  }
}

/** A text without case, punctuation and runs of blanks, so that a comma doesn't make another promise of it. */
export const normalised = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim();
