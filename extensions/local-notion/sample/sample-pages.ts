import type { Json, JsonObject } from '../json.ts';
import {
  bullet,
  callout,
  columns,
  heading,
  numbered,
  paragraph,
  quote,
  run,
  subheading,
  table,
  toDo,
  toggle,
} from './sample-blocks.ts';

const bold = { bold: true };
const person = (id: string): JsonObject => ({ mention: { user: { id } } });
const date = (start: string): JsonObject => ({ mention: { date: { start } } });

/** The agenda of a meeting of two people. */
export const oneOnOne = (ana: string, bo: string): Json[] => [
  callout('🧭', 'gray_background', [
    run('Bo’s topics come first.', bold),
    run(' Status belongs into the weekly note, not here.'),
  ]),
  heading('Topics'),
  toDo([run('Pricing test: '), run('ship to 10 % or wait for legal?', bold)], false, [
    paragraph('Legal has answered on two of three questions.'),
  ]),
  toDo('How to say no to the enterprise request'),
  toDo('Holiday cover in December', true),
  heading('Promises'),
  columns(
    [
      subheading('Open'),
      toDo([person(bo), run(' sends the churn numbers by '), date('2026-11-27')]),
      toDo([person(ana), run(' introduces Bo to the platform lead')]),
    ],
    [
      subheading('Kept since last week'),
      toDo('Interview notes shared with design', true),
      toDo('Roadmap cut to three bets', true),
    ],
  ),
  heading('One question'),
  quote('What did you learn this week that would change our plan if others knew it?', { color: 'purple' }),
  heading('Notes'),
  numbered('Activation is flat although sign-ups grew.', {
    children: [
      numbered('Look at the second session, not the first.'),
      numbered('Ask support for the top five questions.'),
    ],
  }),
  numbered([
    run('Decide with the '),
    run('opportunity tree', { italic: true }),
    run(', not with the loudest request.'),
  ]),
  toggle('What we parked', { children: [bullet('Annual plans'), bullet('The partner programme')] }),
];

/** A plan for growing into a role. */
export const growthPlan: Json[] = [
  paragraph([
    run('Where Bo is, where Bo wants to be, and what we do about it. Read together '),
    run('once a month', bold),
    run('.'),
  ]),
  table(
    ['Skill', 'Now', 'Next', 'By when'],
    ['Discovery', 'Runs interviews alone', 'Shapes the question', 'March'],
    ['Strategy', 'Explains the plan', 'Writes the next one', 'June'],
    ['Influence', 'Persuades the team', 'Persuades the board', 'September'],
  ),
  heading('This quarter'),
  bullet([run('Own the pricing test from '), run('hypothesis to decision', { color: 'green' })]),
  bullet([run('Present at the product review '), run('twice', { underline: true })]),
  { divider: {} },
  subheading('How we will know'),
  { equation: { expression: 'retention_{30} ≥ 0.42' } },
  {
    code: {
      language: 'sql',
      rich_text: [run('select week, count(distinct user_id)\nfrom sessions\ngroup by week;')],
      caption: [run('Weekly active users')],
    },
  },
  { bookmark: { url: 'https://www.svpg.com/coaching-tools-the-one-on-one/', caption: [] } },
];
