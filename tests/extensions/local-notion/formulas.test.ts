import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { JsonObject } from '../../../extensions/local-notion/json.ts';
import { ask, words } from './ask.ts';
import { local } from './ask-local.ts';
import { makeDatabase, namesIn, queryTasks, startTasks, type Tasks } from './tasks.ts';

// It is Wednesday 18 November 2026, 12:00. The row alpha has: Points 1, Kind A, Tags x, Due 2026-11-10, State Done, Done, and
// a related row "r" whose Cost is 7.

let tasks: Tasks;
beforeAll(async () => {
  tasks = await startTasks();
});
afterAll(() => tasks.notion.close());

/** Writes a formula as somebody does in the app. */
const inApp = async (name: string, expression: string) => {
  const given = { data_source_id: tasks.source, name, expression };
  return local(tasks.notion, 'POST /_local/formulas', given);
};
const rows = async (): Promise<JsonObject[]> => {
  const { results } = await queryTasks(tasks, { sorts: [{ property: 'Points', direction: 'ascending' }] });
  return (results as JsonObject[]).map(({ properties }) => properties as JsonObject);
};
const result = (row: JsonObject | undefined, name: string): unknown => (row?.[name] as JsonObject | undefined)?.formula;
const overApi = (name: string, expression: string) =>
  ask(tasks.notion, `PATCH /v1/data_sources/${tasks.source}`, { properties: { [name]: { formula: { expression } } } });

describe('a formula comes to', () => {
  const text = (string: string | null) => ({ type: 'string', string });
  const number = (value: number | null) => ({ type: 'number', number: value });
  const boolean = (value: boolean) => ({ type: 'boolean', boolean: value });
  const date = (start: string, end: string | null = null) => ({ type: 'date', date: { start, end, time_zone: null } });
  test.each<[string, unknown]>([
    ['1 + 2 * 3', number(7)],
    ['(1 + 2) * 3', number(9)],
    ['2 ^ 3 ^ 2', number(512)],
    ['-2 ^ 2', number(-4)],
    ['7 % 4 - 1', number(2)],
    ['1 / 0', number(null)],
    ['"a" + 1 + true', text('a1true')],
    ['1 < 2 and not (2 < 1)', boolean(true)],
    ['true && false || !false', boolean(true)],
    ['1 == 1 ? "yes" : "no"', text('yes')],
    ['prop("Points") + 1', number(2)],
    ['prop("Name").upper()', text('ALPHA')],
    ['prop("Kind") == "A"', boolean(true)],
    ['prop("Done")', boolean(true)],
    ['prop("Text")', text(null)],
    ['empty(prop("Text"))', boolean(true)],
    ['prop("State")', text('Done')],
    ['prop("Id")', text('R-1')],
    ['prop("Due")', date('2026-11-10')],
    ['if(prop("Points") > 5, "many", if(prop("Points") > 0, "some", "none"))', text('some')],
    ['ifs(prop("Points") > 5, "many", prop("Points") > 0, "some", "none")', text('some')],
    ['concat("a", "b", "c")', text('abc')],
    ['length("héé😀")', number(4)],
    ['substring("Notion", 1, 3)', text('ot')],
    ['contains("Notion", "tio")', boolean(true)],
    ['replace("a-b-c", "-", "+")', text('a+b-c')],
    ['replaceAll("a1b22", "[0-9]+", "#")', text('a#b#')],
    ['test("a1", "[0-9]")', boolean(true)],
    ['lower("ABC").upper()', text('ABC')],
    ['format(1.5)', text('1.5')],
    ['padStart("7", 3, "0")', text('007')],
    ['repeat("ab", 2)', text('abab')],
    ['round(2.567, 2)', number(2.57)],
    ['ceil(1.2) + floor(1.8)', number(3)],
    ['abs(-3) + sqrt(16)', number(7)],
    ['min(3, 1, 2) + max([4, 5])', number(6)],
    ['toNumber("12") + 1', number(13)],
    ['now()', date('2026-11-18T12:00:00.000+00:00')],
    ['today()', date('2026-11-18')],
    ['dateAdd(prop("Due"), 1, "months")', date('2026-12-10')],
    ['dateSubtract(parseDate("2026-03-31"), 1, "months")', date('2026-02-28')],
    ['dateBetween(now(), prop("Due"), "days")', number(8)],
    ['dateBetween(parseDate("2026-01-31"), parseDate("2026-03-01"), "months")', number(-1)],
    ['dateRange(prop("Due"), today())', date('2026-11-10', '2026-11-18')],
    ['formatDate(now(), "dddd, Do MMMM YYYY HH:mm [o clock]")', text('Wednesday, 18th November 2026 12:00 o clock')],
    ['format(prop("Due"))', text('November 10, 2026')],
    ['year(now()) * 100 + month(now())', number(202611)],
    ['day(now()) + date(now()) + hour(now()) + week(now())', number(3 + 18 + 12 + 47)],
    ['prop("Tags").includes("x")', boolean(true)],
    ['[3, 1, 2].sort().map(current * 10).join("|")', text('10|20|30')],
    ['["a", "b"].map(index + current).join("")', text('0a1b')],
    ['[1, 2, 3, 4].filter(current % 2 == 0).sum()', number(6)],
    ['[1, 2, 3].find(current > 1)', number(2)],
    ['[1, 2].some(current > 1) and [1, 2].every(current > 0)', boolean(true)],
    ['"a,b,c".split(",").at(1) + "a,b".split(",").last()', text('bb')],
    ['unique([1, 1, 2]).length() + flat([[1], [2, 3]]).length()', number(5)],
    ['let(x, 5, x + 1)', number(6)],
    ['lets(a, 2, b, a * 3, a + b)', number(8)],
    ['prop("Rel").map(current.prop("Cost")).sum()', number(7)],
    ['prop("Rel").first().prop("Title")', text('r')],
    ['prop("Who").map(name(current)).join(", ")', text('Ana')],
    ['/* a comment */ link("here", "https://a.example")', text('here')],
  ])('%s', async (expression, expected) => {
    const { status, body } = await inApp('Worked out', expression);
    expect([status, body.message]).toEqual([200, undefined]);
    expect(result((await rows())[0], 'Worked out')).toEqual(expected);
  });

  test('other formulas, to a depth that ends', async () => {
    await inApp('One', 'prop("Points") * 2');
    await inApp('Two', 'prop("One") + 1');
    expect(result((await rows())[0], 'Two')).toEqual({ type: 'number', number: 3 });
    // Round in a circle.
    await inApp('One', 'prop("Two") + 1');
    expect((result((await rows())[0], 'Two') as JsonObject).type).toBe('number');
  });
});

describe('a formula ends soon', () => {
  test.each([
    ['with a pattern that would never end', `test("${'a'.repeat(40)}!", "^(a+)+$")`],
    ['with lists in lists in lists', `${'[1,2,3,4,5,6,7,8,9].map('.repeat(9)}current${')'.repeat(9)}.length()`],
    ['with a text that grows', `${'repeat('.repeat(6)}"ab"${', 1000)'.repeat(6)}`],
  ])('%s', async (_what, expression) => {
    expect((await inApp('Long', expression)).status).toBe(200);
    const before = performance.now();
    await rows();
    expect(performance.now() - before).toBeLessThan(3000);
    await inApp('Long', '1');
  });

  test('and so do formulas that name each other many times', async () => {
    await inApp('F0', 'prop("Points")');
    for (let at = 1; at < 14; at += 1) {
      const below = `prop("F${at - 1}")`;
      await inApp(`F${at}`, `${below} + ${below} + ${below} - ${below} - ${below}`);
    }
    expect(result((await rows())[1], 'F13')).toEqual({ type: 'number', number: 2 });
  });
});

describe('a formula is given back', () => {
  test('with its properties by their ids, and survives when they are renamed', async () => {
    const [, source] = await makeDatabase(tasks.notion, {
      Name: { title: {} },
      Double: { formula: { expression: '(prop("Cost")*2)+prop("Cost")' } },
      Cost: { number: {} },
    });
    const { body } = await ask(tasks.notion, `GET /v1/data_sources/${source}`);
    const { Double, Cost } = body.properties as { [name: string]: JsonObject };
    const reference = new RegExp(`\\{\\{notion:block_property:${Cost?.id}:${source}:[0-9a-f-]{36}\\}\\}`);
    const expression = String((Double?.formula as JsonObject | undefined)?.expression);
    expect(expression.split(reference).join('COST')).toBe('(COST * 2) + COST');
    await ask(tasks.notion, `PATCH /v1/data_sources/${source}`, { properties: { Cost: { name: 'Price' } } });
    const properties = { Name: { title: words('x') }, Price: { number: 4 } };
    const row = await ask(tasks.notion, 'POST /v1/pages', { parent: { data_source_id: source }, properties });
    expect(result(row.body.properties as JsonObject, 'Double')).toEqual({ type: 'number', number: 12 });
  });

  test.each([
    ['if((prop("Done")),1,2)', 'if(P, 1, 2)'],
    ['prop("Tags").includes("x")', 'P.includes("x")'],
    ['not prop("Done")', 'not P'],
    ['1>(2+3)', '1 > (2 + 3)'],
  ])('%s as %s', async (given, back) => {
    const { body } = await inApp('Shown', given);
    expect(String(body.expression).replace(/\{\{.*?\}\}/g, 'P')).toBe(back);
  });
});

describe('a formula over the API is refused in Notion’s words:', () => {
  test.each([
    ['round(1', 'Parse error with formula'],
    ['1 +', 'Parse error with formula'],
    ['round()', 'Parse error with formula'],
    ['"open', 'Parse error with formula'],
    [`${'('.repeat(5000)}1`, 'Parse error with formula'],
    ['frobnicate(1)', 'Type error with formula'],
    ['constructor(1)', 'Type error with formula'],
    ['prop("Missing")', 'Type error with formula'],
    ['map(empty(), current)', 'Type error with formula'],
    ['join(empty(), ",")', 'Type error with formula'],
    ['"a" * 2', 'Type error with formula'],
  ])('%s', async (expression, message) => {
    const { status, body } = await overApi('Refused', expression);
    expect([status, body.code, body.message]).toEqual([400, 'validation_error', message]);
  });

  test('another formula that is counted with', async () => {
    await overApi('Base', 'prop("Points") + 1');
    expect((await overApi('Twice', 'prop("Base") * 2')).body.message).toBe('Type error with formula');
    expect((await inApp('Twice', 'prop("Base") * 2')).status).toBe(200);
  });
});

describe('a query', () => {
  test.each<[string, string, JsonObject, string[]]>([
    ['number', 'prop("Points") * 10', { number: { greater_than: 10 } }, ['beta', 'gamma']],
    ['text', 'prop("Name") + "!"', { string: { ends_with: 'a!' } }, ['alpha', 'beta', 'gamma']],
    ['boolean', 'prop("Points") == 2', { checkbox: { equals: true } }, ['beta']],
    ['date', 'dateAdd(prop("Due"), 1, "days")', { date: { on_or_before: '2026-11-11' } }, ['alpha']],
  ])('filters by a formula that is a %s', async (_kind, expression, condition, found) => {
    await inApp('Filtered', expression);
    const filter = { property: 'Filtered', formula: condition };
    const body = await queryTasks(tasks, { filter, sorts: [{ property: 'Points', direction: 'ascending' }] });
    expect(namesIn(body)).toEqual(found);
  });

  test('sorts by a formula', async () => {
    await inApp('Sorted', '0 - prop("Points")');
    const body = await queryTasks(tasks, { sorts: [{ property: 'Sorted', direction: 'ascending' }] });
    expect(namesIn(body)).toEqual(['gamma', 'beta', 'alpha']);
  });

  test('does not filter by a formula that was written through the API, nor by one of several kinds', async () => {
    const filter = { property: 'Untyped', formula: { number: { greater_than: 1 } } };
    await overApi('Untyped', 'prop("Points") * 10');
    expect((await queryTasks(tasks, { filter })).message).toBe('Unable to filter based on a formula of unknown type');
    await inApp('Untyped', 'if(prop("Done"), prop("Due"), "")');
    expect((await queryTasks(tasks, { filter })).message).toBe('Unable to filter based on a formula of unknown type');
  });
});
