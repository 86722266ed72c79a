import type { Block } from '../../document/block.ts';
import { parseObject } from '../../richtext/inline-tags.ts';
import { MalformedNotion } from '../../richtext/notion/malformed.ts';
import { openTag } from '../../richtext/tag.ts';
import type { BlockPrinter, MarkdownForm } from '../markdown-form.ts';
import type { Payload } from '../notion-form.ts';
import { readPayload } from '../read-payload.ts';
import { blockFromFields, ownFields } from './fields.ts';
import type { OpaqueBlock } from './shape.ts';

/**
 * What Notion's API keeps to itself is `<unsupported type="button" />`.
 *
 * The floor of the dialect: `<notion type="…" data="{…}">children</notion>` carries any block whole. `data` is the API's
 * payload of a type without a form here; `fields` are the fields of a block of ours whose nicer form would not read back equal.
 */
export const opaque: MarkdownForm<OpaqueBlock> = {
  tags: {
    notion: {
      attributes: ['type', 'data', 'fields', 'unread', 'extra'],
      // Without a type it is a piece of a text, also where that is the whole paragraph.
      required: ['type'],
      whole: true,
      read: (tag, { blocks, text, source }) => {
        const { type, data, fields, unread, extra } = tag.attributes;
        const payload = parseObject(data ?? fields ?? '');
        const more = extra === undefined ? {} : parseObject(extra);
        if (!type || !payload || !more || text) return null;
        const common = {
          ...(extra === undefined ? {} : { extra: more }),
          ...(blocks.length > 0 ? { children: blocks } : {}),
          ...(unread === 'true' ? { unread: true as const } : {}),
          source: { ...source, text: [] },
        };
        if (data !== undefined) return { ...blockFromData(type, payload), ...common } as Block;
        return blockFromFields(type, payload, common);
      },
    },
    unsupported: {
      attributes: ['type'],
      whole: true,
      read: (tag, { blocks, text, source }) => {
        if (blocks.length > 0 || text) return null;
        const { type } = tag.attributes;
        const data = type === undefined ? {} : { block_type: type };
        return { type: 'opaque', kind: 'unsupported', data, source: { ...source, text: [] } };
      },
    },
  },
  exact: true,
  print: (block, printer) => printUnsupported(block) ?? printGeneric(block, printer),
};

function printUnsupported({ kind, data, children }: OpaqueBlock): string[] | null {
  const { block_type: type, ...rest } = data;
  if (kind !== 'unsupported' || children?.length || Object.keys(rest).length > 0) return null;
  if (type === undefined) return [openTag('unsupported', {}, true)];
  return typeof type === 'string' ? [openTag('unsupported', { type }, true)] : null;
}

/** Files of before have payloads of types that have a form by now. */
function blockFromData(type: string, data: Payload): Block {
  try {
    return readPayload(type, data);
  } catch (error) {
    if (error instanceof MalformedNotion) return { type: 'opaque', kind: type, data };
    throw error;
  }
}

/** Any block by the generic tag. */
export function printGeneric(block: Block, printer: BlockPrinter): string[] {
  if (block.type === 'opaque') return generic(block, { type: block.kind, data: JSON.stringify(block.data) }, printer);
  return generic(block, { type: block.type, fields: JSON.stringify(ownFields(block)) }, printer);
}

function generic(block: Block, attributes: { [name: string]: string }, printer: BlockPrinter): string[] {
  const extra = block.extra ? { extra: JSON.stringify(block.extra) } : {};
  const all = { ...attributes, ...extra, ...(block.unread ? { unread: 'true' } : {}) };
  if (!block.children?.length) return [openTag('notion', all, true)];
  return [openTag('notion', all), '', ...printer.blocks(block.children), '', '</notion>'];
}
