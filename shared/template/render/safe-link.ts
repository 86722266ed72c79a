const PROGRAM = /^[\s\u0000-\u0020]*(?:javascript|vbscript|data|file)\s*:/i;

/** A link as it is, or nothing where following it would run a program or open a file of this machine. */
export const safeLink = (url: string): string | undefined => (url === '' || PROGRAM.test(url) ? undefined : url);
