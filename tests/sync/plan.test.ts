import { describe, expect, test } from 'vitest';
import type { Block } from '../../shared/document/block.ts';
import { colored, doc, h, li, p, row, todo, toggle, under } from '../../shared/document/build.ts';
import { planChanges } from '../../shared/sync/plan/plan-changes.ts';

const id = <B extends Block>(name: string, block: B): B => ({ ...block, id: name });
const words = (content: string): object[] => [{ type: 'text', text: { content } }];
const plan = (before: Block[], after: Block[]): object[] => planChanges(doc(...before), doc(...after));

describe('what can be updated is updated', () => {
  test('one word is one update of one field', () => {
    expect(plan([id('1', p('One two')), id('2', p('End'))], [id('1', p('One three')), id('2', p('End'))])).toEqual([
      { kind: 'update', id: '1', type: 'paragraph', payload: { rich_text: words('One three') } },
    ]);
  });

  test('a tick is the tick alone', () => {
    expect(plan([id('1', todo(false, 'Call Bo'))], [id('1', todo(true, 'Call Bo'))])).toEqual([
      { kind: 'update', id: '1', type: 'to_do', payload: { checked: true } },
    ]);
  });

  test('a colour that is gone is the usual one', () => {
    expect(plan([id('1', { ...p('Hi'), color: 'red' })], [id('1', p('Hi'))])).toEqual([
      { kind: 'update', id: '1', type: 'paragraph', payload: { color: 'default' } },
    ]);
  });

  test('nothing is written where nothing Notion can hold has changed', () => {
    expect(plan([id('1', h(4, 'Deep'))], [id('1', { ...h(6, 'Deep'), style: { loose: true } })])).toEqual([]);
    expect(
      plan(
        [id('1', p(colored('gray', 'a'), 'b'))],
        [{ type: 'comment', html: '<!-- -->' }, id('1', p(colored('gray', 'a'), 'b'))],
      ),
    ).toEqual([]);
  });
});

describe('what is new is put in its place', () => {
  test('between two blocks, at the start, and at the end', () => {
    const before = [id('1', p('One')), id('2', p('Two'))];
    expect(plan(before, [p('Zero'), before[0]!, p('Middle'), before[1]!, p('Three'), p('Four')])).toEqual([
      {
        kind: 'append',
        parent: null,
        after: 'start',
        children: [{ type: 'paragraph', paragraph: { rich_text: words('Zero') } }],
      },
      {
        kind: 'append',
        parent: null,
        after: '1',
        children: [{ type: 'paragraph', paragraph: { rich_text: words('Middle') } }],
      },
      {
        kind: 'append',
        parent: null,
        children: [
          { type: 'paragraph', paragraph: { rich_text: words('Three') } },
          { type: 'paragraph', paragraph: { rich_text: words('Four') } },
        ],
      },
    ]);
  });

  test('under a block, with its own children', () => {
    const before = id('1', toggle('Notes'));
    expect(plan([before], [under(before, under(li('a'), li('b')))])).toMatchObject([
      {
        kind: 'append',
        parent: '1',
        children: [{ bulleted_list_item: { children: [{ type: 'bulleted_list_item' }] } }],
      },
    ]);
  });
});

describe('what moves or becomes another block is made anew, the least of it', () => {
  test('one of three that moved', () => {
    const [a, b, c] = [id('a', p('A')), id('b', p('B')), id('c', p('C'))];
    expect(plan([a, b, c], [c, a, b])).toMatchObject([
      { kind: 'append', after: 'start', children: [{ type: 'paragraph' }] },
      { kind: 'delete', id: 'c' },
    ]);
  });

  test('another type', () => {
    expect(plan([id('1', p('Plan')), id('2', p('End'))], [id('1', h(2, 'Plan')), id('2', p('End'))])).toMatchObject([
      { kind: 'append', after: 'start', children: [{ type: 'heading_2' }] },
      { kind: 'delete', id: '1' },
    ]);
  });

  test('a table that gets a column', () => {
    const table = (...rows: Block[]): Block => under({ type: 'table', width: 2 } as const, ...rows);
    const before = id('t', table(id('r', row('a', 'b'))));
    expect(
      plan([before], [id('t', under({ type: 'table', width: 3 } as const, id('r', row('a', 'b', 'c'))))]),
    ).toMatchObject([
      { kind: 'append', children: [{ type: 'table', table: { table_width: 3 } }] },
      { kind: 'delete', id: 't' },
    ]);
  });
});

describe('what would be lost is refused', () => {
  const unread: Block = { ...toggle('Closed'), id: 'u', unread: true };
  const page: Block = { type: 'child_page', id: 'p', title: 'Plans' };

  test('deleting what was not read, or a page inside the page', () => {
    expect(plan([unread, page], [])).toMatchObject([
      { kind: 'refuse', id: 'u' },
      { kind: 'refuse', id: 'p' },
    ]);
  });

  test('moving them; what is around them moves instead', () => {
    const other = id('1', p('One'));
    expect(plan([other, page], [page, other])).toMatchObject([
      { kind: 'append', children: [{ type: 'paragraph' }] },
      { kind: 'delete', id: '1' },
    ]);
    expect(plan([unread, page], [page, unread])).toMatchObject([{ kind: 'refuse' }]);
  });

  test('a card of a link in a text that is rewritten becomes a plain link, and that is said', () => {
    const mention = { type: 'link_mention', link_mention: { href: 'https://x.y' } };
    const card = { type: 'opaque', data: { type: 'mention', mention }, label: 'x' } as const;
    expect(plan([id('1', p('See ', card))], [id('1', p('Look at ', card))])).toMatchObject([
      { kind: 'update', id: '1', loses: 'A preview of a link in its text becomes a plain link.' },
    ]);
  });

  test('a block that no request can make is left out where it is new', () => {
    expect(plan([], [{ type: 'opaque', kind: 'unsupported', data: {} }, p('Hi')])).toMatchObject([
      { kind: 'append', children: [{ type: 'paragraph' }] },
    ]);
  });
});
