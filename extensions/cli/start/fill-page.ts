import type { Block } from '../../../shared/document/block.ts';
import { text as words } from '../../../shared/document/build.ts';
import type { Document } from '../../../shared/document/document.ts';
import { plainText } from '../../../shared/document/text.ts';
import { addToDay } from '../../../shared/template/dates/day.ts';
import { sayDay } from '../../../shared/template/dates/words.ts';
import type { Week } from './sample-team.ts';

/** Writes into a freshly made one-on-one what two people would have written: the hints go, their words come. */
export function fillPage(page: Document, week: Week, day: string): Document {
  let heading = '';
  let topics = 0;
  const blocks = page.blocks.flatMap((block): Block[] => {
    if (block.type === 'heading') {
      heading = plainText(block.text);
      topics += /topics$/.test(heading) ? 1 : 0;
      return [block];
    }
    return (SECTIONS.find(([name]) => name.test(heading))?.[1] ?? keep)(block, week, day, topics);
  });
  return { ...page, blocks };
}

type Fill = (block: Block, week: Week, day: string, topics: number) => Block[];

const keep: Fill = block => [block];

/** What becomes of the blocks under a heading. */
const SECTIONS: readonly [RegExp, Fill][] = [
  [
    /topics$/,
    (block, week, _, topics) => (isHint(block) ? bullets(topics === 1 ? week.topics : week.managerTopics) : [block]),
  ],
  [
    /^Still open$/,
    (block, week) => [
      week.done.some(begin => plainText(block.text).includes(begin)) && block.type === 'to_do'
        ? { ...block, checked: true }
        : block,
    ],
  ],
  [/^How it is going$/, (block, week) => [going(block, week)]],
  [/question/i, (block, week) => (isHint(block) ? bullets([week.answer]) : [block])],
  [
    /^Promises from today$/,
    (block, week, day) => (block.type === 'to_do' ? week.promises.map(promise => todo(dated(promise, day))) : [block]),
  ],
];

const isHint = (block: Block): boolean => block.text?.length === 1 && block.text[0]!.color === 'gray';

const bullets = (lines: readonly string[]): Block[] =>
  lines.map(line => ({ type: 'bulleted_list_item', text: words(line) }));

const todo = (line: string): Block => ({ type: 'to_do', checked: false, text: words(line) });

function going(block: Block, { going: [report, manager] }: Week): Block {
  const line = plainText(block.text);
  const name = /^[^:]+:/.exec(line)?.[0];
  if (!name || block.type !== 'bulleted_list_item') return block;
  return { ...block, text: words(`${name} ${block.text.length > 1 ? report : manager}`) };
}

/** `by {9}` is nine days after the meeting. */
const dated = (promise: string, day: string): string =>
  promise.replace(/\{(\d+)\}/, (_, days: string) => sayDay(addToDay(day, { count: Number(days), unit: 'day' }), day));
