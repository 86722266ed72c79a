import type { NotionForm, Payload } from '../../../shared/blocks/notion-form.ts';
import { NOTION_FORMS } from '../../../shared/blocks/notion-forms.ts';
import type { Block } from '../../../shared/document/block.ts';
import type { Document } from '../../../shared/document/document.ts';
import type { Json } from '../../../shared/document/json.ts';
import type { Run } from '../../../shared/document/run.ts';
import { fitToNotion } from '../../../shared/notion/fit-to-notion.ts';
import type { NotionBlock } from '../../../shared/notion/from-notion.ts';
import { writeRichText } from '../../../shared/richtext/notion/write-rich-text.ts';

/** The blocks of a document as Notion would tell of them, also those that no request can make. Local ones are left out. */
export const told = (document: Document): NotionBlock[] => fitToNotion(document).blocks.flatMap(tell);

function tell(block: Block): NotionBlock[] {
  const written = (NOTION_FORMS[block.type] as NotionForm).write(block);
  if (!written) return [];
  const children = (block.children ?? []).flatMap(tell);
  return [
    {
      type: written.type,
      ...(block.id !== undefined && { id: block.id }),
      [written.type]: withNames(written.payload, block),
      ...(children.length > 0 && { children }),
    },
  ];
}

/** The payload with its texts as an answer has them: with the names of who is mentioned, and with cards, which no request has. */
function withNames(payload: Payload, block: Block): Payload {
  const { text, caption, cells } = block as { text?: Run[]; caption?: Run[]; cells?: Run[][] };
  const field = 'title' in payload ? 'title' : 'rich_text';
  return {
    ...payload,
    ...(text && field in payload && { [field]: tellText(text) }),
    ...(caption?.length && { caption: tellText(caption) }),
    ...(cells && { cells: cells.map(tellText) }),
  };
}

const tellText = (runs: readonly Run[]): Json[] =>
  runs.flatMap(run => {
    const items: Json[] = run.type === 'opaque' ? [run.data] : writeRichText([run]);
    return 'label' in run ? items.map(item => ({ ...(item as Payload), plain_text: run.label })) : items;
  });
