import { EDITING } from './editing.ts';
import { PALETTE } from './palette.ts';
import { VIEWS } from './views.ts';

/** How pages look: calm, close to Notion, light and dark, on a desk and on a phone. */
export const STYLE = `${PALETTE}
*, ::before, ::after { box-sizing: border-box; }
html { color-scheme: light dark; -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.55 ui-sans-serif, -apple-system, "Segoe UI", "Inter", Roboto, "Helvetica Neue", Arial, "Noto Sans", "Noto Color Emoji", sans-serif; display: grid; grid-template-columns: 248px minmax(0, 1fr); min-height: 100vh; }
a { color: inherit; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 3px; }
.skip { position: absolute; left: -999px; }
.skip:focus { left: 8px; top: 8px; z-index: 9; background: var(--paper); padding: 6px 10px; }
.faint { color: var(--faint); }
.drawn { width: 1.1em; height: 1.1em; fill: none; stroke: currentColor; stroke-width: 1.4; stroke-linejoin: round; stroke-linecap: round; color: var(--faint); flex: none; vertical-align: -.18em; }
.emoji { flex: none; line-height: 1; }
img.emoji { width: 1.2em; height: 1.2em; object-fit: cover; border-radius: 3px; vertical-align: -.2em; }

#sidebar { background: var(--side); padding: 14px 8px 16px; position: sticky; top: 0; height: 100vh; overflow: auto; font-size: 14px; display: flex; flex-direction: column; gap: 6px; border-right: 1px solid var(--line); }
.workspace { font-weight: 600; padding: 4px 10px 8px; }
.tree, .tree ul { list-style: none; margin: 0; padding: 0; }
.tree ul { padding-left: 14px; }
.tree { flex: 1; }
.tree a { display: flex; align-items: center; gap: 8px; padding: 4px 10px; border-radius: 6px; text-decoration: none; color: var(--soft); font-weight: 500; min-height: 30px; }
.tree a span:last-child { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.tree a:hover { background: var(--hover); }
.tree a[aria-current] { background: var(--hover); color: var(--ink); font-weight: 600; }
.you { display: flex; align-items: center; gap: 8px; color: var(--soft); padding: 10px 10px 0; border-top: 1px solid var(--line); }
select { font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--line); border-radius: 6px; padding: 4px 6px; flex: 1; min-width: 0; }
.menu { display: none; }

#content { min-width: 0; outline: none; }
.cover { width: 100%; height: 28vh; object-fit: cover; display: block; }
.sheet { max-width: 836px; margin: 0 auto; padding: 18px 64px 120px; position: relative; }
.path { display: flex; flex-wrap: wrap; gap: 6px; font-size: 14px; color: var(--soft); align-items: center; } nav.path { margin-bottom: 40px; } .linked { display: flex; align-items: center; }
.path a { display: inline-flex; gap: 5px; align-items: center; text-decoration: none; border-radius: 4px; padding: 1px 4px; margin: 0 -4px; }
.path a:hover { background: var(--hover); }
.page-icon { font-size: 68px; line-height: 1.1; margin-bottom: 8px; }
.page-icon .emoji { width: 1.1em; }
h1 { font-size: 40px; line-height: 1.2; font-weight: 700; letter-spacing: -.01em; margin: 0 0 14px; }
h1:empty::before { content: "Untitled"; color: var(--faint); }
.in-trash { background: var(--red-bg); color: var(--red); border-radius: 6px; padding: 6px 12px; display: inline-block; margin: 0 0 12px; }
.edited { color: var(--faint); font-size: 13px; margin-top: 56px; }

.head-properties { margin: 0 0 20px; padding-bottom: 18px; border-bottom: 1px solid var(--line); }
.properties { margin: 0; font-size: 14px; }
.properties div { display: grid; grid-template-columns: 160px minmax(0, 1fr); min-height: 32px; align-items: start; padding: 5px 0; }
dt { color: var(--soft); } dd { margin: 0; display: flex; flex-wrap: wrap; gap: 6px; }
.option { display: inline-block; border-radius: 4px; padding: 0 7px; line-height: 1.5; white-space: nowrap; color: var(--ink); }
.option:not([class*="c-"]), .option.c-default_background { background: var(--hover); }
.status .option { border-radius: 11px; padding: 0 9px; }
.status .option::before { content: ""; display: inline-block; width: 7px; height: 7px; border-radius: 50%; background: currentColor; opacity: .55; margin-right: 6px; vertical-align: .06em; }
.person { display: inline-flex; align-items: center; gap: 6px; } .person { margin-right: 10px; } td time, td .person { white-space: nowrap; }
.to-page { text-decoration: underline; text-decoration-color: var(--line-strong); text-underline-offset: 3px; font-weight: 500; }

.block { position: relative; padding: 1px 0; border-radius: 4px; scroll-margin-top: 24px; }
.line { padding: 3px 2px; min-height: 1.55em; white-space: pre-wrap; overflow-wrap: anywhere; border-radius: 4px; cursor: text; }
.line[contenteditable="plaintext-only"] { outline: none; background: var(--edit); }
.line a, .comment a, figcaption a { color: inherit; text-decoration-color: var(--line-strong); text-underline-offset: 3px; cursor: pointer; }
.children { padding-left: 26px; }
.heading .line { font-weight: 600; line-height: 1.3; letter-spacing: -.005em; }
.h1 .line { font-size: 30px; } .h2 .line { font-size: 24px; } .h3 .line { font-size: 20px; } .h4 .line { font-size: 17px; }
.block.is-heading_1 { margin-top: 32px; } .block.is-heading_2 { margin-top: 24px; } .block.is-heading_3, .block.is-heading_4 { margin-top: 16px; }
.blocks > .block:first-child { margin-top: 0; }
.item { display: grid; grid-template-columns: 26px minmax(0, 1fr); }
.item .children { padding-left: 0; }
.bullet { width: 6px; height: 6px; border-radius: 50%; background: currentColor; margin: 13px 0 0 8px; }
.item .item .bullet { background: none; border: 1.4px solid currentColor; } .item .item .item .bullet { border-radius: 0; background: currentColor; border: 0; }
.number { padding: 3px 6px 0 0; text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
input[type="checkbox"] { width: 16px; height: 16px; margin: 8px 0 0 2px; accent-color: var(--accent); cursor: pointer; }
td input[type="checkbox"], dd input[type="checkbox"] { margin: 3px 0; }
.is-to_do:has(> .item > input:checked) > .item > .item-body > .line { color: var(--faint); text-decoration: line-through; text-decoration-color: var(--line-strong); }
.is-to_do[class*="_background"]:has(> .item > input:checked) > .item > .item-body > .line { color: var(--ink); }
.fold { display: grid; grid-template-columns: 26px minmax(0, 1fr); align-items: start; }
.fold > button { appearance: none; border: 0; background: none; color: inherit; width: 24px; height: 24px; margin-top: 4px; border-radius: 4px; cursor: pointer; display: grid; place-items: center; }
.fold > button:hover { background: var(--hover); }
.fold > button::before { content: ""; border: 5px solid transparent; border-left: 8px solid currentColor; margin-left: 5px; transition: transform .15s; transform-origin: 30% 50%; }
.fold > button[aria-expanded="true"]::before { transform: rotate(90deg); }
.fold:has(.h1) > button { margin-top: 10px; } .fold:has(.h2) > button { margin-top: 7px; }
blockquote > .children { padding-left: 0; }
blockquote { margin: 4px 0; padding: 0 2px 0 14px; border-left: 3px solid currentColor; }
.callout-box { display: flex; gap: 10px; padding: 14px 14px 14px 12px; border-radius: 6px; background: var(--default-bg); margin: 4px 0; }
.is-callout[class*="c-"] .callout-box { background: var(--block-bg, var(--default-bg)); }
.is-callout[class*="_background"] { background: none; }
.callout-box > .emoji { font-size: 20px; padding-top: 4px; }
.callout-body { min-width: 0; flex: 1; } .callout-body > .children { padding-left: 0; }
.code-box { margin: 4px 0; background: var(--code); border-radius: 6px; padding: 30px 28px 24px; position: relative; }
.code-box pre { margin: 0; overflow-x: auto; } .code-box .line { white-space: pre; font: 14px/1.6 ui-monospace, "SF Mono", Menlo, Consolas, "Liberation Mono", monospace; tab-size: 4; overflow-wrap: normal; }
.language { position: absolute; top: 8px; left: 14px; font-size: 12px; color: var(--faint); text-transform: capitalize; }
code { font: .86em ui-monospace, "SF Mono", Menlo, Consolas, "Liberation Mono", monospace; background: var(--inline-code); color: var(--red); border-radius: 4px; padding: .15em .38em; }
.equation, .equation-block { font-family: "STIX Two Math", "Cambria Math", "Latin Modern Math", Georgia, serif; font-style: italic; }
.equation-block { text-align: center; padding: 14px; font-size: 18px; overflow-x: auto; }
hr { border: 0; border-top: 1px solid var(--line-strong); margin: 12px 0; }
.contents { display: grid; gap: 2px; font-size: 14px; padding: 4px 0; }
.contents a { color: var(--soft); padding: 2px; text-decoration-color: var(--line); text-underline-offset: 3px; } .contents .in-heading_2 { padding-left: 22px; } .contents .in-heading_3, .contents .in-heading_4 { padding-left: 44px; }
.wide { overflow-x: auto; margin: 6px 0; }
table { border-collapse: collapse; font-size: 14px; width: 100%; }
th, td { border: 1px solid var(--line); padding: 7px 10px; text-align: left; vertical-align: top; font-weight: 400; min-width: 100px; white-space: pre-wrap; }
.is-table th, .is-table .head { background: var(--default-bg); font-weight: 600; }
.rows { border-bottom: 1px solid var(--line); } .rows thead th { color: var(--soft); font-size: 13px; white-space: nowrap; }
.rows th, .rows td { border-width: 1px 0 0; } .rows th + td, .rows th + th, .rows td + td { border-left-width: 1px; } .rows td .option + .option { margin-left: 5px; }
.row-name, .page-link, .database-name { display: inline-flex; gap: 7px; align-items: center; font-weight: 500; text-decoration: none; }
.row-name span:last-child, .page-link span:last-child { text-decoration: underline; text-decoration-color: var(--line-strong); text-underline-offset: 4px; text-decoration-thickness: 1px; }
.page-link { padding: 4px 4px; border-radius: 4px; width: 100%; } .page-link:hover { background: var(--hover); }
.database { margin: 10px 0; } .database-name { font-weight: 600; font-size: 18px; padding: 4px 0; } .source { font-size: 15px; margin: 14px 0 2px; }
.columns { display: flex; gap: 40px; } .column { flex: 1 1 0; min-width: 0; }
figure { margin: 6px 0; } figure img, video { max-width: 100%; border-radius: 4px; display: block; } audio { width: 100%; }
figcaption { color: var(--soft); font-size: 14px; padding: 6px 2px; }
.card { display: flex; gap: 12px; align-items: center; border: 1px solid var(--line); border-radius: 6px; padding: 12px 14px; text-decoration: none; } a.card:hover { background: var(--hover); }
.card-words { display: grid; min-width: 0; } .card-name { font-size: 14px; } .card-address { font-size: 12px; color: var(--faint); overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.missing { color: var(--soft); background: var(--default-bg); border-radius: 6px; padding: 8px 12px; font-size: 14px; }
.synced { border-left: 2px solid var(--red-bg); padding-left: 10px; margin-left: -12px; }
.tabs summary { cursor: pointer; padding: 6px 2px; font-weight: 500; } .block > .missing .drawn { margin-right: 6px; } .notes-title { font-weight: 600; }
.mention { color: var(--soft); text-decoration: none; } .mention { white-space: nowrap; } .line .to-page { color: inherit; font-weight: 500; text-decoration: underline; text-decoration-color: var(--line-strong); }

.avatar { display: inline-grid; place-items: center; width: 20px; height: 20px; border-radius: 50%; font-size: 11px; font-weight: 600; color: #fff; background: var(--avatar, #9065b0); flex: none; }
.a-0 { --avatar: #2e739a; } .a-1 { --avatar: #3e7758; } .a-2 { --avatar: #b2467f; } .a-3 { --avatar: #845da2; } .a-4 { --avatar: #a7590d; } .a-5 { --avatar: #5b6770; }
.comments { font-size: 14px; display: grid; gap: 8px; margin: 4px 0 8px; }
.thread { background: var(--paper); border: 1px solid var(--line); border-radius: 8px; padding: 10px 12px; display: grid; gap: 10px; box-shadow: 0 1px 3px rgb(0 0 0 / 6%); }
.comment { display: grid; grid-template-columns: 20px minmax(0, 1fr); gap: 8px; overflow-wrap: anywhere; } .comment-by { font-weight: 600; font-size: 13px; } .comment-by time { color: var(--faint); font-weight: 400; margin-left: 4px; }
.block:has(> .comments) > .line, .block:has(> .comments) > .heading > .line, .block:has(> .comments) > .item > .item-body > .line { box-shadow: inset 0 -2px var(--yellow-bg); }

.changed { animation: changed 2.4s ease-out; }
@keyframes changed { from { background: var(--flash); box-shadow: 0 0 0 4px var(--flash); } to { background: transparent; box-shadow: 0 0 0 4px transparent; } }
#notice { position: fixed; bottom: 24px; left: 50%; transform: translateX(-50%); background: var(--ink); color: var(--paper); border-radius: 8px; padding: 10px 16px; font-size: 14px; } #notice:empty { display: none; } #notice button { font: inherit; font-weight: 600; color: inherit; background: none; border: 0; padding: 0 0 0 14px; text-decoration: underline; text-underline-offset: 3px; cursor: pointer; }
.lost { display: block; }

@media (min-width: 1340px) { .blocks > .block > .comments { position: absolute; left: calc(100% + 28px); top: 0; width: 264px; margin: 0; } .sheet:has(.blocks > .block > .comments) { translate: -110px 0; } }
@media (max-width: 760px) {
  body { display: block; }
  .menu { display: grid; place-items: center; position: fixed; top: 8px; left: 8px; z-index: 4; width: 40px; height: 40px; border: 1px solid var(--line); border-radius: 10px; background: var(--paper); color: var(--ink); font-size: 18px; }
  #sidebar { position: fixed; inset: 0 20% 0 0; z-index: 3; padding-top: 56px; transform: translateX(-102%); visibility: hidden; transition: transform .2s, visibility .2s; box-shadow: 0 0 40px rgb(0 0 0 / 25%); }
  .with-sidebar #sidebar { transform: none; visibility: visible; }
  .sheet { padding: 62px 20px 90px; } nav.path { margin-bottom: 18px; } h1 { font-size: 32px; } .page-icon { font-size: 54px; }
  .columns { flex-direction: column; gap: 0; } .properties div { grid-template-columns: 116px minmax(0, 1fr); } .code-box { padding: 30px 16px 16px; }
}
@media (prefers-reduced-motion: reduce) { * { transition: none !important; animation-duration: .01s !important; } }
@media print { #sidebar, .menu, .path { display: none; } body { display: block; } }
${VIEWS}${EDITING}`;
