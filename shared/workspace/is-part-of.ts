import { PRIVATE_FOLDER } from '../practice/index.ts';

/**
 * Whether a private part belongs to a page, by what its front matter names (`of:`). It names the page of a draft as it will be called
 * once it is shared.
 *
 * @example
 * isPartOf('Feedback.md', '.rapport/private/Feedback.md') // true
 */
export const isPartOf = (of: unknown, page: string): boolean => of === page || `${PRIVATE_FOLDER}/${of}` === page;
