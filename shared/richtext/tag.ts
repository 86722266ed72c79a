/** One tag as written: `<callout icon="💡">`, `</callout>`, `<p />`. */
export interface Tag {
  name: string;
  kind: 'open' | 'close' | 'self';
  /** Values without quotes and entities; an attribute without a value is `""`. */
  attributes: { [name: string]: string };
}

const TAG = /^<(\/?)([a-z][a-z0-9_-]*)((?:\s+[a-z][a-z0-9-]*(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*)\s*(\/?)>$/i;
const ATTRIBUTE = /([a-z][a-z0-9-]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/gi;

/** Reads exactly one tag, or says `null` when the text is anything else. */
export function parseTag(html: string): Tag | null {
  const match = TAG.exec(html);
  if (!match) return null;
  const [, slash, name, rest, self] = match;
  const attributes: Tag['attributes'] = Object.create(null);
  for (const [, key, double, single, bare] of rest!.matchAll(ATTRIBUTE)) {
    attributes[key!.toLowerCase()] = unescapeAttribute(double ?? single ?? bare ?? '');
  }
  return { name: name!.toLowerCase(), kind: slash ? 'close' : self ? 'self' : 'open', attributes };
}

/**
 * Writes an opening (or with `self` an empty) tag; attributes that are `undefined` are left out, `true` is written as "true".
 *
 * @example
 * openTag('callout', { icon: '💡', color: undefined }) // '<callout icon="💡">'
 */
export function openTag(
  name: string,
  attributes: { [name: string]: string | true | undefined } = {},
  self = false,
): string {
  let out = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) out += ` ${key}="${escapeAttribute(String(value))}"`;
  }
  return `${out}${self ? ' />' : '>'}`;
}

/** A tag stands on one line of Markdown, and so must its attributes. */
function escapeAttribute(value: string): string {
  return value.replace(/[&"<>\n\r\t|`{}\\]/g, char => ENTITIES[char] ?? `&#${char.charCodeAt(0)};`);
}

const ENTITIES: { [char: string]: string } = {
  '&': '&amp;',
  '"': '&quot;',
  '<': '&lt;',
  '>': '&gt;',
  '{': '{',
  '}': '}',
};

const NAMED: { [name: string]: string } = { amp: '&', quot: '"', lt: '<', gt: '>', apos: "'" };

function unescapeAttribute(value: string): string {
  if (!value.includes('&')) return value;
  return value.replace(
    /&(?:#(\d{1,7})|(amp|quot|lt|gt|apos));/g,
    (_, code: string | undefined, name: string | undefined) =>
      code ? String.fromCodePoint(Math.min(Number(code), 0x10ffff)) : NAMED[name!]!,
  );
}
