import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startLocalNotion } from '../../../extensions/local-notion/index.ts';
import { type Desk, newDesk, TEAM } from '../../support/desk.ts';
import { confirm, connect, newPlace } from '../../support/notion-place.ts';
import { ok } from '../../walks/walk.ts';

let desk: Desk;
beforeEach(async () => {
  desk = await newDesk(TEAM);
});
afterEach(() => desk.close());

const DRAFT = '.rapport/private/2026-11-20 Feedback for Ana Lopes.md';

/** Feedback for Ana, with words in place of the first hint. */
async function feedback(words: string): Promise<void> {
  await ok(desk, 'new', 'feedback-note', '--set', 'to=Ana', '--set', 'kind=change');
  await desk.edit(DRAFT, /<span color="gray">[^<]*<\/span>/, words);
}

describe('a page that was made from a template', () => {
  test('has what is said of it in a frame, what is empty in a line, and no error', async () => {
    await feedback('You never come on time.');
    expect(await desk.rapport('check', DRAFT)).toMatchObject({
      exit: 0,
      out: `${DRAFT}:16:1  When and where was it? One moment that both of you remember: “In the price review on Tuesday.”
  15 |
> 16 | You never come on time.
     | ^^^^^^^^^^^^^^^^^^^^^^^
  17 |

${DRAFT}:16:5  “never” is easily denied, and the talk is about the word then. When was it last? For example: “On 3 May and on 10 May …”.
  15 |
> 16 | You never come on time.
     |     ^^^^^
  17 |

${DRAFT}:18:4  What did they do? What a camera would have seen and heard: “You asked the two who had said nothing.”
  17 |
> 18 | ## Behaviour
     |    ^^^^^^^^^
  19 |

${DRAFT}:22:4  What came of it? Without an effect it is a matter of taste: “We found the wrong price before the customer did.”
  21 |
> 22 | ## Effect
     |    ^^^^^^
  23 |

To leave one of these alone, say so in the front matter of the page: checks: { off: [situation/situation] }
Still empty in ${DRAFT}: Behaviour, Effect, Next time.
0 errors, 4 warnings.
`,
    });
  });

  test('is a list of findings for other programs, the empty parts among them', async () => {
    await feedback('In the review on Tuesday.');
    const found = (await desk.rapport('check', DRAFT, '--json')).json() as { id: string; section?: string }[];
    expect(found.map(({ id, section }) => `${id} ${section}`)).toEqual([
      'behaviour behaviour',
      'empty behaviour',
      'effect effect',
      'empty effect',
      'empty next-time',
    ]);
  });

  test('is left alone where its front matter says so', async () => {
    await feedback('In the review on Tuesday you were careless.');
    await desk.edit(DRAFT, 'readers: pair', 'readers: pair\nchecks: { off: [behaviour, effect] }');
    expect((await desk.rapport('check', DRAFT)).out).toMatch(/^Still empty in .*\nNothing to mend in 2 files\.\n$/);
  });

  test('is not looked at without its template, and that is said', async () => {
    await desk.write('Old.md', '---\nrapport: { template: our-old-form@2 }\n---\n\nalways\n');
    expect(await desk.rapport('check', 'Old.md')).toEqual({
      exit: 1,
      out: '',
      err: 'Old.md was made from the template "our-old-form", and there is none of this name here. Without it nobody knows what to look at.\n',
      json: expect.any(Function),
    });
  });

  test('is read in its own language', async () => {
    await ok(desk, 'new', 'feedback-note', '--set', 'to=Ana', '--language', 'de');
    const [draft = ''] = Object.keys(await desk.files()).filter(
      path => path.includes('Feedback') && !path.includes('(author)') && !path.includes('origins'),
    );
    await desk.edit(draft, /<span color="gray">[^<]*<\/span>/, 'Du bist immer zu spät.');
    expect((await desk.rapport('check', draft)).out).toContain('“immer” is easily denied');
  });
});

test('words that a team takes for solutions stand in a file of theirs, and a broken one is said', async () => {
  const words = '.rapport/templates/data/solution-words.yaml';
  await ok(desk, 'new', 'prd', '--set', 'title=Import');
  await desk.edit('Import.md', /<span color="gray">[^<]*<\/span>/, 'Carla wants a cockpit.');
  expect((await desk.rapport('check', 'Import.md')).out).not.toContain('solution');
  await desk.write(words, 'add: [cockpit]\n');
  expect((await desk.rapport('check', 'Import.md')).out).toContain('This names a solution (cockpit).');
  await desk.write(words, 'add: cockpit\n');
  expect((await desk.rapport('check', 'Import.md')).err).toContain(`${words} should have a list of words under`);
});

test('a draft is shared after seeing what could be said better, and it stops nothing', async () => {
  const notion = await startLocalNotion();
  try {
    connect(desk, notion);
    const place = await newPlace(notion, 'Ana and Bo');
    await confirm(desk, place, 'readers: pair, people: [ana, bo]');
    await feedback('You never come on time.');
    const unseen = await desk.rapport('share', DRAFT, '--parent', place);
    expect(unseen.out).toMatch(/You never come on time\.[\s\S]*Before you share it:[\s\S]*“never” is easily denied/);
    expect(unseen.out).toContain('Nothing was shared.');
    expect(await ok(desk, 'share', DRAFT, '--parent', place, '--yes')).toContain('Shared ');
  } finally {
    await notion.close();
  }
});
