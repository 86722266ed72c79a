import { choice } from './choice/index.ts';
import { choices } from './choices/index.ts';
import { date } from './date/index.ts';
import { flag } from './flag/index.ts';
import type { InputType } from './input-type.ts';
import { link } from './link/index.ts';
import { list } from './list/index.ts';
import { longtext } from './longtext/index.ts';
import { markdown } from './markdown/index.ts';
import { number } from './number/index.ts';
import { people } from './people/index.ts';
import { period } from './period/index.ts';
import { person } from './person/index.ts';
import { rating } from './rating/index.ts';
import { secretNumber } from './secret-number/index.ts';
import { text } from './text/index.ts';

/** Every type of input by its name. To add one, make a folder and a line here. */
export const INPUT_TYPES = new Map<string, InputType>(
  [
    choice,
    choices,
    date,
    flag,
    link,
    list,
    longtext,
    markdown,
    number,
    people,
    period,
    person,
    rating,
    secretNumber,
    text,
  ].map(type => [type.type, type]),
);
