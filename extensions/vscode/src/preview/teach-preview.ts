import type { MarkdownIt } from 'markdown-it';
import { previewPlugin } from '../../../../shared/markdown/preview/preview-plugin.ts';
import { type Kind, kindOfText } from '../pages/kind-of-text.ts';

/** Where the kind of the text being drawn is kept. */
const KIND = Symbol('kind');

interface Drawing {
  [KIND]?: Kind | undefined;
}

/**
 * Teaches VS Code's own Markdown preview to show pages as they look in Notion. Any Markdown gets callouts, toggles and the
 * like; pages of Rapport and templates get the look of a page as well, and in a template its holes are chips.
 *
 * The preview does not say which file it draws, so the text itself has to tell. This is a file of its own in the package, as
 * it is loaded with the first Markdown file that is drawn, and nothing else is.
 *
 * @param md VS Code's markdown-it
 * @returns the same one
 */
export function teachPreview(md: MarkdownIt): MarkdownIt {
  md.core.ruler.before('normalize', 'rapport_kind', ({ env, src }) => {
    (env as Drawing)[KIND] = kindOfText(src);
  });
  const kindIn = (env: unknown): Kind | undefined => (env as Drawing)[KIND];
  return md.use(previewPlugin, {
    page: env => kindIn(env) !== undefined,
    holes: env => kindIn(env) === 'template',
  });
}
