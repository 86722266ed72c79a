/** The command behind the quick fix that moves a private note; nobody calls it by name, so the palette does not list it. */
export const KEEP_NOTE = '_rapport.keepNote';
