import type { BlockShapes, BlockType, Colored } from '../document/block.ts';
import type { Run } from '../document/run.ts';
import { readColor } from '../richtext/notion/annotations.ts';
import { readRichText } from '../richtext/notion/read-rich-text.ts';
import { writeRichText } from '../richtext/notion/write-rich-text.ts';
import { type Fields, type NotionForm, optional, type Payload } from './notion-form.ts';

/** The fields of a text with a colour, as most blocks have them. `text` is what the first versions called it. */
export const TEXT_FIELDS = ['rich_text', 'text', 'color'] as const;

/** The text of a payload, under its name of today or of old. */
export const readText = (payload: Payload): Run[] => readRichText(payload.rich_text ?? payload.text);

export function readColoredText(payload: Payload): { text: Run[] } & Colored {
  const text = readText(payload);
  const color = readColor(payload.color);
  return color === undefined ? { text } : { text, color };
}

export const writeColoredText = (block: { text: Run[] } & Colored): Payload => ({
  rich_text: writeRichText(block.text),
  ...optional('color', block.color),
});

/** Types that are nothing but a text with a colour. */
type TextType = {
  [T in BlockType]: Exclude<keyof Fields<T>, 'text' | 'color'> extends never
    ? BlockShapes[T] extends { text: Run[] } & Colored
      ? T
      : never
    : never;
}[BlockType];

/** The form of a block that is nothing but a text with a colour, and has the same name in Notion. */
export function textForm<T extends TextType>(block: T): NotionForm<T> {
  return {
    block,
    types: [block],
    fields: TEXT_FIELDS,
    read: payload => readColoredText(payload) as Fields<T>,
    write: written => ({ type: block, payload: writeColoredText(written as { text: Run[] } & Colored) }),
  };
}
