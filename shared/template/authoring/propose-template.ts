import { Document as Yaml } from 'yaml';
import type { Block } from '../../document/block.ts';
import type { Document } from '../../document/document.ts';
import { READERS } from '../../document/readers.ts';
import { plainText } from '../../document/text.ts';
import { mapBlocks, walk } from '../../document/walk.ts';
import { slug } from '../render/people.ts';
import { type FoundInput, fieldsOf, findInputs, type KnownAround, mentions } from './find-inputs.ts';
import { printTemplate } from './print-template.ts';
import { type HolePutter, holePutter, replacementsOf } from './put-holes.ts';
import { type LeftOut, skeleton } from './skeleton.ts';

export interface KnownForTemplate extends KnownAround {
  /** What the template shall be called; its kind or title makes one, where it is left out. */
  id?: string;
  /** The page is a draft: none of its words stay, not even as hints. */
  draft?: boolean;
}

/** A template made of a page, for somebody to look at before it is saved. */
export interface Proposal {
  id: string;
  source: string;
  /** What became a hole, and under which heading; `title` for the title. */
  holes: { text: string; hole: string; where: string }[];
  left: LeftOut[];
  /** Lines of this page that stay, as hints: everybody who uses the template will read them. */
  kept: string[];
}

/**
 * Makes a template of a page: its headings, labels and first lines stay, and the people, days and things that are known
 * become holes. Private parts and what people promised do not come along.
 *
 * @param document the page, with its front matter
 * @example
 * proposeTemplate(readMarkdown("---\nreport: Ana Lopes\n---\n## Ana's topics\n"), { people: [ana], file: 'a.md' })
 * // { source: '… ## {{ report.first | possessive }} topics …', holes: [{ text: "Ana's", hole: '{{ report.first | possessive }}', where: "Ana's topics" }], … }
 */
export function proposeTemplate(document: Document, known: KnownForTemplate): Proposal {
  const { people, base, draft = false } = known;
  const form = skeleton(document.blocks, {
    firstLines: !draft,
    isPromise: block =>
      block.mark !== undefined ||
      base?.wants.includes('promises') === true ||
      soundsPromised(plainText(block.text), people),
  });
  const words = [...walk(form.blocks)].flatMap(textsOf).join('\n');
  const found = findInputs(document.frontMatter, `${words}\n${known.file}`, known);
  const put = holePutter(replacementsOf(found));
  const holes: Proposal['holes'] = [];
  const fields = fieldsOf(document.frontMatter);
  const front = frontMatter(fields, found, put, known, holes);
  const blocks = withHoles(form.blocks, put, holes);
  const source = printTemplate({ blocks, frontMatter: front.yaml });
  return { id: front.id, source, holes, left: form.left, kept: form.kept };
}

/** `Ana: …`, `@ana …`, `… by Friday`, `… (since 4 May)`, or somebody's name in it. */
const soundsPromised = (text: string, people: KnownAround['people']): boolean =>
  /^@?\p{Lu}[\p{L} .'’-]{0,30}: |^@|[,;]?\s(?:by|until|due|bis) [\p{L}\d][\p{L}\d. -]{2,20}\W*$|\((?:since|seit) /u.test(
    text,
  ) || people.some(person => mentions(text, person));

const textsOf = (block: Block): string[] =>
  block.type === 'table_row' ? block.cells.map(plainText) : [plainText(block.text)];

function withHoles(blocks: readonly Block[], put: HolePutter, holes: Proposal['holes']): Block[] {
  let where = '';
  return mapBlocks(blocks, block => {
    if (block.type === 'heading') where = plainText(block.text).trim();
    const done = (one: { text: string; hole: string }) => holes.push({ ...one, where });
    if (block.type === 'table_row') return { ...block, cells: block.cells.map(cell => put.runs(cell, done)) };
    return block.text ? ({ ...block, text: put.runs(block.text, done) } as Block) : block;
  });
}

function frontMatter(
  fields: { [key: string]: unknown },
  found: readonly FoundInput[],
  put: HolePutter,
  { file, base, id }: KnownForTemplate,
  holes: Proposal['holes'],
): { id: string; yaml: string } {
  const name = file.replace(/\.md$/, '');
  const title = typeof fields.title === 'string' ? fields.title : name;
  const pageTitle = put.text(title, one => holes.push({ ...one, where: 'title' }));
  const pageFile = put.text(name, () => {});
  const kind = typeof fields.kind === 'string' ? fields.kind : undefined;
  const called = kind ?? (withoutHoles(pageTitle) || name);
  const readers = READERS.find(one => one === fields.readers) ?? 'me';
  const properties = found
    .filter(({ name, means }) => means.kind !== 'words' && Object.hasOwn(fields, name))
    .map(({ name }) => [propertyName(name), `{{ ${name} }}`]);
  const given = {
    id: id ?? slug(called),
    title: called,
    version: 1,
    family: base?.family ?? 'plans',
    readers,
    ...(base?.draft ? { draft: true } : {}),
    inputs: Object.fromEntries(found.map(({ name, declared }) => [name, declared])),
    page: { file: `${fileOf(pageFile, pageTitle, found)}.md`, title: pageTitle },
    ...(kind || properties.length > 0
      ? {
          notion: {
            ...(base?.notion.database ? { database: base.notion.database } : {}),
            ...(kind ? { kind } : {}),
            properties: Object.fromEntries(properties),
          },
        }
      : {}),
  };
  const yaml = new Yaml(given);
  for (const input of found) yaml.setIn(['inputs', input.name], flow(yaml.createNode(input.declared)));
  return { id: given.id, yaml: yaml.toString({ lineWidth: 0, flowCollectionPadding: true }).trimEnd() };
}

/** A name that is another for every page: the page's own, else its title, with the day where neither says one. */
function fileOf(file: string, title: string, found: readonly FoundInput[]): string {
  if (file.includes('{{')) return file;
  const name = title.includes('{{') ? title : file;
  const saysDay = found.some(({ name: day, means }) => means.kind === 'day' && name.includes(`{{ ${day} }}`));
  return saysDay ? name : `{{ today }} ${name}`;
}

function flow<T extends { flow?: boolean }>(node: T): T {
  node.flow = true;
  return node;
}

/** `Retro with {{ person.first }}, {{ date }}` is a `Retro`. */
const withoutHoles = (title: string): string =>
  title
    .replace(/(?:\s+(?:with|for|of|on|and)\b)?[\s,:–—-]*\{\{[\s\S]*?\}\}/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,:–—-]+|[\s,:–—-]+$/g, '');

/** `look_on` is `Look on`. */
const propertyName = (key: string): string => key.charAt(0).toUpperCase() + key.slice(1).replaceAll('_', ' ');
