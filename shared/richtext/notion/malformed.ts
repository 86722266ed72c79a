/**
 * A value from Notion that has another shape than its API promises. Whoever reads a block adds the block's id.
 *
 * @example
 * new MalformedNotion('rich_text', 'a list') // "rich_text should be a list"
 */
export class MalformedNotion extends Error {
  readonly field: string;
  readonly expected: string;
  readonly blockId: string | undefined;

  constructor(field: string, expected: string, blockId?: string) {
    super(`${blockId ? `In Notion's block ${blockId}, ` : ''}${field} should be ${expected}.`);
    this.name = 'MalformedNotion';
    this.field = field;
    this.expected = expected;
    this.blockId = blockId;
  }
}
