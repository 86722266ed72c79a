/** What one request to Notion may carry. Other limits are those of a single field and stand beside it. */
export const LIMITS = {
  /** UTF-16 units of one text item. */
  textUnits: 2000,
  /** Items of one rich text list. */
  textItems: 100,
  /** Units of one block's text in all, far enough below the size of a request. */
  blockUnits: 100_000,
  /** Blocks in one list of children. */
  children: 100,
  /** Blocks in one request, at all levels. */
  blocks: 1000,
  /** Levels of children below a top block of a request. */
  levels: 2,
  /** Bytes of one request; Notion's own limit is 500 KB. */
  bytes: 450_000,
  /** Rows, blocks or users on one page of a listing. */
  pageSize: 100,
  /** Units of an address. */
  url: 2000,
} as const;
