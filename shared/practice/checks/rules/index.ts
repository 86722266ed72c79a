import type { Rule } from '../rule.ts';
import { atLeast } from './at-least.ts';
import { atMost } from './at-most.ts';
import { behaviour } from './behaviour.ts';
import { clearRequest } from './clear-request.ts';
import { dated } from './dated.ts';
import { effect } from './effect.ts';
import { empty } from './empty.ts';
import { extremesShown } from './extremes-shown.ts';
import { fullRows } from './full-rows.ts';
import { noAlways } from './no-always.ts';
import { noLabels } from './no-labels.ts';
import { noMindReading } from './no-mind-reading.ts';
import { noNames } from './no-names.ts';
import { noSolution } from './no-solution.ts';
import { noVague } from './no-vague.ts';
import { notACourse } from './not-a-course.ts';
import { numbered } from './numbered.ts';
import { onePerson } from './one-person.ts';
import { optional } from './optional.ts';
import { ownerAndDay } from './owner-and-day.ts';
import { questions } from './questions.ts';
import { reasons } from './reasons.ts';
import { situation } from './situation.ts';
import { sources } from './sources.ts';

/** Every rule for pages, in the order in which the guide shows them. To add one, make a file and a line here and in `check-rules.ts`. */
export const RULES: readonly Rule[] = [
  situation,
  behaviour,
  effect,
  noLabels,
  noMindReading,
  noAlways,
  noVague,
  clearRequest,
  ownerAndDay,
  atLeast,
  atMost,
  fullRows,
  sources,
  numbered,
  dated,
  reasons,
  questions,
  onePerson,
  noNames,
  noSolution,
  notACourse,
  extremesShown,
  optional,
  empty,
];
