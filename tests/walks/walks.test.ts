import { afterAll } from 'vitest';
import { AUTHOR } from './author.ts';
import { MANAGER } from './manager.ts';
import { OPERATOR } from './operator.ts';
import { PRODUCT_MANAGER } from './product-manager.ts';
import { TEAM } from './team.ts';
import { table, walk } from './walk.ts';

// The way of each user, with a clock that can be set. What is not built yet is listed, and can be seen in the table.

const rows: Parameters<typeof table>[0][number][] = [];
for (const one of [MANAGER, PRODUCT_MANAGER, TEAM, AUTHOR, OPERATOR]) walk(one, row => rows.push(row));

afterAll(() => console.log(table(rows)));
