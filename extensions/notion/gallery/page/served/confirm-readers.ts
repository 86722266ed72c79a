import { READERS, type Readers } from '../../../../../shared/document/readers.ts';
import type { Person } from '../../../../../shared/template/index.ts';
import { make, makeButton } from '../make.ts';
import { sayReaders } from './say-readers.ts';

/**
 * Asks who reads a place. Notion tells no program, so somebody looks there and says so.
 *
 * @param pair the ids of the two whom the page is for; a place of a pair is exactly theirs
 * @param confirm what to do with the answer
 */
export function confirmReaders(
  title: string,
  pair: readonly string[],
  people: readonly Person[],
  confirm: (readers: Readers, people?: string[]) => void,
): HTMLElement {
  const choices = READERS.filter(readers => readers !== 'pair' || pair.length > 1).map(readers => {
    const radio = make('input', { type: 'radio', name: 'place-readers', value: readers });
    return {
      readers,
      radio,
      label: make('label', {}, radio, make('span', {}, begin(sayReaders(readers, pair, people)))),
    };
  });
  const yes = makeButton('Yes, I looked: that is who reads it', () => {
    const chosen = choices.find(({ radio }) => radio.checked);
    if (chosen) confirm(chosen.readers, chosen.readers === 'pair' ? [...pair] : undefined);
  });
  yes.disabled = true;
  const group = make('fieldset', { class: 'field readers' });
  group.append(
    make('legend', {}, `Who reads “${title}”?`),
    make('p', { class: 'help' }, 'Notion tells nobody but you. Open it there, click Share, and look who is listed.'),
    ...choices.map(({ label }) => label),
    yes,
  );
  group.addEventListener('input', () => {
    yes.disabled = false;
  });
  return group;
}

const begin = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
