/** Points to talk about and what is due, for the next agenda. A browser has `elsewhere.ts` in its place. */

export { noted } from '../../../../shared/workspace/noted.ts';
