import { type Html, html } from './html.ts';

const KEYS: readonly (readonly [keys: string, does: string])[] = [
  ['Enter', 'write in a line; a new line'],
  ['Esc', 'leave the line'],
  ['↑ ↓', 'the line above or below'],
  ['/', 'choose what a line is, or add something'],
  ['Tab, Shift+Tab', 'deeper, less deep'],
  ['Alt+Shift+↑ ↓', 'move a block'],
  ['Ctrl+/', 'what one can do with a block'],
  ['Delete', 'delete a block, outside its words'],
  ['Ctrl+Z', 'take back a move, a deletion, a paste'],
  ['- 1. [] # > "', 'and a space: a list, to-do, heading, toggle, quote'],
];

/** What the keyboard does, to be unfolded at the foot of the sidebar. */
export const renderKeys = (): Html =>
  html`<details class="keys" data-key="keys"><summary>Keys</summary><dl>${KEYS.map(([keys, does]) => html`<div><dt>${keys}</dt><dd>${does}</dd></div>`)}</dl></details>`;
