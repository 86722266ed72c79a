import type { Person } from '../../../../../shared/template/index.ts';
import { make } from '../make.ts';
import { openServer } from './ask-server.ts';
import { makeInsertPanel } from './insert-panel.ts';
import { makeLookBack } from './look-back.ts';
import { personControl } from './person-control.ts';
import type { ServedSide } from './served-side.ts';

/**
 * Meets the server of this page. Where it says no, the gallery works as it does from disk, and says why.
 *
 * @param notices what one should know before beginning, such as a token that expires today
 */
export async function connect(key: string, notices: HTMLElement): Promise<ServedSide | undefined> {
  const server = openServer(key, (...request) => fetch(...request));
  const tell = (sentences: readonly string[]): void => {
    notices.hidden = sentences.length === 0;
    notices.replaceChildren(...sentences.map(sentence => make('p', {}, sentence)));
  };
  try {
    const start = await server.ask('start', {});
    const met = new Map<string, Person>(start.people.map(person => [person.id, person]));
    const people = (): Person[] => [...met.values()];
    tell([...accessWords[start.access], ...start.notices]);
    return {
      start,
      known: people,
      personControl: personControl({
        people,
        async find(search) {
          const { people: found } = await server.ask('people', { search });
          for (const person of found) met.set(person.id, person);
          return found;
        },
      }),
      lookBack: (template, changed) => makeLookBack(template, { server, start }, changed),
      insertPanel: (template, form, changed) => makeInsertPanel(template, { server, start }, form, changed),
    };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    tell([message, 'Until then you can fill in, copy and download pages as ever.']);
    return undefined;
  }
}

const accessWords: { readonly [access in ServedSide['start']['access']]: readonly string[] } = {
  personal: [],
  company: [
    'Rapport is connected with a token of the whole company. Pages are written with it, and nothing of what stands in Notion is shown here.',
  ],
};
