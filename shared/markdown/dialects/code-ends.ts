/** For a row of backticks: what is behind the next row of as many, or behind itself where there is none. */
export function codeEnds(text: string): (at: number) => number {
  const rows = new Map<number, number[]>();
  for (const { 0: row, index } of text.matchAll(/`+/g)) {
    const same = rows.get(row.length);
    if (same) same.push(index);
    else rows.set(row.length, [index]);
  }
  // Rows are asked for from left to right, so those that lie behind are not looked at again.
  const seen = new Map<number, number>();
  return at => {
    let end = at;
    while (text[end] === '`') end++;
    const size = end - at;
    const same = rows.get(size) ?? [];
    let i = seen.get(size) ?? 0;
    while (i < same.length && same[i]! < end) i++;
    seen.set(size, i);
    return i < same.length ? same[i]! + size : end;
  };
}
