import type { QuestionBank } from '../../../../shared/practice/index.ts';

/** All that the gallery shows, as plain data: it stands in `content.js`, because a page opened from disk may fetch nothing. */
export interface GalleryContent {
  /** Sources as they are; the browser compiles the one that somebody opens. */
  templates: readonly { readonly id: string; readonly path: string; readonly text: string }[];
  /** Shared parts by name, for `{% include %}`. */
  parts: { readonly [name: string]: string };
  /** What `options: "@levels"` stands for. */
  lists: { readonly [name: string]: readonly string[] };
  bank?: QuestionBank;
}

/** Where `content.js` leaves the content, and the page finds it. */
export const CONTENT_NAME = 'rapportGallery';
