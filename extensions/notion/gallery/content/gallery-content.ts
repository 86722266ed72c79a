import type { Document } from '../../../../shared/document/document.ts';
import type { QuestionBank } from '../../../../shared/practice/index.ts';
import type { Context } from '../../../../shared/template/index.ts';

/** All that the gallery shows, as plain data: it stands in `content.js`, because a page opened from disk may fetch nothing. */
export interface GalleryContent {
  /** Sources as they are; the browser compiles the one that somebody opens. */
  templates: readonly TemplateSource[];
  /** Shared parts by name, for `{% include %}`. */
  parts: { readonly [name: string]: string };
  /** What `options: "@levels"` stands for. */
  lists: { readonly [name: string]: readonly string[] };
  bank?: QuestionBank;
  /** What product managers can do, level by level. */
  competencies?: Context['competencies'];
}

/** A template as somebody wrote it: the text of a file, or a page of Notion. */
export interface TemplateSource {
  readonly id: string;
  readonly path: string;
  readonly source: string | Document;
  /** Of a page of Notion. */
  readonly title?: string;
}

/** Where `content.js` leaves the content, and the page finds it. */
export const CONTENT_NAME = 'rapportGallery';

/** What `content.js` says. */
export const contentScript = (content: GalleryContent): string =>
  `globalThis.${CONTENT_NAME}=${JSON.stringify(content)};\n`;
