import { describe, expect, test } from 'vitest';
import { readMarkdown } from '../../../shared/markdown/read.ts';
import { fromNotion } from '../../../shared/notion/from-notion.ts';
import { toNotion } from '../../../shared/notion/to-notion.ts';
import { findClosings, findMarks, markBlock, readMark } from '../../../shared/sync/exchange/mark.ts';
import { participantsOf } from '../../../shared/sync/exchange/participant.ts';
import { readExchange } from '../../../shared/sync/exchange/read-exchange.ts';
import { asReturned } from '../../notion/support/as-returned.ts';
import { same } from '../../support/same.ts';

const PRINT = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';
const SALT = '5e1f0c3ab2a84b4e9a52f0a9f6d1c7e4';
const mark = markBlock('Ana Lopes', PRINT);

describe('a mark', () => {
  test('is a line in Markdown', () =>
    same(`<details>\n<summary>Ana Lopes is ready \`${PRINT}\`</summary>\n\n</details>`, mark));

  test('is a line in Notion, with a name, "ready" and a fingerprint, and nothing else', () =>
    expect(toNotion({ blocks: [mark] })).toEqual([
      {
        type: 'toggle',
        toggle: {
          rich_text: [
            { type: 'text', text: { content: 'Ana Lopes is ready ' } },
            { type: 'text', text: { content: PRINT }, annotations: { code: true } },
          ],
        },
      },
    ]));

  test('comes back from Notion as it went', () =>
    expect(fromNotion(asReturned(toNotion({ blocks: [mark] }))).blocks).toMatchObject([mark]));

  test.each([
    ['a paragraph', `Ana Lopes is ready ${PRINT}`],
    ['a list item with other marks', `- **Ana Lopes** is *ready* \`${PRINT}\``],
    ['a to-do', `- [x] Ana Lopes is ready: ${PRINT}`],
    ['a heading', `## Ana Lopes is ready \`${PRINT}\``],
    ['a quote in a callout', `> [!NOTE]\n> Marks\n>\n> > Ana Lopes  is ready ${PRINT}`],
    ['a coloured line', `<p color="gray">\n\nAna Lopes is ready ${PRINT}\n\n</p>`],
  ])('is known again as %s', (_, text) =>
    expect(findMarks(readMarkdown(text).blocks)).toMatchObject([{ name: 'Ana Lopes', fingerprint: PRINT }]),
  );

  test.each([
    ['without a fingerprint', 'Ana Lopes is ready'],
    ['with half of one', `Ana Lopes is ready ${PRINT.slice(1)}`],
    ['with more behind it', `Ana Lopes is ready ${PRINT} and glad`],
    ['without a name', `is ready ${PRINT}`],
  ])('is none %s', (_, text) => expect(findMarks(readMarkdown(text).blocks)).toEqual([]));

  test.each([
    ['Zoë O’Neill', 'Zoë O’Neill'],
    ['*Ana* | [x](y)', '*Ana* | [x](y)'],
    ['Who is ready', 'Who is ready'],
    ['安娜 洛佩斯', '安娜 洛佩斯'],
  ])('has the name %s as a text', (name, read) =>
    expect(readMark(fromNotion(asReturned(toNotion({ blocks: [markBlock(name, PRINT)] }))).blocks[0]!)?.name).toBe(
      read,
    ),
  );
});

describe('what stands below a mark', () => {
  const below = (words: string) =>
    findMarks(readMarkdown(`<details>\n<summary>Ana is ready ${PRINT}</summary>\n\n${words}\n\n</details>`).blocks)[0];

  test('is the part, and the word that opens the fingerprint is none of it', () =>
    expect(below(`- Strong\n\nThe fingerprint above was made with \`${SALT}\``)).toMatchObject({
      part: { salt: SALT, blocks: [{ type: 'bulleted_list_item' }] },
    }));

  test('is nothing while there are only empty lines', () => expect(below('<p />')).not.toHaveProperty('part'));

  test('can hold no mark of somebody else', () => expect(below(`Bo is ready ${PRINT}`)?.name).toBe('Ana'));
});

describe('who takes part', () => {
  const people = [
    { id: 'ana', name: 'Ana Lopes' },
    { id: 'ana-2', name: 'Ana Lopes' },
    { id: 'bo', name: 'Bo  Lindqvist' },
  ];

  test('is called by name, and by the id as well where two are called so', () =>
    expect(participantsOf(['ana', 'ana-2', 'bo', 'cy'], people).map(({ label }) => label)).toEqual([
      'Ana Lopes (ana)',
      'Ana Lopes (ana-2)',
      'Bo Lindqvist',
      'cy',
    ]));

  test.each(['bo lindqvist', 'bo', 'Bo Lindqvist'])('is known by %j', name => {
    const page = { blocks: [markBlock(name, PRINT)] };
    expect(readExchange(page, participantsOf(['bo'], people)).members).toMatchObject([{ mark: { name } }]);
  });

  test('is ready for themselves only: two marks that differ count as none', () => {
    const page = { blocks: [markBlock('bo', PRINT), markBlock('Bo Lindqvist', PRINT.replace('9', '8'))] };
    const exchange = readExchange(page, participantsOf(['bo'], people));
    expect(exchange.members).toEqual([{ person: { id: 'bo', label: 'Bo Lindqvist' }, twice: true }]);
    expect(exchange.ready).toBeUndefined();
  });

  test('has to be ready; a stranger is of no use', () => {
    const page = { blocks: [markBlock('Bo Lindqvist', PRINT), markBlock('Eve', PRINT)] };
    const exchange = readExchange(page, participantsOf(['bo', 'cy'], people));
    expect(exchange.ready).toBeUndefined();
    expect(exchange.strangers).toMatchObject([{ name: 'Eve' }]);
  });

  test('is nobody where the page names nobody, and then nothing ever opens', () =>
    expect(readExchange({ blocks: [mark] }, []).ready).toBeUndefined());
});

test('a line says who closed it', () =>
  expect(findClosings(readMarkdown('Ana Lopes closed this without Bo Lindqvist and Cy.').blocks)).toEqual([
    { by: 'Ana Lopes' },
  ]));
