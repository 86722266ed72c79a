import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The texts of `snippets.txt`, each with what it is about. */
export function snippets(): [about: string, text: string][] {
  const sections = readFileSync(join(import.meta.dirname, 'snippets.txt'), 'utf8')
    .split('\n== ')
    .slice(1);
  return sections.flatMap(section => {
    const [about = '', ...lines] = section.trim().split('\n');
    return lines.flatMap(line => line.split(' ¦ ')).map((text): [string, string] => [about, decoded(text)]);
  });
}

const SIGNS: { readonly [sign: string]: string } = { '¶': '\n', '→': '\t', '·': ' ', '∅': '' };

const decoded = (text: string): string =>
  text
    .replace(/[¶→·∅]/g, sign => SIGNS[sign]!)
    .replace(/\\u\{([0-9a-f]+)\}/g, (_, unit: string) => String.fromCharCode(Number.parseInt(unit, 16)));
