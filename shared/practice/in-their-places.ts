import type { Context, Person, Template } from '../template/index.ts';
import { findMember } from './people.ts';

type Answers = { readonly [input: string]: unknown };
type Above = (person: Person, people: readonly Person[]) => Person | undefined;

const managerOf: Above = ({ manager }, people) => people.find(({ id }) => id === manager);
const skipManagerOf: Above = (person, people) => {
  const between = managerOf(person, people);
  return between && managerOf(between, people);
};

/** Who stands above the report, by the input that asks for them. */
const ABOVE: readonly (readonly [input: string, above: Above])[] = [
  ['manager', managerOf],
  ['skipManager', skipManagerOf],
];

/**
 * That I am the manager is a first guess: who opens a page from the other side of a pair changes places with it.
 *
 * ```
 * I am Ana and report to Bo:
 *   report: Bo, nothing else       report: ana, manager: bo
 *   report: Ana, nothing else      report: ana, manager: bo
 * I am Bo, and a plan is about its maker unless somebody says otherwise:
 *   report: Ana, nothing else      report: Ana, manager: bo
 * ```
 *
 * @returns the answers; those that somebody gave for both sides are never changed
 */
export function inTheirPlaces(
  { manifest }: Pick<Template, 'manifest'>,
  answers: Answers,
  { me, people = [] }: Pick<Context, 'me' | 'people'>,
): Answers {
  const [upper, above] = ABOVE.find(([input]) => manifest.inputs[input] && manifest.inputs.report) ?? [];
  if (!me || upper === undefined || isGiven(answers[upper]) || typeof answers.report !== 'string') return answers;
  const report = findMember(answers.report, [...people, ...(people.some(({ id }) => id === me.id) ? [] : [me])]);
  if (!report) return manifest.inputs[upper]?.default === 'my-manager' ? { ...answers, [upper]: me.id } : answers;
  const mine = above!(people.find(({ id }) => id === me.id) ?? me, people);
  if (report.id === me.id) return mine ? { ...answers, [upper]: mine.id } : answers;
  if (manifest.inputs[upper]?.default === 'my-manager')
    return { ...answers, [upper]: (above!(report, people) ?? me).id };
  return report.id === mine?.id ? { ...answers, report: me.id, [upper]: mine.id } : answers;
}

const isGiven = (answer: unknown): boolean => answer !== undefined && answer !== '';
