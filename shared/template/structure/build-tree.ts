import type { Place } from '../diagnostics/diagnostic.ts';
import { type Reporter, reportUnknown } from '../diagnostics/reporter.ts';
import { LIMITS } from '../render/limits.ts';
import { TAGS } from '../tags/index.ts';
import type { Item } from './items.ts';
import type { Loose } from './loose-ends.ts';
import type { Level, Node, Part } from './node.ts';
import { placeOf } from './place-of.ts';

type TagItem = Extract<Item, { kind: 'tag' }>;
type TagNode = Extract<Node, { kind: 'tag' }>;

/**
 * Puts tags and what stands between them and their ends into a tree. All items have one parent, so a tag that finds no
 * end among them is left to `loose`, where the ends without a beginning meet it.
 */
export function buildTree(items: readonly Item[], level: Level, reporter: Reporter, loose: Loose): Node[] {
  const root: Node[] = [];
  const open: TagNode[] = [];
  const body = (): Node[] => open.at(-1)?.parts.at(-1)?.body ?? root;

  for (const item of items) {
    if (item.kind !== 'tag') body().push(item);
    else if (closes(item, open)) close(item.name.slice(3));
    else if (open.at(-1)?.tag.verbatim) body().push({ kind: 'literal', text: item.whole.text, marks: item.marks });
    else if (open.at(-1)?.tag.branches?.includes(item.name)) open.at(-1)!.parts.push(part(item));
    else begin(item);
  }
  for (const node of open) loose.begun.push({ name: node.tag.name, place: placeOf(node.parts[0]!.whole) });
  return root;

  function begin(item: TagItem): void {
    const tag = TAGS.get(item.name);
    if (!tag) return unknown(item);
    const node: TagNode = { kind: 'tag', tag, parts: [part(item)], level, marks: item.marks };
    body().push(node);
    if (!tag.branches) return;
    if (open.length < LIMITS.depth) open.push(node);
    else
      reporter.report('tag-depth', placeOf(item.whole), `More than ${LIMITS.depth} tags stand inside each other here.`);
  }

  function close(name: string): void {
    for (;;) {
      const node = open.pop()!;
      if (node.tag.name === name) return;
      loose.begun.push({ name: node.tag.name, place: placeOf(node.parts[0]!.whole) });
    }
  }

  function unknown(item: TagItem): void {
    const place = placeOf(item.whole);
    const ended = item.name.startsWith('end') ? item.name.slice(3) : undefined;
    if (ended !== undefined && TAGS.get(ended)?.branches) loose.ended.push({ name: ended, place });
    else if (BRANCHES.has(item.name)) {
      reporter.report(
        'tag-stray',
        place,
        `\`{% ${item.name} %}\` belongs between the tags of \`${BRANCHES.get(item.name)}\`, and none is open here.`,
      );
    } else if (item.name === '') reporter.report('syntax', place, 'A tag begins with its name, such as `{% if … %}`.');
    else
      reportUnknown(
        reporter,
        'unknown-tag',
        nameOf(item),
        `Unknown tag \`${item.name}\``,
        item.name,
        [...TAGS.keys()].flatMap(withEnd),
      );
  }
}

/** Where the name of a tag stands, so that a correction replaces the name and nothing else. */
function nameOf({ name, whole }: TagItem): Place {
  return { ...placeOf(whole), offset: whole.offset + whole.text.indexOf(name), length: name.length };
}

const withEnd = (name: string): string[] => (TAGS.get(name)!.branches ? [name, `end${name}`] : [name]);

/** Which tags a branch belongs to: `else` to `if`, `unless`, `case` and `for`. */
const BRANCHES = new Map<string, string>();
for (const { name, branches } of TAGS.values())
  for (const branch of branches ?? []) BRANCHES.set(branch, [BRANCHES.get(branch), name].filter(Boolean).join('`, `'));

function closes(item: TagItem, open: readonly TagNode[]): boolean {
  if (!item.name.startsWith('end')) return false;
  const name = item.name.slice(3);
  const innermost = open.at(-1);
  return innermost?.tag.verbatim ? innermost.tag.name === name : open.some(node => node.tag.name === name);
}

const part = ({ name, args, whole }: TagItem): Part => ({ name, args, whole, body: [] });
