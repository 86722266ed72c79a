import { isProblem, type Problem } from '../../shared/sync/actions/problem.ts';
import { Complaint } from './exit.ts';

/** The result of an action, or its problem as a message that ends the command. */
export function settled<T extends { kind: string }>(result: T | Problem): T {
  if (isProblem(result)) throw new Complaint(result.message);
  return result as T;
}
