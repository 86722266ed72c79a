import { invalid } from '../errors.ts';
import { newId } from '../ids.ts';
import { isObject, type JsonObject, textAt } from '../json.ts';
import { readRichText } from '../richtext/read-rich-text.ts';
import { plainTextOf } from '../richtext/store-rich-text.ts';
import type { Store } from '../store/store.ts';
import { type Author, refuseTrashed, touch } from '../store/tree.ts';
import { editText } from './edit-text.ts';
import { pasteBlocks, unpasteBlocks } from './paste/paste-blocks.ts';

/** What a reader may do in the viewer, by the last part of the private path; some have something to answer. */
export const EDITS: Readonly<
  Record<string, (store: Store, author: Author, body: JsonObject) => JsonObject | undefined>
> = {
  paste: pasteBlocks,
  unpaste: unpasteBlocks,
  tick: (store, author, body) => {
    const block = store.get(String(body.block), 'block');
    if (block?.type !== 'to_do') throw invalid('There is no such to-do.');
    refuseTrashed(store, block);
    const edited = store.edit(block.id, 'block');
    edited.value = { ...edited.value, checked: body.checked === true };
    touch(store, block, author);
  },
  text: (store, author, body) => {
    const record = store.get(String(body.block), 'block', 'page');
    if (!record) throw invalid('There is no such block.');
    refuseTrashed(store, record);
    const kept = record.kind === 'page' ? record.properties.title : record.value.rich_text;
    const runs = readRichText(store, Array.isArray(kept) ? kept : []).filter(isObject);
    if (plainTextOf(runs) !== textAt(body, 'before'))
      throw invalid('This line was changed by somebody else meanwhile.');
    const changed = editText(runs, textAt(body, 'after') ?? '');
    if (record.kind === 'page') store.edit(record.id, 'page').properties.title = changed;
    else store.edit(record.id, 'block').value = { ...record.value, rich_text: changed };
    touch(store, record, author);
  },
};

/** The person who edits: the one who was chosen, else the first there is; in an empty workspace somebody is made. */
export const personFor = (store: Store, chosen: unknown): string => {
  const people = [...store.all('user')].filter(({ type }) => type === 'person');
  const person = people.find(({ id }) => id === chosen) ?? people[0];
  if (person) return person.id;
  const id = newId();
  store.transact(store.workspace.botId, () =>
    store.add({ kind: 'user', id, type: 'person', name: 'Somebody', avatarUrl: null }),
  );
  return id;
};
