/** Markup that is safe to send: made by `html`, which escapes whatever text is put into it. */
export class Html {
  readonly markup: string;

  constructor(markup: string) {
    this.markup = markup;
  }
}

/** What can be put into markup. Nothing is shown for `false`, `null` and `undefined`. */
type Part = Html | string | number | false | null | undefined | readonly Part[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, character => ENTITIES[character] ?? '');

const markupOf = (part: Part): string => {
  if (part instanceof Html) return part.markup;
  if (Array.isArray(part)) return part.map(markupOf).join('');
  return part === false || part === null || part === undefined ? '' : escaped(String(part));
};

/**
 * Markup with texts in it. Attributes must stand in double quotes.
 * @example html`<p>${'1 < 2'}</p>`.markup // '<p>1 &lt; 2</p>'
 */
export const html = (strings: TemplateStringsArray, ...parts: readonly Part[]): Html =>
  new Html(strings.map((text, index) => text + markupOf(parts[index])).join(''));
