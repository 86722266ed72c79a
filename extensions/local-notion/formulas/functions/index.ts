import { DATES } from './dates.ts';
import type { Functions } from './function.ts';
import { LISTS } from './lists.ts';
import { LOGIC } from './logic.ts';
import { NUMBERS } from './numbers.ts';
import { TEXTS } from './texts.ts';

/** Every function of the language by its name. */
export const FUNCTIONS: Functions = { ...LOGIC, ...NUMBERS, ...TEXTS, ...DATES, ...LISTS };
