/**
 * A file of Rapport's in this folder, or a company's own in place of one of ours, can't be read. The message says which, what is
 * wrong with it, and how to mend it, so a host shows it as it is.
 */
export class BrokenFile extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'BrokenFile';
  }
}
