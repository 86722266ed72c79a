/** A line without the blanks at its ends. By hand, because a pattern for the end looks at every blank again and again. */
export function trimBlanks(text: string, where: 'start' | 'end' | 'both' = 'both'): string {
  let start = 0;
  let end = text.length;
  if (where !== 'end') while (start < end && isBlank(text.charCodeAt(start))) start++;
  if (where !== 'start') while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  return text.slice(start, end);
}

const isBlank = (unit: number): boolean => unit === 32 || unit === 9 || unit === 13;
