import { readFileSync } from 'node:fs';
import { Eta } from 'eta';
import Handlebars from 'handlebars';
import nunjucks from 'nunjucks';

/** What the agenda is made of. */
export interface Scope {
  carried: { promises: Promised[] } & { [name: string]: unknown };
  [name: string]: unknown;
}

interface Promised {
  owner: string;
  text: string;
  due: string;
  since: string;
  moved: number;
}

/** What every peer has to be given: as little as the agenda needs. */
export interface Helpers {
  promise(promise: Promised): string;
}

const source = (name: string): string => readFileSync(`tests/bench/agenda/${name}`, 'utf8');

const possessive = (name: string): string => `${name}'s`;
const first = <T>(list: readonly T[], count: number): T[] => list.slice(0, count);
const rest = <T>(list: readonly T[], count: number): T[] => list.slice(count);
const sorted = (promises: readonly Promised[]): Promised[] =>
  promises.toSorted((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : 0));

/** The weekly agenda in each language that people write such templates in, compiled, as a function that renders it to text. */
export function peers({ promise }: Helpers): { [peer: string]: (scope: Scope) => string } {
  const handlebars = Handlebars.create();
  handlebars.registerHelper({
    possessive,
    first,
    rest,
    promise,
    often: ({ moved }: Promised) => moved >= 3,
    more: (list: readonly unknown[], count: number) => Math.max(0, list.length - count),
  });
  const hbs = handlebars.compile(source('weekly.hbs'), { noEscape: true });

  const environment = new nunjucks.Environment(null, { autoescape: false, trimBlocks: true, lstripBlocks: true });
  for (const [name, filter] of Object.entries({ possessive, first, rest, promise }))
    environment.addFilter(name, filter);
  const njk = nunjucks.compile(source('weekly.njk'), environment);

  const eta = new Eta({ autoEscape: false }).compile(source('weekly.eta'));
  const engine = new Eta({ autoEscape: false });

  const withOpen = (scope: Scope) => ({ ...scope, open: sorted(scope.carried.promises) });
  return {
    'Handlebars 4': scope => hbs({ ...withOpen(scope), several: (scope.questionCount as number) > 1 }),
    'Nunjucks 3': scope => njk.render(withOpen(scope)),
    'Eta 4': scope => eta.call(engine, { ...withOpen(scope), possessive, first, rest, promise }),
  };
}
