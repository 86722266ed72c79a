import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addToDay, daysBetween, isDay, partsOf } from '../../../shared/template/dates/day.ts';
import { propertyRuns } from '../../support/property-runs.ts';

describe('days are reckoned without a clock', () => {
  test.each([
    ['2026-11-22', { count: 1, unit: 'day' }, '2026-11-23'],
    ['2026-12-31', { count: 1, unit: 'day' }, '2027-01-01'],
    ['2024-02-28', { count: 1, unit: 'day' }, '2024-02-29'],
    ['2100-02-28', { count: 1, unit: 'day' }, '2100-03-01'],
    ['2026-01-31', { count: 1, unit: 'month' }, '2026-02-28'],
    ['2026-11-22', { count: -2, unit: 'week' }, '2026-11-08'],
    ['9999-12-31', { count: 1, unit: 'day' }, '9999-12-31'],
  ] as const)('%s and %j is %s', (day, amount, then) => expect(addToDay(day, amount)).toBe(then));

  test.each(['2026-02-29', '2026-13-01', '2026-00-10', '2026-1-01', 'tomorrow', ''])('%j is no day', text =>
    expect(isDay(text)).toBe(false),
  );

  test('as JavaScript reckons them, from the year 1 to the year 9999', () => {
    const day = fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, day, (a, b) => {
        const [from, to] = [a.toISOString().slice(0, 10), b.toISOString().slice(0, 10)];
        expect(partsOf(from)).toEqual({
          year: a.getUTCFullYear(),
          month: a.getUTCMonth() + 1,
          day: a.getUTCDate(),
          weekday: a.getUTCDay(),
        });
        expect(addToDay(from, { count: daysBetween(from, to), unit: 'day' })).toBe(to);
        expect(daysBetween(from, to)).toBe((Date.parse(to) - Date.parse(from)) / 86_400_000);
      }),
      propertyRuns(2_000),
    );
  });
});
