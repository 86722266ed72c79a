/** Whether the extension runs in a browser, where a page may only ask sites that allow it. */
export const isBrowser: boolean = typeof process === 'undefined' || process.versions?.node === undefined;
