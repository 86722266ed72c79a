import type { Competencies } from '../../catalog/index.ts';
import type { Ranked } from './foremost.ts';
import { levelAfter, nextLevel, type Seen } from './next-level.ts';
import { readWeights } from './read-weights.ts';
import { shortfalls } from './shortfalls.ts';
import { weightsOf } from './weights-of.ts';

export interface WorkOn {
  /** At most three, each in words: what it is, how much it matters, what was seen, and what the level says. */
  lines: { competency: string; words: string }[];
  /** Said before them: that nothing falls short. */
  opening?: string;
  /** Titles of those between which what the next quarter demands decides. */
  tied: string[];
}

/** How much something matters in a role. */
const MATTERS = [
  '',
  'matters little here',
  'matters a bit here',
  'matters here',
  'matters much here',
  'is decisive here',
];

/**
 * What to work on, from the values that both settled on: what falls short of the level's words, by what matters most; where
 * nothing does, the words of the next level. In words, and never a sum.
 *
 * @param settled by the ids of competencies
 * @param weights of the real role, where they are other ones than the file's
 * @param demanded what the next quarter demands, for ties
 * @example
 * whatToWorkOn({ settled: { discovery: 2 }, level: 'pm', file }).lines[0].words
 * // 'Discovery and experiments is what … '
 */
export function whatToWorkOn({
  settled,
  level,
  file,
  weights = {},
  demanded = [],
}: {
  settled: { readonly [competency: string]: number };
  level: string;
  file: Competencies;
  weights?: { readonly [competency: string]: number };
  demanded?: readonly string[];
}): WorkOn {
  const { priority } = readWeights(file);
  const short = shortfalls(settled, { ...weightsOf(file, level), ...weights }, { bar: priority.bar, demanded });
  if (short.show.length > 0) {
    return {
      lines: short.show.map(row => {
        const seen = file.scale[String(row.present)] ?? String(row.present);
        return { competency: row.competency, words: lineOf(file, row, seen, level) };
      }),
      tied: short.tied.map(row => titleOf(file, row)),
    };
  }
  const next = levelAfter(file.levels, level);
  if (next === undefined)
    return {
      opening: `${priority.say.split(/(?<=\.)\s/)[0]} This is the last level: ${priority.lastLevel}.`,
      lines: [],
      tied: [],
    };
  const top = Math.max(...Object.keys(file.scale).map(Number));
  // The highest step of the scale is that somebody does what the next level says.
  const seen = Object.fromEntries(
    Object.entries(settled).map(([id, value]): [string, Seen] => [id, value === top ? 'reliably' : 'nothing']),
  );
  const ahead = nextLevel(seen, weightsOf(file, next), { demanded });
  return {
    opening: priority.say,
    lines: ahead.show.map(row => ({ competency: row.competency, words: lineOf(file, row, undefined, next) })),
    tied: ahead.tied.map(row => titleOf(file, row)),
  };
}

const competencyOf = ({ competencies }: Competencies, { competency }: Ranked) =>
  competencies.find(({ id }) => id === competency)!;

const titleOf = (file: Competencies, row: Ranked): string => competencyOf(file, row).title;

function lineOf(file: Competencies, row: Ranked, seen: string | undefined, level: string): string {
  const { title, levels } = competencyOf(file, row);
  const state = seen === undefined ? '' : `, and is ${seen}`;
  return `${title} ${MATTERS[Math.round(row.weight)]}${state}. The words: “${levels[level] ?? ''}”`;
}
