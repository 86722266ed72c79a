import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { readMarkdown } from '../../../shared/markdown/read.ts';
import { newSalt } from '../../../shared/sync/exchange/commitment.ts';
import { markBlock } from '../../../shared/sync/exchange/mark.ts';
import { participantsOf } from '../../../shared/sync/exchange/participant.ts';
import { type AllReady, readExchange } from '../../../shared/sync/exchange/read-exchange.ts';
import { sealPart } from '../../../shared/sync/exchange/sealed-part.ts';

const PART = readMarkdown('- Strong: interviews\n\n> [!PRIVATE]\n> Not sure.\n').blocks;
const SALT = '5e1f0c3ab2a84b4e9a52f0a9f6d1c7e4';
const both = participantsOf(['ana', 'bo'], []);

describe('a sealed part', () => {
  const part = sealPart(PART);

  test.each([
    ['as JSON', JSON.stringify(part)],
    ['spread', JSON.stringify({ ...part })],
    ['in a log', inspect(part, { depth: 9, showHidden: true })],
    ['as a text', String(part)],
  ])('shows nothing %s', (_, shown) => expect(shown).not.toContain('interviews'));

  test('gives its words to its author as a text, without what is private', () =>
    expect(part.words).toBe('- Strong: interviews\n'));

  test('does not open while somebody is missing: there is no proof to open it with', async () => {
    const print = await part.fingerprint('ana', SALT);
    expect(readExchange({ blocks: [markBlock('ana', print)] }, both)).not.toHaveProperty('ready');
  });

  test('opens with the proof that both marks stand', async () => {
    const print = await part.fingerprint('ana', SALT);
    const { ready } = readExchange({ blocks: [markBlock('ana', print), markBlock('bo', 'b'.repeat(64))] }, both);
    expect(part.open(ready!, print, SALT)).toMatchObject([
      { type: 'bulleted_list_item' },
      { text: [{ text: 'The fingerprint above was made with ' }, { text: SALT, code: true }] },
    ]);
  });

  test('does not open with the proof of another page, on which its mark does not stand', async () => {
    const marks = [markBlock('ana', 'a'.repeat(64)), markBlock('bo', 'b'.repeat(64))];
    const { ready } = readExchange({ blocks: marks }, both);
    const print = await part.fingerprint('ana', SALT);
    expect(() => part.open(ready!, print, SALT)).toThrow('A part is published only below its own mark.');
  });

  test('does not open with an imitation of the proof', async () => {
    const print = await part.fingerprint('ana', SALT);
    const imitation = { has: () => true } as unknown as AllReady;
    expect(() => part.open(imitation, print, SALT)).toThrow(TypeError);
  });
});

test('a salt is another one each time, and long enough that nobody finds it by trying', () => {
  const salts = Array.from({ length: 100 }, newSalt);
  expect(new Set(salts).size).toBe(100);
  for (const salt of salts) expect(salt).toMatch(/^[0-9a-f]{32}$/);
});

test('the same words of two people, or with two salts, have two fingerprints', async () => {
  const part = sealPart(PART);
  const prints = await Promise.all([
    part.fingerprint('ana', SALT),
    part.fingerprint('bo', SALT),
    part.fingerprint('ana', '0'.repeat(32)),
  ]);
  expect(new Set(prints).size).toBe(3);
  expect(await sealPart(PART).fingerprint('ana', SALT)).toBe(prints[0]);
});
