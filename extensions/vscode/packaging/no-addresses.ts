/**
 * In the bundle for browsers this stands for `mdurl` and `punycode.js`, by which markdown-it writes addresses anew. Our parser
 * keeps them as they are written (`shared/markdown/parser.ts`), so nothing calls these; 3 kB less have to be loaded.
 */
function unused(): never {
  throw new Error('Addresses are kept as they are written; nothing should normalize one here.');
}

export { unused as decode, unused as encode, unused as format, unused as parse };

export default { toASCII: unused, toUnicode: unused };
