import { isObject, type Json } from '../json.ts';
import type { Reading } from './property-context.ts';

/** Whether a wiki page is verified, by whom and for how long. */
export const readVerification = ({ page }: Reading, value: Json): Json => {
  if (!isObject(value) || value.state !== 'verified') return { state: 'unverified', date: null, verified_by: null };
  return {
    state: 'verified',
    date: value.date ?? null,
    verified_by: { object: 'user', id: page.editedBy },
  };
};
