import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDay } from '../../../shared/practice/index.ts';
import { compileTemplate } from '../../../shared/template/index.ts';
import { LANGUAGES, languageOf } from '../../../shared/template/languages/index.ts';
import { words } from '../support.ts';

const german = (body: string): string =>
  words(compileTemplate(`---\nlanguage: de\n---\n${body}`, { file: 'x.md' }).render({}, { today: '2026-05-11' }).page);

describe('what filters say by themselves, in German', () => {
  it.each([
    ['{{ "2026-05-04" | day }}', '4. Mai'],
    ['{{ "2025-05-04" | day }}', '4. Mai 2025'],
    ['{{ "2026-03-04" | date: "%A, %-d. %B %Y" }}', 'Mittwoch, 4. März 2026'],
    ['{{ "2026-03-04" | date: "%a %b %-d%q" }}', 'Mi Mär 4.'],
    ['{{ "2026-05-04" | since }}', 'seit 4. Mai'],
    ['{{ "2026-05-11" | ago }}, {{ "2026-05-10" | ago }}, {{ "2026-05-12" | ago }}', 'heute, gestern, morgen'],
    ['{{ "2026-05-08" | ago }}', 'vor 3 Tagen'],
    ['{{ "2026-04-20" | ago }}', 'vor 3 Wochen'],
    ['{{ "2026-01-11" | ago }}', 'vor 3 Monaten'],
    ['{{ "2024-05-11" | ago }}', 'vor 23 Monaten'],
    ['{{ "2023-05-11" | ago }}', 'vor 3 Jahren'],
    ['{{ "2026-05-14" | ago }}', 'in 3 Tagen'],
    ['{{ "2026-05-25" | until }}, {{ "2026-05-12" | until }}, {{ "2026-05-14" | until }}', '2 Wochen, 1 Tag, 3 Tage'],
    ['{{ "2026-05-04" | period }}, {{ "2026-05-04" | period: "half" }}', '2026 Q2, 2026 H1'],
    ['{{ "2026-05-04" | period: "month" }}, {{ "2026-05-04" | period: "week" }}', 'Mai 2026, 2026 KW19'],
    ['{{ "Ana" | possessive }} und {{ "Jonas" | possessive }} Themen', 'Anas und Jonas’ Themen'],
    ['{{ "Fritz" | possessive }}, {{ "Max" | possessive }}, {{ "Alice" | possessive }}', 'Fritz’, Max’, Alice’'],
    ['{{ "2026-05-04" | add: "2 weeks" | next: "friday" | day }}', '22. Mai'],
  ])('%s: %s', (body, said) => expect(german(body)).toBe(said));

  it('is English in a template that names no language, or one that is not known', () => {
    const say = (head: string): string =>
      words(
        compileTemplate(`${head}{{ "2026-05-04" | since }}`, { file: 'x.md' }).render({}, { today: '2026-05-11' }).page,
      );
    expect([say(''), say('---\nlanguage: fr\n---\n')]).toEqual(['since 4 May', 'since 4 May']);
    expect(languageOf('de-at').code).toBe('de');
  });
});

describe('every language', () => {
  it('has a file, and is in the list', () => {
    const files = readdirSync('shared/template/languages').filter(name => !/^(?:index|language)\.ts$/.test(name));
    expect(files.map(name => name.replace('.ts', ''))).toEqual(LANGUAGES.map(({ code }) => code).sort());
  });

  it.each(LANGUAGES)('has days in $code that are understood again, each of them', ({ day, months, weekdays }) => {
    for (const [index, month] of months.entries()) {
      const wanted = `2026-${String(index + 1).padStart(2, '0')}-12`;
      expect(readDay(day(12, month), '2026-06-15')).toBe(wanted);
      expect(readDay(`${day(12, month)} 2027`, '2026-06-15')).toBe(wanted.replace('2026', '2027'));
    }
    // 15 June 2026 is a Monday.
    const after = weekdays.map(name => readDay(name, '2026-06-15'));
    expect(after).toEqual([21, 22, 16, 17, 18, 19, 20].map(date => `2026-06-${date}`));
  });
});
