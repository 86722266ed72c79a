import { describe, expect, it } from 'vitest';
import { applyFixes, CHECKS, compileTemplate, formatDiagnostic } from '../../shared/template/index.ts';
import { checkTranslation } from '../../shared/template/locales/check-translation.ts';
import { CONTEXT, problems, render, template } from './support.ts';

const PARTS: { [name: string]: string } = {
  round: '{% include "round" %}',
  typo: 'One\n\n{{ nobdy }}',
  many: '{% include "leaf" %}'.repeat(250),
  leaf: 'x',
};
const include = (name: string) => PARTS[name];
const person = '{ report: { type: person } }';

/** One row a check: a body (and what it needs), and what is said about it. */
const BODIES: readonly (readonly [body: string, given: Parameters<typeof template>[1], problem: string])[] = [
  [
    'Hi {{ reprot.name }}',
    { inputs: person },
    'unknown-variable 1:7 Unknown variable `reprot`. Did you mean `report`?',
  ],
  ['{{ report.naem }}', { inputs: person }, 'unknown-property 1:11 A person has no `naem`. Did you mean `name`?'],
  [
    '{% for p in carried.promises %}{{ p.txt }}{% endfor %}',
    {},
    'unknown-property 1:37 A promise has no `txt`. Did you mean `text`?',
  ],
  ['{{ today | upcas }}', {}, 'unknown-filter 1:12 Unknown filter `upcas`. Did you mean `upcase`?'],
  [
    '{{ today | append }}',
    {},
    'filter-arguments 1:12 The filter `append` takes 1 argument, not 0. For example: `{{ "Ana" | append: " Lopes" }}`.',
  ],
  [
    '{{ today | truncate: "ten" }}',
    {},
    'filter-arguments 1:22 The filter `truncate` wants a number here. For example: `{{ "a long title" | truncate: 9 }}`.',
  ],
  [
    '{{ today | default: "x", alow_false: true }}',
    {},
    'filter-arguments 1:26 The filter `default` has no argument `alow_false`. Did you mean `allow_false`?',
  ],
  ['{% fro x in people %}', {}, 'unknown-tag 1:4 Unknown tag `fro`. Did you mean `for`?'],
  [
    '{% else %}',
    {},
    'tag-stray 1:1 `{% else %}` belongs between the tags of `case`, `for`, `if`, `unless`, and none is open here.',
  ],
  ['{{ "a }}', {}, 'syntax 1:4 The text that begins here has no closing quote.'],
  ['{{ today | }}', {}, 'syntax 1:11 The name of a filter is expected here.'],
  ['{% for p of people %}{% endfor %}', {}, 'syntax 1:10 `in` is expected here.'],
  ['{% if today %}\n\nx', {}, 'tag-unclosed 1:1 `{% if %}` is not closed. Add `{% endif %}` at the same level.'],
  ['x {% endif %}', {}, 'tag-stray 1:3 `{% endif %}` closes nothing: no `{% if %}` is open here.'],
  [
    '- {% if today %}a\n\n{% endif %}',
    {},
    'tag-nesting 1:3 `{% if %}` and its `{% endif %}` in line 12 stand at different levels. Put both into the same text, or both into lines of their own with the same indentation.',
  ],
  [
    `${'{% if today %}'.repeat(61)}${'{% endif %}'.repeat(61)}`,
    {},
    'tag-depth 1:841 More than 60 tags stand inside each other here.',
  ],
  [
    '{% include "gone" %}',
    {},
    'unknown-include 1:1 There is no part "gone". Parts lie in the folder `partials/` beside the templates.',
  ],
  [
    '{% include "round" %}',
    { include },
    'include-cycle 1:1 In the part "round", line 1, column 1: This would never end: "round" includes "round". Take one of these includes out.',
  ],
  [
    '{% include "typo" %}',
    { include },
    'unknown-variable 1:1 In the part "typo", line 3, column 4: Unknown variable `nobdy`.',
  ],
  [
    '{% include "many" %}',
    { include },
    'include-count 1:1 In the part "many", line 1, column 3981: A template includes at most 200 parts.',
  ],
  [
    '{% section "mee" %}\nx\n{% endsection %}',
    { sections: '{ me: each-private }' },
    'section-undeclared 1:13 The front matter declares no section `mee`, so nobody but you will see it. Add `sections: { mee: shared }`. Did you mean `me`?',
  ],
  [
    'x',
    { sections: '{ topics: shared }' },
    'section-unused -1:13 No section `topics` stands in the page. Add `{% section "topics" %}` … `{% endsection %}`, or take it out here.',
  ],
  [
    'a {% section "s" %}x{% endsection %}',
    { sections: '{ s: shared }' },
    'section-inline 1:3 A section stands in lines of its own, not inside a text.',
  ],
  [
    '{% section "a" %}\n{% section "b" %}\nx\n{% endsection %}\n{% endsection %}',
    { sections: '{ a: each, b: author }' },
    "section-nested 2:1 A section of the side `author` can't stand inside one of the side `each`.",
  ],
  [
    '{{ pay }}',
    { inputs: '{ pay: { type: number, side: each } }' },
    'private-answer 1:4 `pay` is an answer of the side `each`. Use it only in a section of that side.',
  ],
  [
    'x',
    { inputs: '{ mode: { type: text } }' },
    "input-unused -2:11 `mode` is asked for and never used. Use `{{ mode }}` somewhere, or don't ask.",
  ],
  ['{{ a }}', { inputs: '{ a: { type: txt } }' }, 'input-type -2:22 Unknown input type `txt`. Did you mean `text`?'],
  [
    '{{ a }}',
    { inputs: '{ a: { type: date, default: someday } }' },
    "input-default -2:37 `someday` can't be the default of `a`. It is a day, such as 2026-11-21. The type `date` also knows `last`, `today`, `next-meeting`, `in-two-weeks`, `in-six-months`.",
  ],
  [
    '{{ today }}',
    { inputs: '{ today: { type: date } }' },
    'input-name -2:11 `today` is always there and needs no input. Call the input something else.',
  ],
  [
    '{{ a }}{{ b }}{{ c }}{{ d }}',
    { inputs: `{ ${['a', 'b', 'c', 'd'].map(name => `${name}: { type: text, required: true }`).join(', ')} }` },
    'inputs-required -2:1 4 inputs are required. A page should ask for at most 3 things before it exists; make the others sections, or give them a default.',
  ],
  [
    '{% if today %}a{% else %}b{% endif %}{% if today %}a{% elsif me %}b{% elsif today %}c{% endif %}',
    {},
    'unreachable 1:68 This `elsif` is never taken: the same condition stands before it. Change it or take it out.',
  ],
  [
    '{% if false %}a{% endif %}',
    {},
    'unreachable 1:1 This `if` is never taken: its condition never holds. Change it or take it out.',
  ],
  [
    '{% unless me %}a{% else %}b{% elsif today %}c{% endunless %}',
    {},
    'unreachable 1:28 This `elsif` is never taken: one before it always is. Change it or take it out.',
  ],
  [
    '{% for report in people %}{{ report }}{% endfor %}',
    { inputs: person },
    'shadowed-name 1:8 `report` already is something that is asked for or always there, and means something else from here on. Take another name.',
  ],
  [
    '{% section "s" %}\n## Topics\n{% endsection %}',
    { sections: '{ s: shared }' },
    'section-empty 1:1 The section `s` does not say what to write. Add `{% hint %}…{% endhint %}` below its heading.',
  ],
  [
    '{% section "m" %}\nx\n{% endsection %}',
    { sections: '{ m: manager }' },
    'side-without-input -1:16 The side `manager` is the part of whoever the input `manager` names, and there is no such person among the inputs.',
  ],
];

/** Whole files, for what is wrong at their top. */
const FILES: readonly (readonly [text: string, problem: string])[] = [
  ['---\nreaders: me\ninputs: {a: [}\n---\n', 'front-matter-syntax 3:14'],
  [
    '---\nid: t\ntitle: T\nversion: one\nfamily: plans\nreaders: me\n---\n',
    'front-matter-value 4:10 `version` must be a number.',
  ],
  [
    '---\nid: t\ntitle: T\nversion: 1\nfamily: plan\nreaders: me\n---\n',
    'front-matter-value 5:9 `family` is one of `one-on-ones`, `career`, `feedback`, `team`, `plans`.',
  ],
  [
    '---\nid: t\ntitle: T\nversion: 1\nfamily: plans\nreaders: me\nreadrs: me\n---\n',
    'front-matter-unknown 7:1 The front matter has no key `readrs`. Did you mean `readers`?',
  ],
  [
    '---\nid: t\ntitle: T\nversion: 1\nfamily: plans\n---\n',
    'readers-missing 2:1 The front matter does not say who reads the page. Add `readers: me`, `pair`, `team` or `company`.',
  ],
  [
    '---\nid: t\ntitle: T\nversion: 1\nfamily: plans\nreaders: me\nextends: gone@1\n---\n',
    'extends-unknown 7:10 Nothing can be made from `gone` here: There is no such template.',
  ],
  [
    '---\ntitle: T\nversion: 1\nfamily: plans\nreaders: me\n---\n',
    'front-matter-missing 2:1 The front matter has no `id`. The name of the file is taken.',
  ],
];

const WHOLE = 'id: t\ntitle: T\nversion: 1\nfamily: plans\nreaders: me';

const MORE_FILES: readonly (readonly [text: string, problem: string])[] = [
  [
    `---\n${WHOLE}\nnotion: { properties: { Look: { type: dat } } }\n---\n`,
    'property-type 7:39 Notion has no property of the type `dat`. Did you mean `date`?',
  ],
  [
    `---\n${WHOLE}\nnotion: { database: Journal, properties: { Dte: x } }\n---\n`,
    'property-unknown 7:44 The database Journal has no property `Dte`. Did you mean `Date`?',
  ],
  [
    `---\n${WHOLE}\nnotion: { properties: { Look on: x } }\nsections: { result: shared }\ndue: { date: look_n, section: result, ask: How was it? }\n---\n{% section "result" %}\nx\n{% endsection %}`,
    'due-unknown 9:14 `date: look_n` names no property of this template. Did you mean `look_on`?',
  ],
  [
    `---\n${WHOLE}\nsections: { aim: shared }\nchecks: { aim: [no-lables] }\n---\n{% section "aim" %}\nx\n{% endsection %}`,
    'check-unknown 8:17 There is no check `no-lables`. Did you mean `no-labels`?',
  ],
  [
    `---\n${WHOLE}\nsections: { aim: shared }\nchecks: { aim: [at-least] }\n---\n{% section "aim" %}\nx\n{% endsection %}`,
    'check-value 8:17 The check `at-least` needs a whole number, 1 or more: `at-least: 2`.',
  ],
  [
    `---\n${WHOLE}\nsections: { aim: shared }\nchecks: { aim: [{ no-labels: 2 }] }\n---\n{% section "aim" %}\nx\n{% endsection %}`,
    'check-value 8:17 The check `no-labels` takes no value: `no-labels`.',
  ],
  [
    `---\n${WHOLE}\nsections: { aim: shared }\nchecks: { aims: [at-least: 2] }\n---\n{% section "aim" %}\nx\n{% endsection %}`,
    'check-section 8:11 `checks` looks at a section `aims`, and there is none. Did you mean `aim`?',
  ],
  [
    `---\n${WHOLE}\ninputs: { pay: { type: secret-number } }\npage: { title: "{{ pay }}" }\n---\n`,
    'secret-shown 8:16 `pay` is secret, and this is read by everybody who sees a list of pages. Use it in the page only.',
  ],
  [
    `---\n${WHOLE}\nwants: [promises]\n---\n## Open\n\n{% if today %}\n## Only here\n{% else %}\n## Only here\n{% endif %}\n\n## open\n`,
    "heading-twice 17:1 There is a second heading “open”, and what stands below the two can't be told apart on the next page. Call one something else.",
  ],
];

const BASE = `---\n${WHOLE}\nsections: { growth: shared }\n---\n{% section "growth" %}\nx\n{% endsection %}\n`;

/** Templates that are made from another, which is at version 1. */
const EXTENDING: readonly (readonly [head: string, body: string, problem: string])[] = [
  [
    'extends: t@2',
    '',
    'extends-changed 4:10 `t` is at 1, and this was made from 2. Look at its page, write `extends: t@1`, and count up your own version.',
  ],
  [
    'extends: t@1\nsections: { grwth: none }',
    '',
    'extends-missing 5:13 `t` has no `grwth` to leave out. Did you mean `growth`?',
  ],
  [
    'extends: t@1',
    'Hello\n',
    'extends-outside 6:1 What stands outside of a section is no part of the page. Put it into one.',
  ],
];

/** Templates that quote a page of `first`, which has a shared section and a private one. */
const QUOTING: readonly (readonly [quotes: string, problem: string])[] = [
  [
    'quotes: { first: [feedbak] }',
    'quote-section 7:19 `first` has no section `feedbak` to quote. Did you mean `feedback`?',
  ],
  [
    'quotes: { first: [feedback, guesses] }',
    'quote-section 7:29 The section `guesses` of `first` is private, and nothing private is quoted. Take it out here.',
  ],
];

const sectionsOf = (id: string) => (id === 'first' ? ({ feedback: 'shared', guesses: 'manager' } as const) : undefined);

const databases = { Journal: ['Date', 'Kind'] };

const ANSWERS: readonly (readonly [id: string, found: Pick<ReturnType<typeof render>, 'diagnostics'>])[] = [
  ['answer-missing', render('{{ a }}', { inputs: '{ a: { type: text, required: true } }' })],
  ['answer-type', render('{{ a }}', { inputs: '{ a: { type: number } }', answers: { a: 'many' } })],
  ['answer-unknown', render('x', { answers: { b: 1 } })],
  ['me-unknown', render('{% section "s" %}\nx\n{% endsection %}', { sections: '{ s: each }', context: {} })],
  ['link-unsafe', render('[x]({{ a }})', { inputs: '{ a: { type: text } }', answers: { a: 'javascript:alert(1)' } })],
  ['translation-missing', { diagnostics: checkTranslation('## Growth\n', {}, 'locales/de.yaml') }],
  ['limit', render('{% for i in (1..1000000) %}x{% endfor %}')],
];

describe('every check fires, says where, and how to mend it', () => {
  it.each(BODIES)('%s', (body, given, problem) => {
    expect(problems(template(body, given).diagnostics)).toContain(problem);
  });

  it.each(FILES)('%j', (text, problem) => {
    const [found] = problems(compileTemplate(text, { file: 't.md' }).diagnostics, 0);
    expect(found?.slice(0, problem.length)).toBe(problem);
  });

  it.each(MORE_FILES)('%j', (text, problem) => {
    expect(problems(compileTemplate(text, { file: 't.md', databases }).diagnostics, 0)).toEqual([problem]);
  });

  it.each(EXTENDING)('%j %j', (head, body, problem) => {
    const base = (id: string) => (id === 't' ? BASE : undefined);
    const mine = compileTemplate(`---\nid: mine\nversion: 1\n${head}\n---\n${body}`, { file: 'mine.md', base });
    expect(problems(mine.diagnostics, 0)).toEqual([problem]);
  });

  it.each(QUOTING)('%j', (quotes, problem) => {
    const text = `---\n${WHOLE}\n${quotes}\n---\n`;
    expect(problems(compileTemplate(text, { file: 't.md', sectionsOf }).diagnostics, 0)).toEqual([problem]);
  });

  it('but for a quote of a template that is not here: not every team has all', () => {
    const text = `---\n${WHOLE}\nquotes: { frist: [feedback] }\n---\n`;
    expect(compileTemplate(text, { file: 't.md', sectionsOf }).diagnostics).toEqual([]);
  });

  it('also in what is said of a quote', () => {
    const said = (hole: string) =>
      problems(
        compileTemplate(`---\n${WHOLE}\nquotes: { first: [feedback] }\n---\n${hole}`, { file: 't.md' }).diagnostics,
      );
    expect(said('{{ quoted.first.lines.feedback[0].text }}, {{ quoted.first.date }}')).toEqual([]);
    expect(said('{{ quoted.frist.date }}')).toEqual([
      'unknown-property 0:11 What is quoted has no `frist`. Did you mean `first`?',
    ]);
    expect(said('{{ quoted.first.lines.feedbak[0].text }}')).toEqual([
      'unknown-property 0:23 What is quoted of a page has no `feedbak`. Did you mean `feedback`?',
    ]);
  });

  it.each(ANSWERS)('%s', (id, { diagnostics }) => {
    expect(diagnostics.map(diagnostic => diagnostic.id)).toEqual([id]);
  });

  it('and none is left out here', () => {
    const shown = [
      ...BODIES.map(row => row[2]),
      ...[...FILES, ...MORE_FILES].map(row => row[1]),
      ...EXTENDING.map(row => row[2]),
      ...QUOTING.map(row => row[1]),
      ...ANSWERS.map(row => row[0]),
    ].map(text => text.split(' ')[0]);
    expect(new Set(shown)).toEqual(new Set(CHECKS.map(check => check.id)));
  });
});

describe('a correction', () => {
  it.each([
    ['{% fro p in people %}{{ p }}{% endfro %}', '{% for p in people %}{{ p }}{% endfor %}'],
    ['{{ todya | upcas }}', '{{ today | upcase }}'],
    ['{% section "mee" %}\nx\n{% endsection %}', '{% section "me" %}\nx\n{% endsection %}'],
    ['{{ today | default: "x", alow_false: true }}', '{{ today | default: "x", allow_false: true }}'],
    ['nothing like it: {{ qwertyuiop }}', 'nothing like it: {{ qwertyuiop }}'],
  ])('makes %j into %j', (body, mended) => {
    const source = `---\nid: t\ntitle: T\nversion: 1\nfamily: plans\nreaders: me\nsections: { me: shared }\n---\n${body}`;
    const { diagnostics } = compileTemplate(source, { file: 't.md' });
    expect(applyFixes(source, diagnostics).mended.split('---\n')[2]).toBe(mended);
  });
});

describe('a diagnostic', () => {
  it('is printed with its place and three lines', () => {
    const text = '# Weekly\n\nHi {{ reprot.name }}!\n\nBye';
    const [diagnostic] = compileTemplate(text, { file: 'weekly.md' }).diagnostics;
    expect(formatDiagnostic(diagnostic!, { file: 'weekly.md', text })).toBe(
      [
        'weekly.md:3:7  Unknown variable `reprot`. Ask for it in the front matter: `inputs: { reprot: { type: text } }`.',
        '  2 |',
        '> 3 | Hi {{ reprot.name }}!',
        '    |       ^^^^^^',
        '  4 |',
      ].join('\n'),
    );
  });

  it('of an answer names the input', () => {
    const { diagnostics } = render('{{ n }}', { inputs: '{ n: { type: number, min: 1 } }', answers: { n: 0 } });
    expect(diagnostics).toEqual([{ id: 'answer-type', level: 'error', message: '`n` is at least 1.', input: 'n' }]);
  });

  it('of a document has the block and the offset in its text', () => {
    const block = { type: 'paragraph' as const, id: 'b1', text: [{ type: 'text' as const, text: 'Hi {{ nam }}' }] };
    const { diagnostics } = compileTemplate({ blocks: [block] }, { file: 'x' });
    expect(diagnostics).toMatchObject([{ id: 'unknown-variable', block: 'b1', offset: 6 }]);
  });

  it('of a mis-nested tag has both places', () => {
    const [found] = template('- {% if today %}a\n\n{% endif %}').diagnostics;
    expect(found).toMatchObject({
      range: { start: { line: 10 } },
      related: [{ range: { start: { line: 12, column: 1 } } }],
    });
  });

  it('never keeps a template from being rendered', () => {
    const found = template('a {{ nope | nope }} b {% if %}c').render({}, CONTEXT);
    expect(found.page.blocks).toMatchObject([{ text: [{ text: 'a  b' }] }]);
  });
});
