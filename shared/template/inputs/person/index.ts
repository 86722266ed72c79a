import { PERSON } from '../../expressions/shape.ts';
import { isThing, textOf, type Value } from '../../expressions/value.ts';
import type { Known } from '../../render/context.ts';
import { findPerson, readPerson, whoItMayBe } from '../../render/people.ts';
import type { InputType } from '../input-type.ts';

/** Somebody: a name, an id, a handle, or a person as the people file has them. Any name will do. */
export const person: InputType = {
  type: 'person',
  article: 'a person',
  shape: PERSON,
  control: { kind: 'person', placeholder: 'Ana Lopes' },
  property: 'people',
  defaults: {
    me: ({ me }) => me,
    'my-manager': ({ me, people }) => (me?.manager === undefined ? undefined : findPerson(me.manager, people)),
    last: ({ previous, people }, { name }) => lastPerson(previous.answers[name], people),
  },
  literalDefault: true,
  read(answer, _input, { people, me }) {
    const everybody = me ? [...people, me] : people;
    const unclear = whoItMayBe(answer, everybody);
    if (unclear !== undefined) return { problem: unclear };
    const value = readPerson(answer, everybody);
    return value ? { value } : { problem: 'is a person: a name, such as Ana Lopes' };
  },
  toJson: textOf,
};

const lastPerson = (value: Value, people: Known['people']): Value =>
  isThing(value) || typeof value === 'string' ? readPerson(value, people) : undefined;
