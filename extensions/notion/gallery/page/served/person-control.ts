import type { Person } from '../../../../../shared/template/index.ts';
import type { MakeControl } from '../form/controls.ts';
import { makeCombobox } from './combobox.ts';
import { namesakes, tellApart } from './tell-apart.ts';

/** People as they are met: the ones of the start, and whoever a search finds. */
export interface Acquaintances {
  people(): readonly Person[];
  find(search: string): Promise<readonly Person[]>;
}

/**
 * A field for somebody. Who is chosen is a person, not a name, so that of two who are called alike the right one is meant.
 */
export const personControl =
  ({ people, find }: Acquaintances): MakeControl =>
  ({ control }, { id, changed }) => {
    // An id says something only where the name doesn't.
    const describe = (person: Person) => {
      const said = tellApart(person, people());
      const needed = said !== person.id || namesakes(person.name, people()).length > 0;
      return { name: person.name, ...(needed ? { detail: said } : {}) };
    };
    const box = makeCombobox<Person>(id, { find, describe }, changed);
    box.input.placeholder = control.placeholder ?? '';
    return {
      element: box.element,
      target: box.input,
      read() {
        const name = box.input.value.trim();
        return box.chosen() ?? (name === '' ? undefined : name);
      },
      write(value) {
        if (isPerson(value)) return box.choose(value);
        // What is known beforehand, such as my own name.
        if (document.activeElement !== box.input) box.input.value = value === undefined ? '' : String(value);
      },
      problem() {
        const name = box.input.value;
        const same = box.chosen() ? [] : namesakes(name, people());
        if (same.length === 0) return undefined;
        return `${same.length} people are called ${name.trim()}: choose one from the list (${same.map(person => tellApart(person, people())).join('; ')}).`;
      },
    };
  };

const isPerson = (value: unknown): value is Person =>
  typeof value === 'object' && value !== null && 'id' in value && 'name' in value;
