/** A text that can be stored anywhere: NUL and halves of characters become U+FFFD. */
export const wholeText = (text: string): string =>
  isWhole(text) ? text : text.toWellFormed().replaceAll('\0', '\ufffd');

/** Whether a text can be stored as it is. */
export const isWhole = (text: string): boolean => text.isWellFormed() && !text.includes('\0');
