/**
 * The id in an address of Notion, or in what somebody typed: its last 32 hexadecimal digits, without hyphens.
 *
 * @returns `undefined` where there is none
 * @example
 * pageIdIn('https://www.notion.so/acme/Plans-38d9ce7b60a4814686a8e82177e8342a?pvs=4') // '38d9ce7b60a4814686a8e82177e8342a'
 */
export function pageIdIn(address: string): string | undefined {
  const path = address.split(/[?#]/)[0]!.replaceAll('-', '').trim();
  return /([0-9a-f]{32})$/i.exec(path)?.[1]?.toLowerCase();
}
