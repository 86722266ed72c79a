import type { Evidence, LeftOutWhy, Offer } from '../../../shared/practice/evidence/evidence-for.ts';
import { kindInWords } from '../../../shared/practice/flows/kind-in-words.ts';
import { sayDay } from '../../../shared/template/dates/words.ts';
import { COMMAND } from '../product.ts';

/** What may be used in a page: each line with its day, its source and its lock, and below what was left out. */
export function describeEvidence(
  { offers, leftOut }: Evidence,
  { file, kind, readers }: { file: string; kind: string; readers: string },
): string[] {
  const free = offers.filter(({ lock }) => !lock);
  const example = free.slice(0, 2).map(offer => offers.indexOf(offer) + 1);
  return [
    `${linesYouMayUse(offers)} ${file} is read by ${readers}.`,
    ...offers.flatMap((offer, i) => describeOffer(offer, i + 1)),
    ...(leftOut.length > 0 ? ['', ...leftOut.map(one => describeLeftOut(one, kind))] : []),
    ...(free.length > 0 ? ['', `Take some: ${COMMAND} gather "${file}" --take ${example.join(',')}`] : []),
  ];
}

/** `Eleven` is for prose; a list that is counted says `11 lines you may use.` */
export function linesYouMayUse(offers: readonly Offer[]): string {
  const free = offers.filter(({ lock }) => !lock).length;
  const locked = offers.length - free;
  const said = free === 0 ? 'There is no line that you may use' : `${count(free, 'line')} you may use`;
  return `${said}${locked > 0 ? `, and ${locked} with a lock` : ''}.`;
}

function describeOffer({ text, date, title, source, competency, why, open }: Offer, number: number): string[] {
  const day = date === undefined ? 'no day' : sayDay(date, '');
  const tag = competency === undefined ? '' : `  #${competency}`;
  return [
    '',
    `${String(number).padStart(3)}  ${text}`,
    `     ${day}, ${title} (${kindInWords(source)})${tag}`,
    ...(why ? [`     Locked: ${why}`] : []),
    ...(open || why
      ? []
      : ['     Not everybody who reads this page can read its source: its title and link stay behind.']),
  ];
}

const WHY: { readonly [K in LeftOutWhy]: (source: string, target: string) => string } = {
  never: (source, target) => `nothing of a ${source} is used in a ${target}, whoever agrees`,
  'not-gathered': (source, target) => `a ${target} takes nothing from a ${source}`,
  private: source => `the private parts of a ${source} are used nowhere`,
  'not-this-section': source => `of a ${source} only promises and growth are used`,
  answer: source => `answers to questions stay in the ${source}`,
  used: () => 'on the page already',
};

function describeLeftOut({ why, source, count: number }: Evidence['leftOut'][number], kind: string): string {
  return `Left out: ${count(number, 'tagged line')}; ${WHY[why](kindInWords(source), kindInWords(kind))}.`;
}

const count = (number: number, what: string): string => `${number} ${what}${number === 1 ? '' : 's'}`;
