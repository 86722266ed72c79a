/** Where the caret stands in a line, as a number of characters. */
export const CARET = `/** How many characters of a line stand before the caret. */
export const caretIn = line => {
  const selection = getSelection();
  if (!selection.rangeCount || !line.contains(selection.focusNode)) return line.textContent.length;
  const range = document.createRange();
  range.selectNodeContents(line);
  range.setEnd(selection.focusNode, selection.focusOffset);
  return range.toString().length;
};

/** Puts the caret behind so many characters of a line. */
export const putCaret = (line, offset) => {
  const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
  let left = offset;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (left <= node.length) return getSelection().collapse(node, left);
    left -= node.length;
  }
  getSelection().selectAllChildren(line);
  getSelection().collapseToEnd();
};

/** Where a caret goes when a text becomes another one: it stays with the letters around it. */
export const movedCaret = (caret, before, after) => {
  let start = 0;
  while (start < Math.min(before.length, after.length) && before[start] === after[start]) start += 1;
  return caret <= start ? caret : Math.max(start, caret + after.length - before.length);
};

/** Whether the caret stands in the first line of what is shown of a text, or in the last. */
export const isAtEdge = (line, up) => {
  const selection = getSelection();
  if (!selection.rangeCount || !selection.isCollapsed) return false;
  const rect = selection.getRangeAt(0).getClientRects()[0];
  if (!rect) return true;
  const box = line.getBoundingClientRect();
  return up ? rect.top - box.top < rect.height : box.bottom - rect.bottom < rect.height;
};
`;
