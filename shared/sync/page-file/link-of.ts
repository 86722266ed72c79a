/** A page's link stands in its front matter, at the top. */
const LINKED = /^\u{FEFF}?---\r?\n(?:(?!---)[\s\S])*?\brapport:[\s\S]{0,400}?\bpage:\s*["']?([0-9a-f-]{32,36})/u;

/** The id, without hyphens, of the page of Notion that a file's text is linked to; `undefined` where it is to none. */
export const linkOf = (text: string): string | undefined => LINKED.exec(text)?.[1]?.replaceAll('-', '');
