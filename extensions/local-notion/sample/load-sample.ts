import { Access } from '../access/access.ts';
import { makeBlocks } from '../blocks/make-blocks.ts';
import { LARGEST } from '../files/upload-rules.ts';
import type { Call } from '../http/route.ts';
import { newId } from '../ids.ts';
import type { Json, JsonObject } from '../json.ts';
import { makeDataSource } from '../resources/make-data-source.ts';
import { makePage } from '../resources/make-page.ts';
import { plainRun, storeRichText } from '../richtext/store-rich-text.ts';
import { madeBy } from '../store/made-by.ts';
import type { CommentRecord, DatabaseRecord, PageRecord } from '../store/records.ts';
import type { Store } from '../store/store.ts';
import { childrenOf, insertChildren } from '../store/tree.ts';
import { VERSIONS } from '../version.ts';
import { makeFirstView } from '../views/make-view.ts';
import { growthPlan, oneOnOne } from './sample-pages.ts';

/**
 * Fills an empty workspace with two people, their meeting, a growth plan and a journal, so that there is something to
 * see and to try. A workspace that has pages already is left as it is.
 */
export const loadSample = (store: Store, clock: () => number): void => {
  if (store.root.children.length > 0) return;
  const author = { id: store.workspace.botId, now: clock() };
  const version = VERSIONS.at(-1);
  if (!version) return;
  const base = {
    store,
    version,
    site: '',
    now: author.now,
    access: new Access(store, undefined),
    needs: undefined,
    params: {},
    query: {},
    author,
    lagMs: 0,
    form: undefined,
    largestFile: LARGEST.free,
    importLater: () => {},
    later: () => {
      throw new Error('The sample is written at once');
    },
  };
  store.transact(author.id, () => {
    const [ana, bo] = ['Ana', 'Bo'].map(name => addPerson(store, name));
    if (ana === undefined || bo === undefined) return;
    const call = (body: JsonObject): Call => ({ ...base, body });
    const meeting = makePage(
      call({ parent: { page_id: store.root.id }, icon: { emoji: '☕️' } }),
      title('Ana & Bo, weekly one-on-one'),
    );
    makeBlocks(store, author, meeting, oneOnOne(ana, bo), { at: 'end' });
    comment(store, meeting, bo, 'Bo', 'I would rather wait for legal. Can we decide on Thursday?');
    const plan = makePage(
      call({ parent: { page_id: store.root.id }, icon: { emoji: '🌱' } }),
      title('Bo’s growth plan'),
    );
    makeBlocks(store, author, plan, growthPlan, { at: 'end' });
    addJournal(call({}), [ana, bo]);
  });
};

const title = (text: string): JsonObject => ({ title: [{ text: { content: text } }] });

const addPerson = (store: Store, name: string): string =>
  store.add({
    kind: 'user',
    id: newId(),
    type: 'person',
    name,
    avatarUrl: null,
    email: `${name.toLowerCase()}@example.com`,
  }).id;

const comment = (store: Store, page: PageRecord, by: string, name: string, text: string): void => {
  const block = childrenOf(store, page).find(child => child.kind === 'block' && child.type === 'to_do');
  if (!block) return;
  store.add<CommentRecord>({
    kind: 'comment',
    id: newId(),
    discussionId: newId(),
    parent: { type: 'block_id', id: block.id },
    createdTime: page.createdTime,
    editedTime: page.createdTime,
    createdBy: by,
    editedBy: by,
    inTrash: false,
    richText: storeRichText([{ text: { content: text } }]),
    displayName: { type: 'user', name },
    resolved: false,
  });
};

const SCHEMA: JsonObject = {
  Name: { title: {} },
  Kind: {
    select: {
      options: [
        { name: 'One-on-one', color: 'blue' },
        { name: 'Career', color: 'green' },
        { name: 'Feedback', color: 'pink' },
      ],
    },
  },
  Date: { date: {} },
  Status: { status: {} },
  With: { people: {} },
};

const addJournal = (call: Call, people: readonly string[]): void => {
  const { store, author } = call;
  const database = store.add<DatabaseRecord>({
    kind: 'database',
    id: newId(),
    parent: { type: 'page_id', id: store.root.id },
    ...madeBy(author),
    title: [plainRun('Journal')],
    description: [],
    icon: { type: 'emoji', emoji: '📓' },
    cover: null,
    isInline: true,
    isLocked: false,
    dataSources: [],
  });
  insertChildren(store, store.root, [database.id], { at: 'end' });
  const source = makeDataSource(call, database, database.title, SCHEMA);
  makeFirstView(store, author, database, source.id);
  const rows: readonly (readonly [name: string, kind: string, date: string, status: string])[] = [
    ['Pricing test, first look', 'One-on-one', '2026-11-06', 'Done'],
    ['Feedback on the roadmap review', 'Feedback', '2026-11-13', 'In progress'],
    ['Half-year career talk', 'Career', '2026-12-01', 'Not started'],
  ];
  for (const [name, kind, start, status] of rows)
    makePage(
      { ...call, body: { parent: { data_source_id: source.id } } },
      {
        ...title(name),
        Kind: { select: { name: kind } },
        Date: { date: { start } },
        Status: { status: { name: status } },
        With: { people: people.map((id): Json => ({ id })) },
      },
    );
};
