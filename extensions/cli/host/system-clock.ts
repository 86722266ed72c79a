import type { Clock } from '../../../shared/ports.ts';

/** The time of this machine; `RAPPORT_TODAY=2026-11-23` sets the day, to try what a later one will bring. */
export function systemClock(env: { readonly [name: string]: string | undefined }): Clock {
  const set = /^\d{4}-\d\d-\d\d$/.test(env.RAPPORT_TODAY ?? '') ? env.RAPPORT_TODAY : undefined;
  return {
    now: () => (set ? new Date(`${set}T09:00:00`) : new Date()),
    today: () => set ?? localDay(new Date()),
  };
}

function localDay(now: Date): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
