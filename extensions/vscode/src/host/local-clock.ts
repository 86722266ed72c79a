import type { Clock } from '../../../../shared/ports.ts';

/** The time of this machine, and the day where the user is. */
export const localClock: Clock = {
  now: () => new Date(),
  today: () => {
    const now = new Date();
    const two = (number: number): string => String(number).padStart(2, '0');
    return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  },
};
