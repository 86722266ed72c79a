import type { Files } from '../ports.ts';

/** Here lies how the originals of own templates were, so that an improvement can be told from what is one's own. Not a template. */
const BASES = '.rapport/bases';

const pathOf = (name: string): string => `${BASES}/${name}.md`;

/** How an original was, by its name with version; nothing where that was never kept. */
export const keptBase = (files: Files, name: string): Promise<string | undefined> => files.read(pathOf(name));

/** Keeps how an original is, when a template is made from it or aligned with it. */
export const keepBase = (files: Files, name: string, text: string): Promise<void> => files.write(pathOf(name), text);
