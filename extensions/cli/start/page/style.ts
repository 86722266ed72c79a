/** Calm and legible, light and dark, from a phone to a wide screen. */
export const STYLE = `
:root {
  --ground: #fbfaf7; --sheet: #ffffff; --ink: #22262b; --soft: #5d656e; --line: #e3e0d8;
  --accent: #0b6e69; --accent-ink: #ffffff; --lit: #fff3c4; --lit-edge: #d9a400; --good: #0b6e4f; --bad: #b3261e;
  font: 16px/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Liberation Sans", sans-serif;
  color: var(--ink); background: var(--ground);
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #17191c; --sheet: #1f2226; --ink: #e6e4df; --soft: #a3a9b0; --line: #343940;
    --accent: #58c4bd; --accent-ink: #10201f; --lit: #4a3d10; --lit-edge: #e2b93b; --good: #6fd3a8; --bad: #ff8a80;
  }
}
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 2rem clamp(1rem, 3vw, 3rem) 4rem; max-width: 96rem; }
header p { max-width: 62rem; }
h1 { font-size: clamp(1.6rem, 3vw, 2.3rem); line-height: 1.2; margin: 0 0 .5rem; letter-spacing: -.015em; }
h2 { font-size: 1.05rem; margin: 0 0 .25rem; }
p { margin: 0 0 .75rem; }
header p, .step p { color: var(--soft); }
main { display: grid; gap: 2rem; margin-top: 1.5rem; }
main > * { min-width: 0; }
@media (min-width: 70rem) { main { grid-template-columns: 22rem 1fr; align-items: start; } .next { grid-column: 1 / -1; max-width: 46rem; } }
.steps { list-style: none; counter-reset: step; margin: 0; padding: 0; display: grid; gap: 1.5rem; }
.step { counter-increment: step; position: relative; padding-left: 2.6rem; }
.step::before {
  content: counter(step); position: absolute; left: 0; top: -.1rem; width: 1.8rem; height: 1.8rem; border-radius: 50%;
  border: 1.5px solid var(--accent); color: var(--accent); display: grid; place-items: center; font-size: .9rem; font-weight: 600;
}
.step.did::before { content: "✓"; background: var(--accent); color: var(--accent-ink); }
button {
  font: inherit; font-weight: 600; padding: .55rem .95rem; border-radius: .5rem; border: 1px solid var(--accent);
  background: var(--accent); color: var(--accent-ink); cursor: pointer;
}
button:disabled { background: transparent; color: var(--soft); border-color: var(--line); cursor: default; }
button:focus-visible, textarea:focus-visible, a:focus-visible, pre:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
textarea { font: inherit; width: 100%; padding: .5rem .6rem; border-radius: .5rem; border: 1px solid var(--line); background: var(--sheet); color: var(--ink); resize: vertical; margin: .15rem 0 .5rem; }
label { font-size: .9rem; font-weight: 600; }
.outcome { margin: .75rem 0 0; padding: 0; list-style: none; font-size: .92rem; }
.outcome li { padding-left: 1.1rem; position: relative; }
.outcome li::before { content: "→"; position: absolute; left: 0; color: var(--accent); }
.good { color: var(--good) !important; font-weight: 600; }
.bad { color: var(--bad) !important; font-weight: 600; }
.sides { display: grid; gap: 1.25rem; min-width: 0; }
@media (min-width: 56rem) { .sides { grid-template-columns: 1fr 1fr; } }
.sides section { min-width: 0; display: flex; flex-direction: column; }
.where { font-size: .85rem; color: var(--soft); margin-bottom: .5rem; min-height: 1.4em; overflow-wrap: anywhere; }
a { color: var(--accent); }
pre { font: 13px/1.6 ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace; }
#file, #notion { background: var(--sheet); border: 1px solid var(--line); border-radius: .6rem; height: 54rem; max-height: 86vh; margin: 0; }
#file { padding: .8rem 0; overflow: auto; white-space: pre-wrap; overflow-wrap: anywhere; }
#notion { width: 100%; }
.line { display: block; padding: 0 .9rem; border-left: 3px solid transparent; }
.line.meta { color: var(--soft); font-size: 11px; line-height: 1.5; }
.dim { color: var(--soft); opacity: .65; font-size: 11px; }
.line.heading { font-weight: 700; }
.line.done { color: var(--soft); text-decoration: line-through; }
.line.lit { background: var(--lit); border-left-color: var(--lit-edge); animation: lit 1.2s ease-out; text-decoration: none; color: inherit; }
@keyframes lit { from { background: var(--lit-edge); } }
@media (prefers-reduced-motion: reduce) { .line.lit { animation: none; } }
.next pre { background: var(--sheet); border: 1px solid var(--line); border-radius: .6rem; padding: .8rem .9rem; overflow: auto; }
`;
