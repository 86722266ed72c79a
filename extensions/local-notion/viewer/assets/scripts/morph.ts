/** Makes what is on the screen like what the server shows, without touching what is the same. */
export const MORPH = `const keyOf = node =>
  node.nodeType === Node.ELEMENT_NODE ? (node.dataset.block ?? node.dataset.key ?? '') + ' ' + node.nodeName : node.nodeName;
const isLocal = node => node.nodeType === Node.ELEMENT_NODE && node.dataset.local !== undefined;
const isKeyed = node => node.nodeType === Node.ELEMENT_NODE && (node.dataset.block ?? node.dataset.key) !== undefined;

/** What the window itself sets: an open <details>, the width of a column. */
const OWN = ['open', 'style'];

const likeAttributes = (old, fresh) => {
  for (const { name } of [...old.attributes]) if (!fresh.hasAttribute(name) && !OWN.includes(name)) old.removeAttribute(name);
  for (const { name, value } of fresh.attributes)
    if (old.getAttribute(name) !== value && !OWN.includes(name)) old.setAttribute(name, value);
  if (old.type === 'checkbox' && old.checked !== fresh.hasAttribute('checked')) old.checked = fresh.hasAttribute('checked');
};

/** Brings a node to its place. Not the one with the focus is moved, for it would lose it, but those before it. */
const bring = (node, cursor) => {
  if (!node.contains(document.activeElement)) return node.parentNode.insertBefore(node, cursor);
  for (let at = cursor; at && at !== node; ) {
    const next = at.nextSibling;
    if (!isLocal(at)) node.after(at);
    at = next;
  }
};

/**
 * Makes the children of one element like those of another. Blocks are known by their ids, the rest by their order; what the
 * window has put there itself stays.
 * @param take is asked about each pair of elements first, and says true where it has seen to it
 */
export const morph = (old, fresh, take) => {
  const rest = [...old.childNodes].filter(node => !isLocal(node));
  const skip = node => { while (node && isLocal(node)) node = node.nextSibling; return node; };
  let cursor = skip(old.firstChild);
  for (const wanted of [...fresh.childNodes]) {
    const key = keyOf(wanted);
    const at = rest.findIndex(node => keyOf(node) === key && (isKeyed(wanted) || !isKeyed(node)));
    const [found] = at < 0 ? [] : rest.splice(at, 1);
    if (!found) {
      old.insertBefore(document.importNode(wanted, true), cursor);
      continue;
    }
    if (found !== cursor) bring(found, cursor);
    if (found.nodeType !== Node.ELEMENT_NODE) {
      if (found.nodeValue !== wanted.nodeValue) found.nodeValue = wanted.nodeValue;
    } else if (!found.isEqualNode(wanted) && !take(found, wanted)) {
      likeAttributes(found, wanted);
      if (found.nodeName !== 'TEXTAREA') morph(found, wanted, take);
    }
    cursor = skip(found.nextSibling);
  }
  for (const node of rest) node.remove();
};
`;
