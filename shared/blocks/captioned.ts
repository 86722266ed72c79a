import type { Run } from '../document/run.ts';
import type { Source } from '../document/source.ts';
import { openTag } from '../richtext/tag.ts';
import type { BlockPrinter, TagContent } from './markdown-form.ts';

/** The caption between the tags of one line, with its source; `null` where blocks stand there, which are none. */
export function readCaption({ blocks, text, source }: TagContent): { caption?: Run[]; source: Source } | null {
  if (blocks.length > 0) return null;
  return {
    ...(text?.runs.length ? { caption: text.runs } : {}),
    source: { ...source, text: text?.segments ?? [] },
  };
}

/** `<embed source="https://…">caption</embed>`, or `<embed source="https://…" />` without one. */
export function printCaptioned(
  name: string,
  attributes: { [name: string]: string | true | undefined },
  caption: readonly Run[] | undefined,
  printer: BlockPrinter,
): string[] {
  if (!caption?.length) return [openTag(name, attributes, true)];
  return [`${openTag(name, attributes)}${printer.inline(caption, 'inside')}</${name}>`];
}
