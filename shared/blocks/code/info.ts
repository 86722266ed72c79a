/** Names of languages that hold a blank; any other language is the first word after the fence. */
const TWO_WORDS = ['ascii art', 'llvm ir', 'notion formula', 'plain text', 'visual basic'];

/** Splits what follows an opening fence: `js title="x"` is language `js` with the rest as `info`. */
export function splitInfo(line: string): { language: string | undefined; info: string | undefined } {
  const known = TWO_WORDS.find(name => line === name || line.startsWith(`${name} `));
  const language = known ?? /^\S+/.exec(line)?.[0];
  const info = language === undefined ? '' : line.slice(language.length).trim();
  return { language, info: info || undefined };
}
