/**
 * What `&name;` stands for. It takes the place of the package `entities` in the gallery: every browser has that table, and a
 * second one would be a tenth of the page's weight.
 *
 * @param text one reference with its semicolon, as the Markdown parser finds it
 * @returns what it stands for, or the text itself where it stands for nothing
 * @example
 * decodeHTMLStrict('&frac12;') // '½'
 * decodeHTMLStrict('&notit;')  // '&notit;', and not '¬it;'
 */
export function decodeHTMLStrict(text: string): string {
  // A text area holds words and no elements. The first line break in it would be dropped, so a letter goes before.
  const area = document.createElement('textarea');
  area.innerHTML = `x${text.replaceAll('<', '&lt;')}`;
  const decoded = (area.textContent ?? '').slice(1);
  // Of `&notit;` a browser reads only `&not`; with the semicolon left over, the whole is no name.
  return decoded === ';' || !decoded.endsWith(';') ? decoded : text;
}
