/** Stands in place of the text of an empty item, quote or callout: Markdown has no other way to say that there is none. */
export const EMPTY_TEXT = '<!-- -->';
