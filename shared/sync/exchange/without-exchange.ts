import { type Problem, problem } from '../actions/problem.ts';
import type { Contribution } from './contribution.ts';
import { findMarks } from './mark.ts';
import type { ExchangePage } from './weigh-exchange.ts';

/**
 * What a host puts into a file that knows nothing of exchanges: nothing. A part that stands in the file and not in Notion was
 * put there by a run that was cut off; whether it may go there now, such a host can't tell, so it sends nothing.
 */
export function withoutExchange({ file, page }: ExchangePage): Contribution | Problem {
  const sealed = findMarks(page.blocks).filter(({ part }) => !part);
  const unsent = findMarks(file.body.blocks).find(
    ({ part, fingerprint }) => part && sealed.some(mark => mark.fingerprint === fingerprint),
  );
  if (!unsent) return { text: file.text };
  const message = `${file.path}: the part below “${unsent.name} is ready” is not in Notion yet, and here it can't be told whether everybody is ready. Nothing was sent. Run: rapport sync`;
  return problem('part_unsent', file.path, message);
}
