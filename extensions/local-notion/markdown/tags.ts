/** The attributes of a tag: `color="red"` and the like. */
export const readAttributes = (text: string): Record<string, string> =>
  Object.fromEntries(
    [...text.matchAll(/([a-zA-Z-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [
      name,
      value.replaceAll('&quot;', '"').replaceAll('&amp;', '&'),
    ]),
  );

/** A colour as the API names it, or `undefined` when there is none. */
export const colourFrom = (values: Readonly<Record<string, string>>): string | undefined =>
  values.color?.replace(/_bg$/, '_background');

/** The id at the end of an address: of the block after a `#`, else of the page. */
export const idFrom = (url: string | undefined): string | undefined =>
  [...(url ?? '').replaceAll('-', '').matchAll(/[0-9a-f]{32}/gi)].at(-1)?.[0];
