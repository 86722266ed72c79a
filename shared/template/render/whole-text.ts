/** A text that can be stored anywhere: NUL and halves of characters become U+FFFD. */
export const wholeText = (text: string): string =>
  text.isWellFormed() && !text.includes('\0') ? text : text.toWellFormed().replaceAll('\0', '\ufffd');
