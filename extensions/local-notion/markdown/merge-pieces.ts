import { type JsonObject, objectAt } from '../json.ts';

/** A piece of a text: what it is, and its marks. One that opens a mark stays as text when nothing closes it. */
export interface Piece {
  item: JsonObject;
  annotations: JsonObject;
  link?: string;
  opens?: string;
}

/** Pieces as runs: neighbours with the same marks are one. */
export const mergePieces = (pieces: readonly Piece[]): JsonObject[] => {
  const runs: { text: string | undefined; looks: string; item: JsonObject }[] = [];
  for (const { item, annotations, link: url } of pieces) {
    const text = contentOf(item);
    if (text === '') continue;
    const marks = Object.keys(annotations).length > 0 ? { annotations } : {};
    const looks = JSON.stringify([annotations, url]);
    const last = runs.at(-1);
    if (text !== undefined && last?.text !== undefined && last.looks === looks) {
      last.text += text;
      last.item = { ...last.item, text: { content: last.text, ...(url !== undefined && { link: { url } }) } };
    } else
      runs.push({
        text,
        looks,
        item:
          text === undefined
            ? { ...item, ...marks }
            : { text: { content: text, ...(url !== undefined && { link: { url } }) }, ...marks },
      });
  }
  return runs.flatMap(({ item, text }) => (text !== undefined && text.length > MOST ? split(item, text) : [item]));
};

/** A run holds at most this much text. */
const MOST = 2000;

const split = (item: JsonObject, text: string): JsonObject[] =>
  (text.match(/[\s\S]{1,1999}(?![\udc00-\udfff])/g) ?? []).map(content => ({
    ...item,
    text: { ...objectAt(item, 'text'), content },
  }));

const contentOf = ({ text }: JsonObject): string | undefined =>
  typeof text === 'object' && text !== null && !Array.isArray(text) ? String(text.content) : undefined;
