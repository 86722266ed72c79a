import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromNotion } from '../../../shared/notion/from-notion.ts';
import { syncPage } from '../../../shared/sync/actions/sync-page.ts';
import type { Wish } from '../../../shared/sync/exchange/change-mark.ts';
import { fingerprintOf } from '../../../shared/sync/exchange/commitment.ts';
import { exchangePage } from '../../../shared/sync/exchange/exchange-page.ts';
import { findClosings, findMarks } from '../../../shared/sync/exchange/mark.ts';
import { PATIENCE, propertyRuns } from '../../support/property-runs.ts';
import { type Circle, circle, linesOf, NAMES, PAGE, type Person, partPath } from './support/pair.ts';

// Whatever two to four people do, and in whatever order: nobody's part is on the page before every mark stands or who began it
// has closed it; what was published fits its mark, or everybody is told; and no word is lost, in the parts or on the page.

type Act = Wish | 'edit' | 'sync' | 'note';
const turns = fc.array(
  fc.record({
    who: fc.nat(3),
    act: fc.constantFrom<Act>('done', 'done', 'sync', 'sync', 'edit', 'take_back', 'close', 'note'),
  }),
  { minLength: 4, maxLength: 18 },
);

const partOf = (person: Person): string => person.files.texts.get(partPath)!.split('---\n').at(-1)!;

async function play(person: Person, act: Act, nth: number): Promise<void> {
  const { host, files } = person;
  if (act === 'edit') person.writes(`- ${person.id} wrote ${nth}`);
  else if (act === 'note') files.texts.set(PAGE, `${files.texts.get(PAGE)}\nNote ${nth} of ${person.id}.\n`);
  else if (act === 'sync') await syncPage(host, { file: PAGE });
  else await exchangePage(host, { file: PAGE, wish: act });
}

async function sealedUnlessReady(all: Circle): Promise<void> {
  const { blocks } = fromNotion((await all.people[0]!.host.pages.read(all.page)).blocks);
  const marks = findMarks(blocks);
  const opened = marks.filter(({ part }) => part);
  const everybody = all.people.every(({ id }) => marks.some(({ name }) => name === NAMES[id]));
  if (!everybody && findClosings(blocks).length === 0) expect(opened).toEqual([]);
  for (const { name, fingerprint, part } of opened)
    expect(await fingerprintOf({ name, salt: part!.salt!, blocks: part!.blocks })).toBe(fingerprint);
  expect(new Set(marks.map(({ name }) => name)).size).toBe(marks.length);
}

test(
  'in any order nothing opens too early, everything that opens fits, and nothing is lost',
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 2, max: 4 }), turns, async (count, list) => {
        const all = await circle(Object.keys(NAMES).slice(0, count));
        try {
          const notes: string[] = [];
          for (const [nth, { who, act }] of list.entries()) {
            const person = all.people[who % count]!;
            const before = partOf(person);
            await play(person, act, nth);
            if (act === 'note') notes.push(`Note ${nth} of ${person.id}.`);
            if (act !== 'edit') expect(partOf(person)).toBe(before);
            await sealedUnlessReady(all);
          }
          // In the end everybody is done who can be, and everybody syncs until nothing is left to do.
          for (const { host } of all.people) await exchangePage(host, { file: PAGE, wish: 'done' });
          for (let round = 0; round < 3; round++)
            for (const { host } of all.people)
              expect(await syncPage(host, { file: PAGE })).toMatchObject({ conflicts: [] });
          await sealedUnlessReady(all);
          const { blocks } = fromNotion((await all.people[0]!.host.pages.read(all.page)).blocks);
          const said = linesOf(blocks);
          for (const note of notes) expect(said.filter(line => line.trim() === note)).toHaveLength(1);
          for (const { host, files } of all.people) {
            const report = await exchangePage(host, { file: PAGE });
            if (report.kind !== 'exchange') throw new Error(JSON.stringify(report));
            expect(report.exchange.unlike).toEqual([]);
            const words = partOf({ files } as Person).match(/- (.*)/)![1]!;
            if (report.exchange.mine === 'published' && !list.some(({ act }) => act === 'edit'))
              expect(said).toContain(`  ${words}`);
            expect(files.texts.get(PAGE)).toContain('Together.');
          }
        } finally {
          await all.close();
        }
      }),
      { ...propertyRuns(25, 400), endOnFailure: true },
    );
  },
  PATIENCE,
);
