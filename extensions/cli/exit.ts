/** How a command ends. */
export const EXIT = { done: 0, problems: 1, wrongUse: 2, outside: 3 } as const;

export type Exit = (typeof EXIT)[keyof typeof EXIT];

/** A message for the person in front of the terminal, with how to mend it, and the exit code that goes with it. */
export class Complaint extends Error {
  readonly exit: Exit;

  constructor(message: string, exit: Exit = EXIT.problems) {
    super(message);
    this.name = 'Complaint';
    this.exit = exit;
  }
}

/** The command was called in a way that it can't be. */
export const wrongUse = (message: string): Complaint => new Complaint(message, EXIT.wrongUse);
