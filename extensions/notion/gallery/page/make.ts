/** What an attribute may be; `false` and `undefined` leave it out. */
type Attributes = { readonly [name: string]: string | number | boolean | undefined };

/**
 * An element with attributes and children.
 *
 * @example
 * make('p', { class: 'about' }, 'For ', make('b', {}, 'you'))
 */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: (Node | string | undefined)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(...children.filter(child => child !== undefined));
  return element;
}

/** A button that does something; it never sends a form. */
export function makeButton(words: string, act: () => void, attributes: Attributes = {}): HTMLButtonElement {
  const button = make('button', { type: 'button', ...attributes }, words);
  button.addEventListener('click', act);
  return button;
}
