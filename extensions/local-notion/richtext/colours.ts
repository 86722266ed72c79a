const PLAIN = ['default', 'gray', 'brown', 'orange', 'yellow', 'green', 'blue', 'purple', 'pink', 'red'] as const;

/** The colours of select options. */
export const OPTION_COLOURS: readonly string[] = PLAIN;

/** The colours of blocks and of text. */
export const COLOURS: readonly string[] = [...PLAIN, ...PLAIN.map(colour => `${colour}_background`)];
