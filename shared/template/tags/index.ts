import { assignTag } from './assign.ts';
import { breakTag } from './break.ts';
import { captureTag } from './capture.ts';
import { caseTag } from './case.ts';
import { commentTag } from './comment.ts';
import { continueTag } from './continue.ts';
import { cycleTag } from './cycle.ts';
import { decrementTag } from './decrement.ts';
import { forTag } from './for.ts';
import { hintTag } from './hint.ts';
import { ifTag } from './if.ts';
import { includeTag } from './include.ts';
import { incrementTag } from './increment.ts';
import { rawTag } from './raw.ts';
import { renderTag } from './render.ts';
import { sectionTag } from './section.ts';
import type { Tag } from './tag.ts';
import { unlessTag } from './unless.ts';

/** Every tag by its name. To add one, make a file and a line here. */
export const TAGS = new Map<string, Tag>(
  [
    assignTag,
    breakTag,
    captureTag,
    caseTag,
    commentTag,
    continueTag,
    cycleTag,
    decrementTag,
    forTag,
    hintTag,
    ifTag,
    includeTag,
    incrementTag,
    rawTag,
    renderTag,
    sectionTag,
    unlessTag,
  ].map(tag => [tag.name, tag]),
);
