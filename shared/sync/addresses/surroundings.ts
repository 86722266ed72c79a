import type { Surroundings } from '../../notion/fidelity.ts';
import type { Addresses } from './addresses.ts';
import { withoutHeading } from './border.ts';

/** What a fidelity report has to know of the folder that a page lies in. */
export const surroundings = ({ pages, shown, problems }: Addresses): Surroundings => ({
  leads: link => pages.has(withoutHeading(link)),
  shows: url => problems.get(url) ?? (shown.get(url)?.some(Boolean) ? true : undefined),
});
