/** What everybody writes alone, and how it comes together. A browser has `elsewhere.ts` in its place. */

export { withExchange } from '../../../../shared/workspace/exchange-in.ts';
export { openMyPart } from './open-my-part.ts';
export { sayParts } from './say-parts.ts';
