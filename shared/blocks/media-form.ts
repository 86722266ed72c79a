import type { Block } from '../document/block.ts';
import { printCaptioned, readCaption } from './captioned.ts';
import type { BlockPrinter, MarkdownForm, TagForm } from './markdown-form.ts';
import type { Media } from './media.ts';

/** Blocks that are nothing but a file with a caption. */
type MediaType = 'video' | 'audio' | 'file' | 'pdf';

/** The form of such a block; its tag is called as its type is. */
export const mediaForm = <T extends MediaType>(type: T): MarkdownForm<Extract<Block, { type: T }>> => ({
  tags: { [type]: mediaTag(type) },
  print: (block, printer) => printMedia(block, printer),
});

/**
 * ```
 * <video source="https://x.y/demo.mp4">The **new** search</video>
 * <file source="https://prod-files-secure.s3.us-west-2.amazonaws.com/…/plan.pdf" hosted="true" name="Plan" />
 * <pdf source="file-upload://43833259-72ae-404e-8441-b6577f3159b4" />
 * ```
 */
export const mediaTag = (type: MediaType | 'image' | 'embed'): TagForm => ({
  attributes: ['source', 'hosted', 'name'],
  required: ['source'],
  whole: true,
  read: (tag, content) => {
    const { source = '', hosted, name } = tag.attributes;
    const caption = readCaption(content);
    if (!caption || (hosted !== undefined && hosted !== 'true')) return null;
    return {
      type,
      ...placeOf(source, hosted === 'true'),
      ...(name === undefined ? {} : { name }),
      ...caption,
    } as Block;
  },
});

const UPLOAD = 'file-upload://';

function placeOf(source: string, hosted: boolean): Pick<Media, 'url' | 'kind'> {
  if (hosted) return { url: source, kind: 'file' };
  return source.startsWith(UPLOAD) ? { url: source.slice(UPLOAD.length), kind: 'file_upload' } : { url: source };
}

/** The one line of a file's tag. */
export function printMedia(block: Media & { type: string }, printer: BlockPrinter): string[] {
  const source = block.kind === 'file_upload' ? UPLOAD + block.url : block.url;
  const hosted = block.kind === 'file' || undefined;
  return printCaptioned(block.type, { source, hosted, name: block.name }, block.caption, printer);
}
