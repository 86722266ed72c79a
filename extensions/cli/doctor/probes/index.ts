import type { Probe, Unmeasured } from '../probe.ts';
import { appendListing } from './append-listing.ts';
import { checkOrder } from './check-order.ts';
import { defaultSort } from './default-sort.ts';
import { editedTime } from './edited-time.ts';
import { errorTexts } from './error-texts.ts';
import { markdownV2 } from './markdown-v2.ts';
import { moveIntoSource } from './move-into-source.ts';
import { replaceContent } from './replace-content.ts';
import { retryAfterHeader } from './retry-after.ts';
import { textLength } from './text-length.ts';
import { trashedBlock } from './trashed-block.ts';
import { unknownBlocks } from './unknown-blocks.ts';
import { automationBody, nextVersion, resolvedComments } from './unmeasured.ts';
import { uploadParts } from './upload-parts.ts';

/** Every point on which Notion's API is not known for certain; the last looks back on the answers to all others. */
export const PROBES: readonly (Probe | Unmeasured)[] = [
  editedTime,
  appendListing,
  unknownBlocks,
  replaceContent,
  markdownV2,
  nextVersion,
  checkOrder,
  errorTexts,
  trashedBlock,
  uploadParts,
  automationBody,
  textLength,
  resolvedComments,
  defaultSort,
  moveIntoSource,
  retryAfterHeader,
];
