import { arrays } from './arrays.ts';
import { dates } from './dates.ts';
import type { Filter } from './filter.ts';
import { numbers } from './numbers.ts';
import { people } from './people.ts';
import { strings } from './strings.ts';
import { web } from './web.ts';

/** Every filter by its name. To add one, write it into the file of its family. */
export const FILTERS = new Map<string, Filter>(
  [...arrays, ...dates, ...numbers, ...people, ...strings, ...web].map(filter => [filter.name, filter]),
);
