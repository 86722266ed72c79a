import { readFileSync } from 'node:fs';
import { Liquid } from 'liquidjs';
import { printMarkdown } from '../../shared/markdown/print.ts';
import { sayDay } from '../../shared/template/dates/words.ts';
import { type Context, compileTemplate } from '../../shared/template/index.ts';
import { peers } from './agenda/peers.ts';
import { type Absolute, best, byTurns, type Row } from './measure.ts';

const source = (path: string): string => readFileSync(`templates/${path}`, 'utf8');
const WEEKLY = source('one-on-ones/one-on-one-weekly.md');
const PARTS: { [name: string]: string } = {
  'open-promises': source('partials/open-promises.md'),
  growth: source('partials/growth.md'),
  noted: source('partials/noted.md'),
};
const include = (name: string) => PARTS[name];

const ana = { id: 'ana', name: 'Ana Lopes', first: 'Ana', manager: 'bo' };
const bo = { id: 'bo', name: 'Bo Lindqvist', first: 'Bo' };

const many = <T>(count: number, make: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i));

/** A one-on-one of two who promise each other much. */
const CONTEXT = {
  today: '2026-05-18',
  me: bo,
  people: [ana, bo],
  carried: {
    promises: many(20, i => ({
      id: `7k2q${i}`,
      text: `send the ${i}th draft to legal`,
      owner: i % 2 ? 'ana' : 'bo',
      due: '2026-05-26',
      since: '2026-05-04',
      moved: i % 5,
    })),
    topics: many(3, i => ({ text: `topic ${i}` })),
    goals: many(5, i => ({ id: `g${i}`, text: `goal ${i}`, last: 'asked three customers' })),
    previous: { date: '2026-05-11' },
  },
  questions: many(3, i => ({ id: `trust-${i}`, text: `What would you do differently, number ${i}?` })),
} satisfies Context;

const ANSWERS = { report: 'ana', questionCount: 3 };

const say = (day: string): string => sayDay(day, CONTEXT.today);

/** A promise as all of them say it; the days by our own function, so that all do the same there. */
const sayPromise = (promise: { owner: string; text: string; due: string; since: string }): string =>
  `${promise.owner === 'ana' ? 'Ana' : 'Bo'}: ${promise.text} by ${say(promise.due)} (since ${say(promise.since)})`;

/** What LiquidJS has to know of our tags and filters, so that it can render the same source: as little as possible. */
function peer(): () => string {
  const liquid = new Liquid({ templates: PARTS, ownPropertyOnly: true });
  for (const name of ['section', 'hint']) liquid.registerTag(name, passingThrough(name));
  liquid.registerFilter('possessive', (name: string) => `${name}'s`);
  liquid.registerFilter('ask', (question: { text: string }) => question.text);
  liquid.registerFilter('promise', sayPromise);
  const template = liquid.parse(WEEKLY.replace(/^---\n[\s\S]*?\n---\n/, ''));
  return () => liquid.renderSync(template, SCOPE) as string;
}

/** A tag that gives what stands in it. */
function passingThrough(name: string): Parameters<Liquid['registerTag']>[1] {
  return {
    parse(token, rest) {
      this.inside = [];
      const stream = this.liquid.parser
        .parseStream(rest)
        .on(`tag:end${name}`, () => stream.stop())
        .on('template', (template: never) => this.inside.push(template))
        .on('end', () => {
          throw new Error(`${token.getText()} is not closed`);
        });
      stream.start();
    },
    *render(context, emitter) {
      yield this.liquid.renderer.renderTemplates(this.inside, context, emitter);
    },
  };
}

const SCOPE = { ...CONTEXT, report: ana, manager: bo, questionCount: 3 };

/**
 * Rendering the weekly one-on-one to a document, beside LiquidJS rendering the same source to text, and beside what else
 * people write templates in, rendering the same agenda to text. Only against LiquidJS, whose language this is, there is a budget.
 */
export async function rendering(): Promise<Row[]> {
  const template = compileTemplate(WEEKLY, { file: 'one-on-one-weekly.md', include });
  const ours = () => template.render(ANSWERS, CONTEXT);
  const others = Object.entries(peers({ promise: sayPromise })).map(
    ([name, render]) => [name, () => render(SCOPE)] as const,
  );
  const theirs = [['LiquidJS 10', peer()] as const, ...others];
  const page = printMarkdown(ours().page);
  for (const line of [/Bo: send the 18th draft to legal by 26 May \(since 4 May\)/, /goal 4/, /number 2\?/]) {
    for (const [name, render] of [['ours', () => page] as const, ...theirs]) {
      if (!line.test(render())) throw new Error(`${name} does not render the page: ${line}`);
    }
  }
  const rows: Row[] = [];
  for (const [name, render] of theirs) {
    const [own, other] = await byTurns(100, hundred(ours), hundred(render));
    rows.push({
      what: 'A one-on-one with 20 promises, 3 questions and 5 goals, 100 times',
      ours: own,
      theirs: other,
      peer: `${name} rendering it to text`,
      ...(name.startsWith('LiquidJS') && { budget: 0.1 }),
    });
  }
  return rows;
}

const hundred = (run: () => unknown) => () => {
  for (let i = 0; i < 100; i++) run();
};

/** What somebody waits for who checks a folder of templates. */
export async function checking(): Promise<Absolute[]> {
  const sources = [
    WEEKLY,
    ...['one-on-ones/one-on-one-first', 'career/career-worksheet', 'feedback/feedback-note', 'plans/prd'].map(name =>
      source(`${name}.md`),
    ),
  ];
  const check = () => {
    let found = 0;
    for (let i = 0; i < 300; i++) {
      const text = sources[i % sources.length]!.replace(/^id: .*$/m, `id: template-${i}`);
      found += compileTemplate(text, { file: `template-${i}.md`, include, lists: { levels: ['pm'] } }).diagnostics
        .length;
    }
    if (found > 0) throw new Error(`${found} diagnostics in good templates`);
  };
  return [{ what: 'Reading, compiling and diagnosing 300 templates', ours: await best(check, 3), budget: 1000 }];
}
