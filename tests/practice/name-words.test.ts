import { describe, expect, test } from 'vitest';
import { nameWords } from '../../shared/practice/forget/name-words.ts';
import { redact } from '../../shared/practice/forget/redact.ts';
import { mentions } from '../../shared/practice/mentions.ts';
import { findMember } from '../../shared/practice/people.ts';

const person = (id: string, name: string) => ({ id, name, first: name.split(' ')[0]! });
const ana = person('ana', 'Ana Lopes');
const anamaria = person('anamaria', 'Anamaria Ruiz');
const bo = person('bo', 'Bo Lind');
const bob = person('bob', 'Bob Stone');
const jose = person('jose', 'José Diaz');
const plainJose = person('jose-p', 'Jose Perez');
const all = [ana, anamaria, bo, bob, jose, plainJose];

describe('a name is found as a word of its own, however it is written', () => {
  test.each([
    [ana, 'Ana, Anamaria and a banana: Ana’s plan', 'somebody, Anamaria and a banana: somebody’s plan'],
    [bo, 'Bo asked Bob. @bo @bob', 'somebody asked Bob. somebody @bob'],
    [ana, '_Ana_ **Ana Lopes** @ana @Ana Lopes', '_somebody_ **somebody** somebody somebody'],
    [ana, 'Ana\nLopes, Ana  Lopes', 'somebody, somebody'],
    [ana, '[page](2026-11-23%20Ana%20Lopes.md)', '[page](2026-11-23%20somebody.md)'],
    [jose, 'José, Jose\u0301 and Jose', 'somebody, somebody and Jose'],
    [plainJose, 'José, Jose\u0301 and Jose', 'José, Jose\u0301 and somebody'],
    [person('q', 'Ana "Bee" Ray'), 'title: "Ana \\"Bee\\" Ray"', 'title: "somebody"'],
    [person('will', 'Will Ash'), 'Will he stay? He will. @will', 'somebody he stay? He will. somebody'],
  ])('%o is taken out of %s', (who, text, left) => {
    expect(redact(text, who, [...all.filter(({ id }) => id !== 'q'), who])).toBe(left);
  });

  test.each([
    ['people: [will, bo]', 'people: [somebody, bo]'],
    ['people: [ bo, will ]', 'people: [ bo, somebody ]'],
    ['people:\n  - will', 'people:\n  - somebody'],
    ['manager: will', 'manager: somebody'],
    ['{ "people": ["will"], "say": "he will, too" }', '{ "people": ["somebody"], "say": "he will, too" }'],
    ['So he will, and I will', 'So he will, and I will'],
  ])('an id is found among data, and is a word in a sentence: %j', (text, left) => {
    const will = person('will', 'Will Ash');
    expect(redact(text, will, [...all, will])).toBe(left);
  });

  test.each([
    ['write to ana@company.com.', 'write to somebody.'],
    ['<mailto:Ana.Lopes+work@mail.company.co.uk>', '<mailto:somebody>'],
    ['alopes@company.com, ana_lopes@x.org', 'somebody, somebody'],
    ['joana@company.com, bo@company.com, ana at company', 'joana@company.com, bo@company.com, ana at company'],
  ])('an address goes as a whole: %s', (text, left) => expect(redact(text, ana, all)).toBe(left));

  test('an address that may be another’s is left, and told', () => {
    const other = person('ana-s', 'Ana Silva');
    expect(redact('ana@company.com, ana.silva@company.com', other, [other, ana])).toBe('ana@company.com, somebody');
    expect('ana@company.com').toMatch(nameWords(other, [other, ana]).shared!);
  });

  test('somebody who married is found by the name before as well, from which their id was made', () => {
    const weber = person('ana-lopes', 'Ana Weber');
    expect(redact('Ana Lopes, Ana Weber and Ana of the Lopes family', weber, [weber, bo])).toBe(
      'somebody, somebody and somebody of the Lopes family',
    );
    expect(findMember('Ana Lopes', [weber, bo])).toBe(weber);
    expect(findMember('Ana Lopes', [weber, person('ana-l', 'Ana Lopes')])).toMatchObject({ id: 'ana-l' });
  });

  test('of somebody whom nobody wrote down only the name counts, and no id that nobody gave', () => {
    expect(redact('Import the import', person('import', 'Import'), all)).toBe('somebody the import');
  });

  test('a line mentions José, whether the accent is a sign of its own or not, and no Jose', () => {
    expect(['José', 'jose\u0301', 'Jose', 'Josés'].map(words => mentions(jose).test(words))).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  test('somebody typed with two signs is who was written down with one', () => {
    expect(findMember('Jose\u0301 Diaz', all)).toBe(jose);
    expect(findMember('jose\u0301', all)).toBe(findMember('josé', all));
  });
});
