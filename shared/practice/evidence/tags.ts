const TAG = /(?<![\p{L}\p{N}#/&])#([\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*)(?![\p{L}\p{N}/-]):?/gu;

/**
 * The competencies that a line is tagged with, and the line without these tags.
 *
 * ```
 * #user-insight: nobody could name the field      user-insight
 * Nobody could name the field. #user-insight      user-insight
 * Fixed #42 and #later                            none: those are no competencies
 * ```
 *
 * @param ids of the competencies
 */
export function readTags(line: string, ids: ReadonlySet<string>): { tags: string[]; text: string } {
  const tags: string[] = [];
  const text = line.replace(TAG, (tag, id: string) => {
    if (!ids.has(id.toLowerCase())) return tag;
    tags.push(id.toLowerCase());
    return '';
  });
  return { tags, text: tags.length === 0 ? line.trim() : tidied(text) };
}

/** Without the gaps that tags leave: doubled blanks, empty brackets, a blank before a stop. */
const tidied = (text: string): string =>
  text
    .replace(/\(\s*\)/g, '')
    .replace(/\s+/g, ' ')
    .replace(/ (?=[.,;:!?])/g, '')
    .trim();
