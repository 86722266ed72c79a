import type { Surroundings } from '../../notion/fidelity.ts';
import type { Addresses } from './addresses.ts';
import { withoutHeading } from './border.ts';

/** What a fidelity report has to know of the folder that a page lies in. */
export function surroundings({ pages, shown, problems }: Addresses): Surroundings {
  const sent = new Set([...shown.values()].map(({ written }) => written));
  return {
    leads: link => pages.has(withoutHeading(link)),
    shows: url => problems.get(url) ?? (sent.has(url) ? true : undefined),
  };
}
