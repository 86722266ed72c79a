import { list, PERSON } from '../../expressions/shape.ts';
import { listOf, textOf, type Value } from '../../expressions/value.ts';
import { readPerson, whoItMayBe } from '../../render/people.ts';
import type { InputType } from '../input-type.ts';
import { lastRead } from '../last.ts';

/** Several people, as a list or as names with commas between them. */
export const people: InputType = {
  type: 'people',
  article: 'one or more people',
  shape: list(PERSON),
  control: { kind: 'people', placeholder: 'Ana Lopes, Bo Lind' },
  property: 'people',
  defaults: { last: (known, input) => lastRead(people.read)(known, input) },
  literalDefault: false,
  read(answer, _input, { people: known, me }) {
    const everybody = me ? [...known, me] : known;
    const names: unknown[] = Array.isArray(answer)
      ? answer
      : typeof answer === 'string'
        ? answer.split(/[,;\n]/)
        : [answer];
    const given = names.filter(name => typeof name !== 'string' || name.trim() !== '');
    const value: Value[] = [];
    for (const name of given) {
      const unclear = whoItMayBe(name, everybody);
      if (unclear !== undefined) return { problem: `${String(name).trim()} ${unclear}` };
      const found = readPerson(name, everybody);
      if (!found) return { problem: 'is a list of people, such as Ana Lopes, Bo Lind' };
      value.push(found);
    }
    return { value };
  },
  toJson: value => listOf(value).map(textOf),
};
