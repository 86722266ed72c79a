import { describe, expect, test } from 'vitest';
import { pointedAt } from './look.ts';

type Rows = { points: readonly (readonly [sentence: string, words: string])[]; leaves: readonly string[] };

/** What each rule about words points at, and beside it what sounds alike and is all right. */
const RULES: { readonly [rule: string]: Rows } = {
  'no-always': {
    points: [
      ['You are always late for the review.', 'always'],
      ['The notes **never** arrive in time.', 'never'],
      ['Often nobody knows who decides.', 'Often'],
      ['Every time we ship on a Friday, support suffers.', 'Every time'],
      ['You interrupt people all the time.', 'all the time'],
      ['Never once did we look at the numbers, she said.', 'Never'],
    ],
    leaves: [
      'A customer wrote: “You never answer.”',
      'On 3 May and on 10 May you never turned on the camera.',
      'Never mind the spelling.',
      'How often does it happen?',
      'The alwaysOn flag broke the Nevers report.',
      'It is not always easy to say no.',
      '> They never call back.',
    ],
  },
  'no-labels': {
    points: [
      ['You are lazy.', 'lazy'],
      ['Ana was really careless with the price list.', 'Ana was really careless'],
      ["You're brilliant!", "You're brilliant"],
      ['She is a natural.', 'a natural'],
      ['Not a team player.', 'team player'],
      ['That was **unprofessional**.', 'unprofessional'],
      ['He seems difficult in the planning.', 'He seems difficult'],
      ['A rock star with a bad attitude', 'rock star'],
    ],
    leaves: [
      'You asked each engineer for a number before you gave yours.',
      'Lazy loading made the page three seconds faster.',
      'The deadline was aggressive.',
      'We made a natural language search.',
      'The customer called us “unprofessional”.',
      'It was a brilliant idea to call the customer first.',
      'Brilliance and laziness stood on the slide as names of the two teams.',
    ],
  },
  'no-mind-reading': {
    points: [
      ['You wanted to make me look bad.', 'You wanted to'],
      ["Bo didn't care about the numbers.", "Bo didn't care"],
      ['You left because she thinks it is boring.', 'because she thinks'],
      ['You tried to make me look silly.', 'tried to make me look'],
      ['She left the call on purpose.', 'on purpose'],
      ['You were obviously bored.', 'You were obviously bored'],
    ],
    leaves: [
      'I wanted to show the new numbers first.',
      'She said she wanted to wait for the test.',
      'We were afraid that the import would fail.',
      'What did you want to reach with the question?',
      '“He just wanted to be right”, wrote the customer.',
      'You showed the old numbers after I had sent the new ones.',
      'Users wanted to export their invoices.',
    ],
  },
  'no-vague': {
    points: [
      ['Good job!', 'Good job'],
      ['Be more proactive in the planning.', 'Be more proactive'],
      ['Please communicate more with sales.', 'communicate more'],
      ['It is time to step up.', 'step up'],
      ['The slides should be better.', 'better'],
      ['We answer them soon.', 'soon'],
      ['Send it asap.', 'asap'],
    ],
    leaves: [
      'Send the open questions the evening before the review.',
      'The page loads better than 95% of its rivals.',
      'We answer them soon, by 12 May.',
      'As soon as the contract is signed, tell support.',
      'It is too soon to tell whether the price works.',
      'A sooner start would cost two people.',
      '“Well done” stood on the card from the customer.',
    ],
  },
  'clear-request': {
    points: [
      ['Maybe it could be nice if someone took notes.', 'Maybe it could'],
      ['Just wondering whether you could send the numbers by Friday.', 'Just wondering whether'],
      ['It would be great if the slides came by 12 May.', 'It would be great'],
      ['Someone should tell support before the release.', 'Someone should'],
      ['If you ever have time, look at the texts before Monday.', 'If you ever have time'],
      ['Please speak up.', 'Please speak up.'],
    ],
    leaves: [
      'Please send the notes by Friday.',
      'Ask two people who have said nothing before you answer.',
      'Show me three numbers each Monday.',
      'In the next review, open with the question.',
      'Until 12 June, every price goes past Carla.',
      'Say “maybe we could stop here” when the half hour is over.',
    ],
  },
  'no-solution': {
    points: [
      ['Managers need a dashboard.', 'dashboard'],
      ['There is no button to export.', 'button'],
      ['People miss an AI assistant, and a dashboard.', 'AI assistant'],
      ['We lack an integration with the shop.', 'integration'],
      ['An app would help drivers.', 'app'],
      ['Carla asked for widgets.', 'widgets'],
    ],
    leaves: [
      'On Mondays Carla adds up numbers from four lists.',
      'Carla says: “I need a dashboard.”',
      'The app crashes when the list is empty.',
      'Our old dashboard shows last week only.',
      'They apply for the grant, and nothing happens.',
      'She buttoned the coat of the application form.',
    ],
  },
  'not-a-course': {
    points: [
      ['Completed the negotiation course', 'Completed the negotiation course'],
      ['Take a public speaking workshop by June', 'Take a public speaking workshop'],
      ['Read two books on pricing', 'Read two books'],
      ['Get certified as a product owner', 'Get certified'],
      ['She took a course in statistics.', 'took a course'],
      ['Finish the training', 'Finish the training'],
    ],
    leaves: [
      'Leads the price talk with the next supplier alone',
      'Ran the workshop with five customers and decided on the spot',
      'Of course the numbers are hers by June',
      'Reads the room before she answers',
      'Teaches what she knows of pricing to two others',
      'The race course app is out',
    ],
  },
};

describe.each(Object.entries(RULES))('%s', (rule, { points, leaves }) => {
  test.each(points)('points in “%s” at “%s”', (sentence, words) => expect(pointedAt(rule, sentence)[0]).toBe(words));
  test.each(leaves)('leaves alone: %s', sentence => expect(pointedAt(rule, sentence)).toEqual([]));
});

const GERMAN: { readonly [rule: string]: Rows } = {
  'no-always': {
    points: [['Du kommst immer zu spät.', 'immer']],
    leaves: [
      'Der Fehler ist immer noch da.',
      'Am 3. Mai kam nie eine Antwort.',
      'Kunden schreiben: „Ihr antwortet nie.“',
    ],
  },
  'no-labels': {
    points: [
      ['Du warst schlampig.', 'Du warst schlampig'],
      ['Das war unprofessionell.', 'unprofessionell'],
    ],
    leaves: ['Du hast jede Zahl zweimal geprüft.', 'Die Frist war aggressiv.'],
  },
  'no-mind-reading': {
    points: [['Du bist gegangen, weil du glaubst, dass es dich nicht betrifft.', 'weil du glaubst']],
    leaves: ['Sie sagte, dass sie glaubt, es reicht.', 'Ich wollte die Zahlen zuerst zeigen.'],
  },
  'no-vague': {
    points: [
      ['Gute Arbeit!', 'Gute Arbeit'],
      ['Wir antworten zeitnah.', 'zeitnah'],
    ],
    leaves: ['Wir antworten zeitnah, bis 12. Mai.', 'Das lädt besser als letztes Jahr.'],
  },
  'clear-request': {
    points: [['Vielleicht könnte jemand bis Freitag mitschreiben.', 'Vielleicht könnte']],
    leaves: ['Schick mir die Zahlen bis Freitag.'],
  },
};

describe.each(Object.entries(GERMAN))('%s, in German', (rule, { points, leaves }) => {
  test.each(points)('points in “%s” at “%s”', (sentence, words) =>
    expect(pointedAt(rule, sentence, 'de')[0]).toBe(words),
  );
  test.each(leaves)('leaves alone: %s', sentence => expect(pointedAt(rule, sentence, 'de')).toEqual([]));
});

test('on a page in a language without words nothing is guessed', () => {
  for (const rule of [...Object.keys(RULES), 'situation', 'dated', 'numbered', 'reasons'])
    expect(pointedAt(rule, 'Il est toujours en retard, a dashboard, good job.', 'fr')).toEqual([]);
});

test('a solution is named once, however often it stands there', () =>
  expect(pointedAt('no-solution', 'A dashboard.\n\nA chatbot.')).toEqual(['dashboard']));
