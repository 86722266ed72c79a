import type { Author } from './tree.ts';

/** What every new record of the tree says of who made it, and when. */
export const madeBy = (author: Author) =>
  ({
    createdTime: author.now,
    editedTime: author.now,
    createdBy: author.id,
    editedBy: author.id,
    inTrash: false,
  }) as const;
