import { isProblem, type Problem } from '../../../../shared/sync/actions/problem.ts';

/** A way to mend it, as a button. */
export interface Remedy {
  label: string;
  run(): Thenable<unknown> | Promise<unknown>;
}

/** Why a command can't go on, in words for the person in front of it, with what they can do about it. */
export class Complaint extends Error {
  readonly remedies: readonly Remedy[];

  constructor(message: string, ...remedies: Remedy[]) {
    super(message);
    this.name = 'Complaint';
    this.remedies = remedies;
  }
}

/** The result of an action, or its problem as a complaint. @throws Complaint */
export function settled<T extends { kind: string }>(result: T | Problem, ...remedies: Remedy[]): T {
  if (isProblem(result)) throw new Complaint(result.message, ...remedies);
  return result as T;
}
