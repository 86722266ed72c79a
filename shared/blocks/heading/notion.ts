import type { NotionForm } from '../notion-form.ts';
import { readColoredText, TEXT_FIELDS, writeColoredText } from '../text-form.ts';
import type { HeadingBlock } from './shape.ts';

const DEEPEST = 4;

export const headingNotion: NotionForm<'heading'> = {
  block: 'heading',
  types: ['heading_1', 'heading_2', 'heading_3', 'heading_4'],
  fields: [...TEXT_FIELDS, 'is_toggleable'],
  read: (payload, type) => ({
    level: Number(type.at(-1)) as HeadingBlock['level'],
    ...readColoredText(payload),
    ...(payload.is_toggleable === true && { toggleable: true }),
  }),
  write: block => ({
    type: `heading_${Math.min(block.level, DEEPEST)}`,
    payload: { ...writeColoredText(block), ...(folds(block) && { is_toggleable: true }) },
  }),
  fate: block => {
    if (block.level > DEEPEST) return { kept: 'changed', reason: `Notion's deepest heading is level ${DEEPEST}.` };
    if (folds(block) && !block.toggleable)
      return { kept: 'changed', reason: 'Only a heading that folds has children.' };
    return undefined;
  },
};

const folds = (block: HeadingBlock): boolean => block.toggleable === true || (block.children?.length ?? 0) > 0;
