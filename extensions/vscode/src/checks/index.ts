/** What is looked at in pages while somebody writes. A browser has `elsewhere.ts` in its place. */

export { pageFindings } from './page-findings.ts';
export { waveOffAction } from './wave-off-action.ts';
