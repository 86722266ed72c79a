import { choice } from './choice/index.ts';
import { date } from './date/index.ts';
import { flag } from './flag/index.ts';
import type { InputType } from './input-type.ts';
import { list } from './list/index.ts';
import { longtext } from './longtext/index.ts';
import { number } from './number/index.ts';
import { people } from './people/index.ts';
import { period } from './period/index.ts';
import { person } from './person/index.ts';
import { text } from './text/index.ts';

/** Every type of input by its name. To add one, make a folder and a line here. */
export const INPUT_TYPES = new Map<string, InputType>(
  [choice, date, flag, list, longtext, number, people, period, person, text].map(type => [type.type, type]),
);
