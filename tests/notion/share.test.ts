import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block } from '../../shared/document/block.ts';
import { doc, li, p, quote, text, todo, under } from '../../shared/document/build.ts';
import { fits } from '../../shared/document/readers.ts';
import { NotionClient } from '../../shared/notion/client/notion-client.ts';
import { notionPages } from '../../shared/notion/pages.ts';
import { isNearlyPrivate } from '../../shared/notion/share/nearly-private.ts';
import { isShared, toShared } from '../../shared/notion/share/shared.ts';
import { toNotion } from '../../shared/notion/to-notion.ts';
import { parseConfig } from '../../shared/sync/places/config.ts';
import { confirmPlace, LOCAL_ROOT } from '../../shared/sync/places/confirm-place.ts';
import { block } from '../support/arbitrary-document.ts';

const secret = (word: string): Block => under({ type: 'private', text: text(word) }, p(`${word} below`));

describe('what is private', () => {
  test('is taken out at any depth, with comments, definitions, HTML and front matter', () => {
    const page = doc(
      p('shown', { type: 'raw', markdown: '<b data-x="canary">' }),
      under(li('list'), under(todo(false, 'deep'), secret('canary'))),
      secret('canary'),
      { type: 'comment', html: '<!-- canary -->' },
      { type: 'definition', markdown: '[canary]: x' },
      { type: 'html', html: '<i>canary</i>' },
    );
    const shared = toShared({ ...page, frontMatter: 'mood: canary' }, { readers: 'pair', people: ['ana', 'bo'] });
    expect(JSON.stringify(shared.value)).not.toContain('canary');
    expect(JSON.stringify(toNotion(shared.value))).toMatch(/shown.*list.*deep/);
    expect(shared.audience).toEqual({ readers: 'pair', people: ['ana', 'bo'] });
  });

  test('wherever it stands in any page', () => {
    fc.assert(
      fc.property(fc.array(block(2), { minLength: 1, maxLength: 4 }), fc.nat(), (blocks, seed) => {
        const put = (list: Block[], n: number): Block[] => {
          const at = n % (list.length + 1);
          const inside = list[at];
          if (inside?.children && n % 3 === 0)
            return list.with(at, { ...inside, children: put(inside.children, n >> 2) } as Block);
          return [...list.slice(0, at), secret('canary'), ...list.slice(at)];
        };
        // Words that look like the mark of a private part stop a page by themselves.
        fc.pre(!JSON.stringify(blocks).includes('[!PRIVATE]'));
        const page = put(blocks, seed);
        expect(JSON.stringify(page)).toContain('canary');
        expect(JSON.stringify(toShared({ blocks: page }, 'team').value)).not.toContain('canary');
      }),
    );
  });

  test.each([
    '[!PRIVAT] x',
    '[! PRIVATE]',
    '\\[!PRIVATE]',
    '[!PRIVATE',
    '[PRIVATE] x',
    '[！private]',
    '[!Pri\u200Bvate]',
    'x\n[!PRVIATE]',
  ])('%j at the beginning of a line stops the page', line => {
    expect(() => toShared(doc(quote(line)), 'me')).toThrow('Nothing was sent');
    expect(() => toShared(doc(under(p('a'), li(line))), 'me')).toThrow('Nothing was sent');
  });

  test.each([
    '[!NOTE] x',
    '[private beta] is open',
    'It is [!PRIVATE]',
    'private',
    '[x] done',
    '[link](url)',
    '[!TIP]',
  ])('%j does not', line => {
    expect(isNearlyPrivate(line)).toBe(false);
  });
});

test('nothing but what toShared made can be sent', async () => {
  const sent: string[] = [];
  const fetch = async (url: unknown): Promise<Response> => {
    sent.push(String(url));
    return new Response('{}');
  };
  const client = new NotionClient({ token: 'x', fetch });
  const forged = { value: [], audience: { readers: 'team' }, map: () => forged } as never;
  await expect(notionPages(client).append('id', undefined, forged)).rejects.toThrow('Only what toShared made');
  expect(sent).toEqual([]);
  expect(isShared(forged)).toBe(false);
});

describe('places', () => {
  const PLACE = '38d9ce7b-60a4-8146-86a8-e82177e8342a';
  const config = parseConfig(
    `places:\n  38d9ce7b60a4814686a8e82177e8342a: { readers: pair, people: [ana, bo], confirmed: 2026-11-21 }\n`,
  );
  const confirm = (audience: Parameters<typeof confirmPlace>[2], id = PLACE) =>
    confirmPlace(config, id, audience, '2026-11-21');

  test('one with the same readers, or fewer, is fine', () => {
    expect(confirm({ readers: 'pair', people: ['bo', 'ana'] }).ok).toBe(true);
    expect(confirm({ readers: 'team' }).ok).toBe(true);
    expect(confirm({ readers: 'me' })).toMatchObject({ ok: false });
    expect(confirm({ readers: 'pair', people: ['ana', 'cy'] })).toMatchObject({ ok: false });
    expect(confirm(undefined)).toEqual({ ok: true, audience: { readers: 'pair', people: ['ana', 'bo'] } });
    expect(fits({ readers: 'pair', people: ['ana', 'bo'] }, { readers: 'pair' })).toBe(false);
  });

  test('one that nobody confirmed is refused with the entry to fill in', () => {
    const entry = 'places:\n  x-1: { readers: pair, people: [ana, bo], confirmed: 2026-11-21 }\n';
    const refused = confirm({ readers: 'pair', people: ['ana', 'bo'] }, 'x-1');
    expect(refused).toMatchObject({ ok: false, entry });
    expect(!refused.ok && refused.message).toContain(entry);
    expect(parseConfig(entry).places['x-1']).toEqual({
      readers: 'pair',
      people: ['ana', 'bo'],
      confirmed: '2026-11-21',
    });
  });

  test("Local Notion's root counts as confirmed, with its own token and on this machine only", () => {
    const at = (token: string, baseUrl: string) =>
      confirmPlace({ places: {} }, LOCAL_ROOT, { readers: 'me' }, '2026-11-21', { token, baseUrl }).ok;
    expect(at('ntn_local_x', 'http://127.0.0.1:4400')).toBe(true);
    expect(at('ntn_local_x', 'http://localhost:1')).toBe(true);
    expect(at('ntn_x', 'http://127.0.0.1:4400')).toBe(false);
    expect(at('ntn_local_x', 'https://api.notion.com')).toBe(false);
    expect(at('ntn_local_x', 'http://127.0.0.1.evil.com')).toBe(false);
  });

  test.each([
    ['places: [', 'config.yaml'],
    ['places: { x: { readers: all, confirmed: 2026-11-21 } }', 'the readers of the place x should be one of'],
    ['places: { x: { readers: team } }', 'the place x needs the day'],
  ])('%s is said to be broken', (yaml, message) => {
    expect(() => parseConfig(yaml)).toThrow(message);
  });
});
