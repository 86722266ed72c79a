import type { Noted } from '../../../../shared/workspace/workspace.ts';

/** In a browser an agenda is made without what was noted for it; it stays noted. */
export const noted: Noted | undefined = undefined;
