/** How what one edits with looks: the handle beside a block, menus, forms of comments and cells, the trash. */
export const EDITING = `
button { font: inherit; color: inherit; cursor: pointer; }
.gutter { position: absolute; left: -50px; top: 4px; display: flex; gap: 1px; z-index: 1; }
.gutter button, .quiet { border: 0; background: none; border-radius: 4px; width: 24px; height: 24px; padding: 0; display: grid; place-items: center; color: var(--soft); line-height: 1; }
.gutter button:hover, .quiet:hover { background: var(--hover); }
.gutter .plus { font-size: 19px; } .gutter .handle { cursor: grab; font-size: 15px; }
.gutter[data-level="comment"] .plus { display: none; }
.is-heading_1 > .gutter { top: 10px; } .is-heading_2 > .gutter { top: 7px; } .is-callout > .gutter { top: 18px; }
.block[tabindex]:focus { outline: 2px solid var(--accent); outline-offset: 2px; }
.dragged { opacity: .45; }
.drop-mark { position: fixed; height: 3px; background: var(--accent); border-radius: 2px; pointer-events: none; z-index: 6; }
.line[role="textbox"]:empty::before { content: "Write, or type / for other kinds"; color: var(--faint); }
h1.line[role="textbox"]:empty::before { content: "Untitled"; }
.more { display: block; width: 100%; min-height: 64px; border: 0; background: none; text-align: left; padding: 4px 2px; color: transparent; cursor: text; border-radius: 4px; }
.more:hover, .more:focus-visible { color: var(--faint); }

.popup { position: fixed; z-index: 8; background: var(--paper); color: var(--ink); border: 1px solid var(--line-strong); border-radius: 10px; box-shadow: 0 6px 24px rgb(0 0 0 / 18%); padding: 5px; min-width: 220px; max-width: calc(100vw - 16px); max-height: min(420px, 80vh); overflow: auto; font-size: 14px; }
.popup button[role="menuitem"], .popup [role="option"] { display: flex; justify-content: space-between; align-items: center; gap: 20px; width: 100%; min-height: 30px; border: 0; background: none; text-align: left; padding: 4px 9px; border-radius: 6px; cursor: pointer; }
.popup button[role="menuitem"]:hover, .popup button[role="menuitem"]:focus, .popup [aria-selected="true"] { background: var(--hover); outline-offset: -2px; }
.menu-head { color: var(--soft); font-size: 12px; padding: 8px 9px 3px; margin-top: 4px; border-top: 1px solid var(--line); }
kbd { font: inherit; font-size: 12px; color: var(--soft); }

.on-page { margin: 0 0 14px; }
.say { display: flex; gap: 8px; align-items: flex-start; margin-top: 4px; font-size: 14px; }
.say textarea { flex: 1; min-width: 0; font: inherit; color: inherit; background: none; border: 1px solid transparent; border-radius: 6px; padding: 4px 7px; resize: none; field-sizing: content; min-height: 30px; }
.on-page > .say textarea { padding-left: 2px; }
.say textarea::placeholder, .cell-form input::placeholder { color: var(--faint); opacity: 1; }
.say textarea:hover, .say textarea:focus, .block > .say textarea { border-color: var(--line-strong); }
.say button { border: 0; border-radius: 6px; background: var(--button); color: #fff; padding: 4px 12px; min-height: 30px; font-weight: 500; }
.say:not(:focus-within) textarea:placeholder-shown + button { display: none; }
.comment-by { display: flex; align-items: center; gap: 2px; } .comment-by .quiet { margin-left: auto; width: 22px; height: 22px; }
.comment-words { white-space: pre-wrap; }

[data-cell] { position: relative; cursor: text; }
[data-cell]:hover { background: var(--cell); } [data-cell] input[type="checkbox"] { pointer-events: none; }
dd[data-cell] { border-radius: 4px; padding: 0 6px; margin: 0 -6px; min-height: 24px; }
.cell-form { display: grid; gap: 8px; padding: 8px; }
.cell-form input[type="text"], .cell-form input:not([type]), .cell-form input[type="date"], .cell-form input[type="url"], .cell-form input[type="email"], .cell-form input[type="tel"], .cell-form textarea { font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--line-strong); border-radius: 6px; padding: 5px 8px; width: 100%; }
.choices { display: grid; max-height: 240px; overflow: auto; } .choices label { display: flex; align-items: center; gap: 8px; padding: 3px 4px; border-radius: 5px; cursor: pointer; } .choices label:hover { background: var(--hover); }
.choices input { margin: 0; width: 16px; height: 16px; accent-color: var(--accent); }
.cell-form button, .in-trash button, .trash button { border: 1px solid var(--line-strong); border-radius: 6px; background: var(--paper); color: var(--ink); padding: 3px 10px; justify-self: start; }
.new-row { border: 0; background: none; color: var(--soft); padding: 5px 10px; border-radius: 5px; font-size: 14px; } .new-row::before { content: "+ "; } .new-row:hover { background: var(--hover); }

.in-trash button { margin-left: 10px; }
.locked { color: var(--soft); font-size: 14px; }
.trash { list-style: none; margin: 0; padding: 0; } .trash li { display: grid; grid-template-columns: minmax(0, 1fr) auto auto; gap: 14px; align-items: center; padding: 4px 0; border-bottom: 1px solid var(--line); font-size: 14px; }
.tree.foot { flex: none; } .keys { font-size: 13px; padding: 0 10px; color: var(--soft); } .keys summary { cursor: pointer; padding: 4px 0; } .keys dl { margin: 4px 0 0; } .keys div { display: grid; gap: 0; padding: 3px 0; } .keys dt { color: var(--ink); font-weight: 500; } .keys dd { display: block; margin: 0; }

@media (max-width: 760px) {
  .gutter { left: auto; right: -20px; } .gutter .plus { display: none; } .gutter .handle { width: 20px; }
  .trash li { grid-template-columns: minmax(0, 1fr) auto; } .trash .faint { display: none; }
}
@media print { .gutter, .more, .new-row, .say { display: none; } }
`;
