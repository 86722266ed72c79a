import { describe, expect, test } from 'vitest';
import type { Fault } from '../../../extensions/local-notion/index.ts';
import { isNotionError } from '../../../shared/notion/client/notion-error.ts';
import { fromNotion } from '../../../shared/notion/from-notion.ts';
import type { Files } from '../../../shared/ports.ts';
import { syncPage } from '../../../shared/sync/actions/sync-page.ts';
import { exchangePage } from '../../../shared/sync/exchange/exchange-page.ts';
import { findMarks } from '../../../shared/sync/exchange/mark.ts';
import { type Circle, circle, type Host, PAGE } from './support/pair.ts';

// A fault at every request, and an end of the program at every write of a file; then the same is said again. Every part
// stands there once, and none before all marks stand.

const faults: [string, Omit<Fault, 'on' | 'nth'>][] = [
  ['has to wait', { do: 'status', status: 429, retryAfter: 1 }],
  ['is refused by an unwell Notion', { do: 'status', status: 500 }],
  ['is done by an unwell Notion', { do: 'status-after', status: 502 }],
  ['takes too long', { do: 'status', status: 504 }],
  ['is lost on its way', { do: 'drop-before' }],
  ['is done and its answer lost', { do: 'drop-after' }],
];

const AFTER = [
  'Together.',
  'Ana Lopes is ready #',
  '  What I can do',
  '  ana is strong',
  '  The fingerprint above was made with #',
  'Bo Lindqvist is ready #',
  '  What I can do',
  '  bo is strong',
  '  The fingerprint above was made with #',
];

type Step = (hosts: { ana: Host; bo: Host }) => Promise<unknown>;

/** From nothing to both parts. */
const STEPS: readonly Step[] = [
  ({ ana }) => exchangePage(ana, { file: PAGE, wish: 'done' }),
  ({ ana }) => exchangePage(ana, { file: PAGE, wish: 'take_back' }),
  ({ ana }) => exchangePage(ana, { file: PAGE, wish: 'done' }),
  ({ bo }) => exchangePage(bo, { file: PAGE, wish: 'done' }),
  ({ ana }) => syncPage(ana, { file: PAGE }),
  ({ bo }) => syncPage(bo, { file: PAGE }),
  ({ ana }) => syncPage(ana, { file: PAGE }),
];

class Ended extends Error {}

/** Does every step; one that the world or the end of the program cuts off is done again. */
async function throughAll(all: Circle, hosts = hostsOf(all)): Promise<void> {
  for (const [nth, step] of STEPS.entries()) {
    for (let attempt = 0; ; attempt++) {
      const failed = await step(hosts).then(
        result => (isTakenBackAlready(result) ? undefined : problemOf(result)),
        error => {
          if (!isNotionError(error) && !(error instanceof Ended)) throw error;
          return error;
        },
      );
      await sealedUnlessReady(all, `step ${nth}`);
      if (!failed) break;
      if (attempt === 6) throw failed;
    }
  }
}

const problemOf = (result: unknown): unknown => ((result as { kind: string }).kind === 'problem' ? result : undefined);
const isTakenBackAlready = (result: unknown): boolean => (result as { code?: string }).code === 'nothing_to_take_back';

const hostsOf = ({ people: [ana, bo] }: Circle) => ({ ana: ana!.host, bo: bo!.host });

async function sealedUnlessReady(all: Circle, when: string): Promise<void> {
  const { records } = all.notion.snapshot();
  const text = JSON.stringify(records.filter(record => record.kind === 'block' && !record.inTrash));
  const ready = text.includes('Ana Lopes is ready') && text.includes('Bo Lindqvist is ready');
  if (!ready) expect(text, when).not.toContain('is strong');
}

async function expectWhole(all: Circle, when: string): Promise<void> {
  all.notion.setFaults([]);
  expect(await all.lines(), when).toEqual(AFTER);
  const [ana, bo] = all.people;
  for (const { host } of [ana!, bo!]) {
    expect(await syncPage(host, { file: PAGE }), when).toMatchObject({ conflicts: [] });
    expect(await syncPage(host, { file: PAGE }), when).toMatchObject({ writes: 0, fileChanged: false });
    expect(await exchangePage(host, { file: PAGE }), when).toMatchObject({
      exchange: { state: 'published', unlike: [], settled: true },
    });
  }
  const { blocks } = fromNotion((await ana!.host.pages.read(all.page)).blocks);
  expect(findMarks(blocks), when).toHaveLength(2);
}

test('without a fault it is whole, in as many requests as are tried below', async () => {
  const all = await circle(['ana', 'bo']);
  const before = all.notion.requests.length;
  await throughAll(all);
  expect(all.notion.requests.length - before).toBeLessThan(REQUESTS);
  await expectWhole(all, 'without a fault');
  await all.close();
});

const REQUESTS = 60;
/** `npm run test:long` tries every request with every fault; the sample tries each with one or two. */
const STRIDE = process.env.RAPPORT_LONG ? 1 : 4;

describe.each(faults)('a request of an exchange %s', (name, fault) => {
  const first = 1 + (faults.findIndex(([one]) => one === name) % STRIDE);
  test('whichever it is, every part stands there once in the end', async () => {
    for (let nth = first; nth <= REQUESTS; nth += STRIDE) {
      const all = await circle(['ana', 'bo']);
      all.notion.setFaults([{ on: '*', nth, ...fault }]);
      await throughAll(all);
      await expectWhole(all, `request ${nth}`);
      await all.close();
    }
  });
});

describe('the program ends in the middle of an exchange', () => {
  /** Files that end the program at a certain write. Once: somebody starts it again. */
  function dying(files: Files, counted: { writes: number; at: number; ended: boolean }): Files {
    const count = (): void => {
      if (++counted.writes !== counted.at) return;
      counted.ended = true;
      throw new Ended('the program ended');
    };
    return {
      read: path => files.read(path),
      readBytes: path => files.readBytes(path),
      list: folder => files.list(folder),
      async write(path, text) {
        count();
        await files.write(path, text);
      },
      async remove(path) {
        count();
        await files.remove(path);
      },
    };
  }

  test('whatever it was writing, every part stands there once in the end', async () => {
    for (let at = 1, ended = true; ended; at++) {
      const all = await circle(['ana', 'bo']);
      const counted = { writes: 0, at, ended: false };
      const { ana, bo } = hostsOf(all);
      const die = (host: Host): Host => ({ ...host, files: dying(host.files, counted) });
      await throughAll(all, { ana: die(ana), bo: die(bo) });
      await expectWhole(all, `write ${at}`);
      await all.close();
      ended = counted.ended;
      expect(at).toBeLessThan(200);
    }
  });
});
