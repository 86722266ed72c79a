import { describe, expect, test } from 'vitest';
import { pageOf } from '../../../shared/sync/addresses/page-address.ts';
import { pathFrom, pathIn } from '../../../shared/sync/addresses/paths.ts';
import { asWritten, withAddress } from '../../../shared/sync/addresses/written-link.ts';

describe('where an address in a file leads', () => {
  test.each<[string, string, string | undefined]>([
    ['a.md', 'b.md', 'b.md'],
    ['a.md', './b.md#risks', 'b.md'],
    ['one/a.md', '../two/b.md', 'two/b.md'],
    ['one/a.md', 'b%20c.md', 'one/b c.md'],
    ['a.md', '100%.md', '100%.md'],
    ['a.md', 'x//y/./b.md', 'x/y/b.md'],
    ['a.md', '#risks', undefined],
    ['a.md', 'https://x.y/b.md', undefined],
    ['a.md', '/b.md', undefined],
    ['a.md', '//x.y/b.md', undefined],
    ['a.md', 'C:\\b.md', undefined],
    ['a.md', '../b.md', undefined],
    ['one/a.md', '../../one/b.md', undefined],
    ['a.md', '.rapport/private/b.md', undefined],
    ['a.md', '.Rapport/people.yaml', undefined],
    ['one/a.md', '..%2F.rapport/private/b.md', undefined],
    ['a.md', '.rapportage.md', '.rapportage.md'],
  ])('from %s by %s: %s', (file, address, path) => {
    expect(pathIn(file, address)).toBe(path);
  });

  test.each([
    ['a.md', 'b.md', 'b.md'],
    ['one/a.md', 'b.md', '../b.md'],
    ['one/a.md', 'one/b.md', 'b.md'],
    ['one/two/a.md', 'one/three/b.md', '../three/b.md'],
    ['a.md', 'x/the plan (2) #1 100%.md', 'x/the%20plan%20%282%29%20%231%20100%25.md'],
    ['a.md', 'über.md', '%C3%BCber.md'],
  ])('from %s to %s it is written %s, and leads there', (file, target, address) => {
    expect(pathFrom(file, target)).toBe(address);
    expect(pathIn(file, address)).toBe(target);
  });
});

const ID = '38d9ce7b60a4814686a8e82177e8342a';

test.each<[string, string | undefined]>([
  [`https://www.notion.so/${ID}`, ID],
  [`https://notion.so/acme/The-plan-${ID}?pvs=4`, ID],
  [`https://app.notion.com/p/The-plan-${ID}`, ID],
  ['https://www.notion.so/38d9ce7b-60a4-8146-86a8-e82177e8342a', ID],
  [`https://www.notion.so/${ID}#38d9ce7b60a4814686a8e82177e8342b`, undefined],
  [`https://acme.notion.site/${ID}`, undefined],
  [`https://notion.so.evil.example/${ID}`, undefined],
  [`https://x.y/${ID}`, undefined],
])('the page of %s is %s', (address, page) => {
  expect(pageOf(address)).toBe(page);
});

test('how a link is written rides along with its words', () => {
  for (const link of [{ link: 'a.md' }, { link: 'a.md', linkTitle: '' }, { link: './a%20b.md#c', linkTitle: 'Ours' }]) {
    const crossed = withAddress(link, `https://www.notion.so/${ID}`);
    expect(crossed.link).toBe(`https://www.notion.so/${ID}`);
    expect(asWritten(crossed)).toEqual(link);
  }
  expect(asWritten({ link: 'https://x.y', linkTitle: 'Ours' })).toBeUndefined();
});
