import type { Context, Field } from '../../../../shared/template/index.ts';

/**
 * Answers for looking at a template before anybody was asked: a person of the team, and the question itself in place of words.
 *
 * @example
 * sampleAnswers(describeForm(weekly, { people: [ana] }), { people: [ana] }) // { report: 'Ana Lopes' }
 */
export function sampleAnswers(fields: readonly Field[], { people = [], me }: Context): { [name: string]: unknown } {
  const others = people.filter(({ id }) => id !== me?.id);
  const somebody = others[0]?.name ?? 'Ana Lopes';
  return Object.fromEntries(
    fields
      .filter(({ asked }) => asked)
      .map(({ name, label, control, options }) => {
        if (control.kind === 'person' || control.kind === 'people') return [name, somebody];
        if (control.kind === 'number') return [name, 1];
        return [name, options?.[0] ?? label];
      }),
  );
}
