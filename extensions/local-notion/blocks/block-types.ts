import type { FieldKind } from './fields.ts';

/** What may lie under a block. */
export type Holds = 'nothing' | 'anything' | 'whenToggleable' | readonly string[];

/** One type of block, as the API treats it. */
export interface BlockType {
  /** Its fields, in the order in which answers give them. */
  readonly fields: Readonly<Record<string, FieldKind>>;
  readonly required: readonly string[];
  /** Fields that `PATCH` may change; those that are not here are refused. */
  readonly updatable: readonly string[];
  readonly holds: Holds;
  /** Whether it holds a file: `external` or `file`, and `type` beside it. */
  readonly file: boolean;
  /** Whether it is one of two kinds of link, given flat as `page_id` or `database_id`. */
  readonly link: boolean;
  /** Whether an uploaded file may be given in the place of its address. */
  readonly upload: boolean;
  readonly creatable: boolean;
  /** The fewest children that it must be made with. */
  readonly fewest: number;
}

const block = (fields: BlockType['fields'], more: Partial<BlockType> = {}): BlockType => ({
  fields,
  required: [],
  updatable: Object.keys(fields),
  holds: 'nothing',
  file: false,
  link: false,
  upload: false,
  creatable: true,
  fewest: 0,
  ...more,
});

const words = { rich_text: 'richText', color: 'colour' } as const;
const needsWords = { required: ['rich_text'], holds: 'anything' } as const;
const heading = block(
  { rich_text: 'richText', is_toggleable: 'flag', color: 'colour' },
  { required: ['rich_text'], holds: 'whenToggleable' },
);
const media = block({ caption: 'richText' }, { file: true });

/** Every type of block. */
export const BLOCK_TYPES: Readonly<Record<string, BlockType>> = {
  paragraph: block({ rich_text: 'richText', icon: 'icon', color: 'colour' }, needsWords),
  heading_1: heading,
  heading_2: heading,
  heading_3: heading,
  heading_4: heading,
  bulleted_list_item: block(words, needsWords),
  numbered_list_item: block({ ...words, list_start_index: 'listStart', list_format: 'listFormat' }, needsWords),
  to_do: block({ rich_text: 'richText', checked: 'flag', color: 'colour' }, needsWords),
  toggle: block(words, needsWords),
  quote: block(words, needsWords),
  callout: block({ rich_text: 'richText', icon: 'icon', color: 'colour' }, needsWords),
  code: block(
    { caption: 'richText', rich_text: 'richText', language: 'language' },
    { required: ['rich_text', 'language'] },
  ),
  equation: block({ expression: 'expression' }, { required: ['expression'] }),
  divider: block({}),
  breadcrumb: block({}),
  table_of_contents: block({ color: 'colour' }),
  bookmark: block({ caption: 'richText', url: 'url' }, { required: ['url'] }),
  embed: block({ caption: 'richText', url: 'url' }, { required: ['url'], upload: true }),
  link_preview: block({ url: 'url' }, { creatable: false, updatable: [] }),
  image: media,
  video: media,
  audio: media,
  pdf: media,
  file: block({ caption: 'richText', name: 'name' }, { file: true }),
  link_to_page: block({}, { link: true }),
  table: block(
    { table_width: 'width', has_column_header: 'flag', has_row_header: 'flag' },
    { required: ['table_width'], updatable: ['has_column_header', 'has_row_header'], holds: ['table_row'], fewest: 1 },
  ),
  table_row: block({ cells: 'cells' }, { required: ['cells'] }),
  column_list: block({}, { holds: ['column'], fewest: 2 }),
  column: block({ width_ratio: 'ratio' }, { holds: 'anything' }),
  synced_block: block({ synced_from: 'syncedFrom' }, { holds: 'anything' }),
  template: block({ rich_text: 'richText' }, needsWords),
  tab: block({}, { holds: ['paragraph'], fewest: 1 }),
  meeting_notes: block({}, { creatable: false, updatable: [], holds: 'anything' }),
  unsupported: block({ block_type: 'blockKind' }, { creatable: false, updatable: [] }),
};

/** Types whose children may only be of one other type, which in turn may lie nowhere else. */
export const LIES_ONLY_IN: Readonly<Record<string, string>> = { column: 'column_list', table_row: 'table' };
