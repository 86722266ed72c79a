import { describe, expect, test } from 'vitest';
import { bodyOf, template, updated } from './support/versions.ts';

const hint = (words: string): string => `{% hint %}${words}{% endhint %}`;
const grey = (words: string): string => `<span color="gray">${words}</span>`;

const FIRST = `## Topics

- ${hint('What would make this half hour worth it for you?')}

## Mood

- {{ report.first }}: ${hint('One word.')}

## Promises

- [ ] ${hint('Who does what until when?')}
`;

/** The page of the first version after an edit, and of a second one, without front matter. */
const body = (second: string, edit?: (text: string) => string): string =>
  bodyOf(updated(template(1, FIRST), template(2, second), edit).text);

const replaced = (from: string, to: string) => (text: string) => {
  expect(text).toContain(from);
  return text.replace(from, () => to);
};

describe('what is new arrives', () => {
  test('a section, in its place', () =>
    expect(body(FIRST.replace('## Promises', `## Wins\n\n- ${hint('What went well?')}\n\n## Promises`))).toBe(`## Topics

- ${grey('What would make this half hour worth it for you?')}

## Mood

- Ana: ${grey('One word.')}

## Wins

- ${grey('What went well?')}

## Promises

- [ ] ${grey('Who does what until when?')}`));

  test('a line in a section that the author has written in', () =>
    expect(
      body(
        FIRST.replace('{{ report.first }}:', `Energy: ${hint('High or low.')}\n- {{ report.first }}:`),
        replaced(grey('One word.'), 'tired'),
      ),
    ).toContain(`## Mood\n\n- Energy: ${grey('High or low.')}\n- Ana: tired\n`));

  test('a line of a section, above the sections that the author added below it', () =>
    expect(
      body(`${FIRST}- [ ] ${hint('And by when?')}\n`, text =>
        text.replace(grey('Who does what until when?'), 'Ana: write the plan').concat('\n## Notes\n\nMine.\n\n- too\n'),
      ),
    ).toContain(
      `## Promises\n\n- [ ] Ana: write the plan\n- [ ] ${grey('And by when?')}\n\n## Notes\n\nMine.\n\n- too`,
    ));

  test('in what stands for everybody who was there on that day', () => {
    const [first, second] = [1, 2].map(version =>
      template(
        version,
        `{% for person in people %}\n- {{ person.first }}: ${hint(`one line, ${version}`)}\n{% endfor %}\n`,
      ),
    );
    expect(bodyOf(updated(first!, second!, replaced(grey('one line, 1'), 'tired')).text)).toBe(
      `- Ana: tired\n- Bo: ${grey('one line, 2')}`,
    );
  });

  test('with what was known when the page was made: its people, its day, its answers', () =>
    expect(
      body(`${FIRST}\n## {{ today | date: "%A" }} with {{ report.name }} and {{ me.name }}\n\nA line.\n`),
    ).toContain('## Monday with Ana Lopes and Bo Lindqvist\n\nA line.'));

  test('the name of the new version, and of what is kept now', () => {
    const { text, origin } = updated(template(1, FIRST), template(2, FIRST));
    expect(text).toContain(`rapport: { template: weekly@2, origin: ${origin.id} }`);
    expect(origin.template).toBe('weekly@2');
  });
});

describe('guidance', () => {
  test('that nobody replaced leaves', () =>
    expect(body(FIRST.replace(/\n- .*half hour.*\n/, '\nA plain line.\n'))).toContain('## Topics\n\nA plain line.\n'));

  test('that nobody replaced is said better', () =>
    expect(body(FIRST.replace('One word.', 'A word for energy.'))).toContain(`- Ana: ${grey('A word for energy.')}`));

  test('that was replaced does not come again, however much better it is', () => {
    const second = FIRST.replace(
      'What would make this half hour worth it for you?',
      'What is on your mind? Say it in a line.',
    );
    const { text, conflicts } = updated(
      template(1, FIRST),
      template(2, second),
      replaced(
        grey('What would make this half hour worth it for you?'),
        'Ship the import before the freeze, please\n- Who tells sales?',
      ),
    );
    expect(bodyOf(text)).toContain(
      '## Topics\n\n- Ship the import before the freeze, please\n- Who tells sales?\n\n## Mood',
    );
    expect(conflicts).toEqual([]);
  });

  test('that was replaced does not come again in quite other words, neither alone nor behind a label', () => {
    const second = FIRST.replace('What would make this half hour worth it for you?', 'Pick three.').replace(
      'One word.',
      'Say in a sentence how the last days have been for you',
    );
    const { text, conflicts } = updated(template(1, FIRST), template(2, second), page =>
      page
        .replace(grey('What would make this half hour worth it for you?'), 'Ship it')
        .replace(grey('One word.'), 'tired of the import'),
    );
    expect({ body: bodyOf(text), conflicts }).toEqual({
      body: `## Topics\n\n- Ship it\n\n## Mood\n\n- Ana: tired of the import\n\n## Promises\n\n- [ ] ${grey('Who does what until when?')}`,
      conflicts: [],
    });
  });

  test('beside a label that was replaced does not come again, and the label is said better', () =>
    expect(
      body(
        FIRST.replace(
          `{{ report.first }}: ${hint('One word.')}`,
          `{{ report.first }} today: ${hint('A word for energy.')}`,
        ),
        replaced(grey('One word.'), 'tired'),
      ),
    ).toContain('- Ana today: tired\n'));
});

describe('the author wins', () => {
  test('a section that was taken off stays away, also if the template has improved it', () => {
    const second = FIRST.replace('One word.', 'A word for energy.').replace(
      '## Promises',
      '- And one for load.\n\n## Promises',
    );
    const { text, leftOut } = updated(
      template(1, FIRST),
      template(2, second),
      replaced(`## Mood\n\n- Ana: ${grey('One word.')}\n\n`, ''),
    );
    expect(bodyOf(text)).toBe(`## Topics

- ${grey('What would make this half hour worth it for you?')}

## Promises

- [ ] ${grey('Who does what until when?')}`);
    expect(leftOut).toEqual(['Mood']);
  });

  test('a section that the template has no more stays, with its heading, where the author wrote in it', () => {
    const second = FIRST.replace(/## Mood[\s\S]*(?=## Promises)/, '');
    const { text, kept } = updated(
      template(1, FIRST),
      template(2, second),
      replaced(grey('One word.'), 'tired of the import'),
    );
    expect(bodyOf(text)).toContain('## Mood\n\n- Ana: tired of the import\n\n## Promises');
    expect(kept).toEqual(['Mood']);
  });

  test('one in which nobody wrote goes', () =>
    expect(body(FIRST.replace(/## Mood[\s\S]*(?=## Promises)/, ''))).not.toContain('Mood'));

  test('where both changed the same words, the three versions are shown and the page keeps its own', () => {
    const [first, second] = [template(1, 'We meet every week.\n'), template(2, 'We meet every month.\n')];
    const { text, conflicts } = updated(first, second, replaced('every week', 'every Friday'));
    expect(bodyOf(text)).toBe('We meet every Friday.');
    expect(conflicts).toMatchObject([
      {
        field: 'text',
        base: [{ text: 'We meet every week.' }],
        local: [{ text: 'We meet every Friday.' }],
        remote: [{ text: 'We meet every month.' }],
      },
    ]);
  });

  test('lines that do not change keep every byte: bullets, blanks and line endings', () => {
    const edit = (text: string) => text.replace('- [ ]', '*   [ ]').replaceAll('\n', '\r\n');
    const { text, before } = updated(template(1, FIRST), template(2, `${FIRST}\n## Wins\n\nOne.\n`), edit);
    const lines = before.split('\r\n').filter(line => !line.startsWith('rapport:'));
    expect(text.split('\r\n')).toEqual(expect.arrayContaining(lines));
    expect(text).toContain('\r\n\r\n## Wins\r\n\r\nOne.');
  });

  test('private notes and comments stay where they are', () =>
    expect(
      body(
        FIRST.replace('One word.', 'Two words.'),
        replaced('## Promises', '> [!PRIVATE]\n> Be gentle.\n\n<!-- later -->\n\n## Promises'),
      ),
    ).toContain(`- Ana: ${grey('Two words.')}\n\n> [!PRIVATE]\n> Be gentle.\n\n<!-- later -->\n\n## Promises`));
});

describe('what others see of the page is not changed silently', () => {
  const titled = (version: number, more: string) => template(version, FIRST, more);
  const NAME = 'page: { title: "{{ report.name }}" }\n';

  test('another title waits for a yes, and is asked again until it has one', () => {
    const [first, second] = [titled(1, NAME), titled(2, 'page: { title: "With {{ report.first }}" }\n')];
    const no = updated(first, second);
    expect(no.face).toEqual([{ field: 'title', before: 'Ana Lopes', after: 'With Ana', needsYes: true }]);
    expect(no.text).toContain('title: Ana Lopes\n');
    expect(no.origin.fields.title).toBe('Ana Lopes');
    expect(updated(first, second, undefined, true).text).toContain('title: With Ana\n');
  });

  test('a title that the author chose stays, and nobody is asked', () => {
    const second = titled(2, 'page: { title: "With {{ report.first }}" }\n');
    const { text, face } = updated(titled(1, NAME), second, replaced('title: Ana Lopes', 'title: Our week'));
    expect({ title: /^title: .*$/m.exec(text)?.[0], face }).toEqual({ title: 'title: Our week', face: [] });
  });

  test('fewer readers are said and taken; more wait for a yes', () => {
    const readers = (version: number, who: string) => {
      const made = template(version, FIRST);
      return {
        ...made,
        render: (...args: Parameters<typeof made.render>) => ({ ...made.render(...args), readers: who as 'me' }),
      };
    };
    const fewer = updated(readers(1, 'pair'), readers(2, 'me'));
    expect(fewer.text).toContain('readers: me\n');
    expect(fewer.face).toMatchObject([{ field: 'readers', after: { readers: 'me' }, needsYes: false }]);
    const more = updated(readers(1, 'pair'), readers(2, 'team'));
    expect(more.text).toContain('readers: pair\n');
    expect(more.face).toMatchObject([{ field: 'readers', after: { readers: 'team' }, needsYes: true }]);
    expect(updated(readers(1, 'pair'), readers(2, 'team'), undefined, true).text).toContain('readers: team\n');
  });

  test('a property of the new version arrives, one that the author set stays', () => {
    const properties = (values: string) => `${NAME}notion: { properties: { ${values} } }\n`;
    const [first, second] = [
      titled(1, properties('Mode: live')),
      titled(2, properties('Mode: written, Place: "{{ report.first }}"')),
    ];
    expect(updated(first, second).text).toContain('\nmode: written\n');
    expect(updated(first, second).text).toContain('\nplace: Ana');
    const { text, conflicts } = updated(first, second, replaced('mode: live', 'mode: by phone'));
    expect(text).toContain('\nmode: by phone\n');
    expect(conflicts).toEqual([{ field: 'mode', base: 'live', local: 'by phone', remote: 'written' }]);
  });
});
