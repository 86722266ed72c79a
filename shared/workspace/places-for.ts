import { type Audience, fits } from '../document/readers.ts';
import type { Config } from '../sync/places/config.ts';

/** The ids of the places that somebody confirmed for just these readers. */
export function placesFor(config: Config, audience: Audience): string[] {
  return Object.entries(config.places)
    .filter(([, place]) => fits(audience, place) && fits(place, audience))
    .map(([id]) => id);
}
