import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type LocalNotion, startLocalNotion } from '../../../extensions/local-notion/index.ts';
import type { JsonObject } from '../../../extensions/local-notion/json.ts';
import { PATIENCE, propertyRuns } from '../../support/property-runs.ts';
import { ask, words } from './ask.ts';

/** A block as the plain model has it. */
interface Item {
  readonly id: string;
  text: string;
  gone: boolean;
  readonly children: Item[];
}

interface Step {
  readonly do: 'append' | 'first' | 'after' | 'write' | 'delete' | 'restore';
  readonly to: number;
  readonly text: string;
}

const target = fc.nat({ max: 30 });
const text = fc.string({ maxLength: 12 });
const kinds = fc.constantFrom<Step['do'][]>('append', 'append', 'first', 'after', 'write', 'delete', 'restore');
const steps = fc.array(fc.record({ do: kinds, to: target, text }), { minLength: 5, maxLength: 25 });

const toggle = (content: string): JsonObject => ({ toggle: { rich_text: content === '' ? [] : words(content) } });

/** Carries out a step on both; the model alone says whether it can be done. */
const run = async (notion: LocalNotion, root: Item, step: Step): Promise<void> => {
  const all = everything(root);
  const [item, parent] = all[step.to % all.length] ?? [root, undefined];
  const reachable = !item.gone && !liesInTrash(root, item);
  const patch = (path: string, body: JsonObject) => ask(notion, `PATCH /v1/blocks/${path}`, body);
  if (step.do === 'delete' || step.do === 'restore') {
    if (!parent) return;
    const gone = step.do === 'delete';
    const { status } = gone
      ? await ask(notion, `DELETE /v1/blocks/${item.id}`)
      : await patch(item.id, { in_trash: false });
    const may = gone ? reachable : !item.gone || !liesInTrash(root, item);
    expect(status).toBe(may ? 200 : 400);
    if (may) item.gone = gone;
  } else if (step.do === 'write') {
    if (!parent) return;
    const { status } = await patch(item.id, toggle(step.text));
    expect(status).toBe(reachable ? 200 : 400);
    if (reachable) item.text = step.text;
  } else {
    const home = step.do === 'after' ? parent : item;
    if (!home) return;
    const position: JsonObject =
      step.do === 'after'
        ? { type: 'after_block', after_block: { id: item.id } }
        : { type: step.do === 'first' ? 'start' : 'end' };
    const { status, body } = await patch(`${home.id}/children`, { children: [toggle(step.text)], position });
    const may = !home.gone && !liesInTrash(root, home);
    expect(status).toBe(may ? 200 : 400);
    if (!may) return;
    const made = { id: String((body.results as JsonObject[])[0]?.id), text: step.text, gone: false, children: [] };
    const ends = step.do === 'first' ? 0 : home.children.length;
    const place = step.do === 'after' ? home.children.indexOf(item) + 1 : ends;
    home.children.splice(place, 0, made);
  }
};

const everything = (item: Item, parent?: Item): [Item, Item | undefined][] => [
  [item, parent],
  ...item.children.flatMap(child => everything(child, item)),
];

const liesInTrash = (root: Item, item: Item): boolean => {
  const parent = everything(root).find(([other]) => other === item)?.[1];
  return parent !== undefined && (parent.gone || liesInTrash(root, parent));
};

/** What a reader of the model sees: texts within texts. */
type Seen = readonly [text: string, children: readonly Seen[]];
const seenInModel = ({ children }: Item): Seen[] =>
  children.filter(({ gone }) => !gone).map(child => [child.text, seenInModel(child)]);

const seenByApi = async (notion: LocalNotion, id: string): Promise<Seen[]> => {
  const { body } = await ask(notion, `GET /v1/blocks/${id}/children`);
  const blocks = body.results as {
    id: string;
    has_children: boolean;
    toggle: { rich_text: { plain_text: string }[] };
  }[];
  return Promise.all(
    blocks.map(async (block): Promise<Seen> => {
      const children = await seenByApi(notion, block.id);
      expect(block.has_children).toBe(children.length > 0);
      return [block.toggle.rich_text.map(run => run.plain_text).join(''), children];
    }),
  );
};

test(
  'random writes leave Local Notion and a plain model equal',
  async () => {
    const notion = await startLocalNotion();
    const property = fc.asyncProperty(steps, async taken => {
      const [id = ''] = notion.importTrees([{ title: 'Model', tree: [] }]);
      const root: Item = { id, text: '', gone: false, children: [] };
      for (const step of taken) await run(notion, root, step);
      expect(await seenByApi(notion, id)).toEqual(seenInModel(root));
    });
    await fc.assert(property, propertyRuns(40, 2_000));
    await notion.close();
  },
  PATIENCE,
);
