import type { Block } from '../../document/block.ts';
import { plainText } from '../../document/text.ts';

/** As `shared/sync/exchange/mark.ts` writes it, which comes after this part and reads more of it. */
const MARK = /^(\S.*?)\s+is ready\b\W*[0-9a-f]{64}$/su;

/**
 * Whose mark of an exchange a line is. Marks and the parts below them stand at the end of a page, and belong to no section that
 * happens to be the last.
 *
 * ```
 * <summary>Ana Lopes is ready `9f86d0…`</summary>     Ana Lopes
 * ```
 *
 * @returns the name as it stands there; `undefined` for any other line
 */
export const markedBy = (block: Block): string | undefined => MARK.exec(plainText(block.text).trim())?.[1];
