import type { TeamMember } from '../../../shared/practice/index.ts';

/** A manager and the four product managers who report to him. */
export const PEOPLE: readonly TeamMember[] = [
  { id: 'bo', name: 'Bo Lindqvist', first: 'Bo' },
  { id: 'ana', name: 'Ana Lopes', first: 'Ana', manager: 'bo' },
  { id: 'chen', name: 'Chen Wei', first: 'Chen', manager: 'bo' },
  { id: 'dina', name: 'Dina Haddad', first: 'Dina', manager: 'bo' },
  { id: 'emeka', name: 'Emeka Obi', first: 'Emeka', manager: 'bo' },
];

export const MANAGER = PEOPLE[0]!;
export const REPORTS = PEOPLE.slice(1);

/** What was written into one page of one week. */
export interface Week {
  topics: string[];
  managerTopics: string[];
  going: [report: string, manager: string];
  answer: string;
  /** Promises that carried lines of earlier weeks are ticked by, as the beginning of their words. */
  done: string[];
  /** `Ana: send the draft by 12 May`; `{n}` is the day so many days after the meeting. */
  promises: string[];
}

/** Three weeks for each of the four, oldest first. */
export const WEEKS: { readonly [report: string]: readonly Week[] } = {
  ana: [
    {
      topics: [
        'The pricing test: the control group is smaller than planned',
        'help: legal has not answered for two weeks',
      ],
      managerTopics: ['The board moved its date to the end of the month'],
      going: ['a good week, a little breathless', 'too many meetings, on the mend'],
      answer: 'The checklist for launches. Nobody asked for it, and everybody uses it now.',
      done: [],
      promises: [
        'Ana: send the draft of the pricing page to legal by {9}',
        'Bo: ask support how often the export fails by {4}',
        'Ana: invite three customers to the test by {7}',
      ],
    },
    {
      topics: ['Legal answered, with three questions', 'think: should teams pay by seat at all?'],
      managerTopics: ['Chen needs somebody who knows the export code'],
      going: ['steady', 'better'],
      answer: 'When I say "we" in updates although it was me who decided.',
      done: ['invite three customers', 'ask support'],
      promises: [
        'Bo: bring the export numbers to the platform team by {10}',
        'Ana: write the three answers for legal by {5}',
      ],
    },
    {
      topics: ['First results of the pricing test', 'Who decides about the price in the end?'],
      managerTopics: ['Praise from sales for the customer calls'],
      going: ['proud of the calls', 'fine'],
      answer: 'That I would rather be wrong early than late.',
      done: ['write the three answers'],
      promises: ['Ana: show the results to the team by {8}', 'Bo: find out who signs off a price by {3}'],
    },
  ],
  chen: [
    {
      topics: ['The export bug is older than we thought', 'decide: fix or rewrite?'],
      managerTopics: ['Ana can help with the customers'],
      going: ['heavy', 'fine'],
      answer: 'Reading code that nobody dares to touch.',
      done: [],
      promises: ['Chen: write down what a rewrite would cost by {7}', 'Bo: keep two weeks free in the plan by {4}'],
    },
    {
      topics: ['The cost of a rewrite: five weeks, not two'],
      managerTopics: ['The platform team offers a week of help'],
      going: ['lighter', 'fine'],
      answer: 'Skip the estimate and build the thinnest slice.',
      done: ['keep two weeks free'],
      promises: ['Chen: build the thinnest slice by {12}'],
    },
    {
      topics: ['fyi: the slice works for CSV', 'discuss: what do we tell the waiting customers?'],
      managerTopics: ['Write the decision down, so that it is found again'],
      going: ['good', 'good'],
      answer: 'A day without a meeting.',
      done: [],
      promises: ['Chen: write the decision record by {6}', 'Bo: tell the waiting customers by {2}'],
    },
  ],
  dina: [
    {
      topics: ['Onboarding: people stop at the third step', 'help: no designer until next month'],
      managerTopics: ['A designer from the core team has two days'],
      going: ['curious', 'fine'],
      answer: 'Watching five people do one task said more than the dashboard.',
      done: [],
      promises: ['Dina: watch five people sign up by {6}', 'Bo: ask for the two designer days by {2}'],
    },
    {
      topics: ['Four of five thought that step three was the end'],
      managerTopics: ['Show it in the review, in their words'],
      going: ['very good', 'good'],
      answer: 'To say no to a good idea.',
      done: ['watch five people', 'ask for the two'],
      promises: ['Dina: bring two drafts of step three by {7}'],
    },
    {
      topics: ['Two drafts, one favourite', 'parked: the welcome mail'],
      managerTopics: ['Test both: you may be surprised'],
      going: ['good', 'fine'],
      answer: 'Asking why once more than is polite.',
      done: ['bring two drafts'],
      promises: ['Dina: test both drafts with ten people by {9}'],
    },
  ],
  emeka: [
    {
      topics: ['First month: whom should I meet next?', 'The roadmap has no dates. On purpose?'],
      managerTopics: ['On purpose, and here is why'],
      going: ['new, and it shows', 'glad you are here'],
      answer: 'The Thursday demo: everybody claps, also for small things.',
      done: [],
      promises: ['Bo: introduce Emeka to sales and support by {3}', 'Emeka: write down ten first impressions by {7}'],
    },
    {
      topics: ['Ten first impressions', 'decide: may I cancel the monthly report?'],
      managerTopics: ['Yes. Ask its three readers first'],
      going: ['less new', 'good'],
      answer: 'I would write the release notes with a customer beside me.',
      done: ['introduce Emeka', 'write down ten'],
      promises: ['Emeka: ask the three readers of the report by {5}'],
    },
    {
      topics: ['Two of three never read it', 'Where do I find old decisions?'],
      managerTopics: ['Your first own bet: pick one by next week'],
      going: ['good', 'good'],
      answer: 'How you decide what not to read.',
      done: ['ask the three readers'],
      promises: ['Emeka: pick a first bet by {7}', 'Bo: show Emeka the decision records by {4}'],
    },
  ],
};
