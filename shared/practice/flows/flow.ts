/** Whether lines of one kind of page are offered to another. */
export type Flow =
  /** Offered, never placed. */
  | 'offered'
  /** Offered with a lock: its author says yes on the source page first. */
  | 'locked'
  /** Closed, whoever agrees. */
  | 'never'
  /** Nobody thought of it, so it is not offered. */
  | 'none';
