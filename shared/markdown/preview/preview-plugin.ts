import type { MarkdownIt } from 'markdown-it';
import '../../blocks/shapes.ts';
import { type Holes, maskHoles } from '../../richtext/holes.ts';
import { MAX_NESTING, SHARED_RULES } from '../parser.ts';
import { drawInline } from './draw-inline.ts';
import { drawQuotes } from './draw-quotes.ts';
import { drawTables } from './draw-tables.ts';
import { drawTags } from './draw-tags.ts';
import { drawToDos } from './draw-to-dos.ts';
import { Elements } from './elements.ts';
import { onlyOurs } from './only-ours.ts';
import { restoreLines, showHoles } from './show-holes.ts';

/** What a host may wish; each by the `env` that it gives to `render`, where it differs from text to text. */
export interface PreviewOptions {
  /** Show `{{ … }}` and `{% … %}` as chips, as a template has them. Else they are words. */
  holes?: Wish;
  /** Put everything into `<div class="rp-page">`, so that `page.css` makes it look like a page of Notion. */
  page?: Wish;
  /** Let no HTML, script, style or address of the text through. For texts that a host doesn't check itself. */
  onlyOurs?: boolean;
  /** With `onlyOurs`: show pictures (the default), or name them by a link, so that nothing is asked of another machine. */
  pictures?: Wish;
}

type Wish = boolean | ((env: unknown) => boolean);

/** Where the holes of the text being drawn are kept while markdown-it works. */
const HOLES = Symbol('holes');

/**
 * Teaches any markdown-it to show our dialect: callouts, toggles, columns, colours, to-dos, mentions and the rest.
 *
 * It adds the rules that pages are read with, and one step behind all others that turns the tokens of our tags into those of
 * plain elements. So what a host does with tokens stays: VS Code's `data-line`, its headings' anchors, its fences and links,
 * and its own formulas where it has them (`math_inline`, `math_block`). `page.css` gives the elements their look.
 *
 * @param md a markdown-it of version 12 or later, with `html: true`
 * @example
 * // in a VS Code extension
 * extendMarkdownIt: md => md.use(previewPlugin, { holes: env => isTemplate(env) })
 */
export function previewPlugin(md: MarkdownIt, options: PreviewOptions = {}): void {
  if (md.block.ruler.__find__('tag_line') < 0) for (const rule of SHARED_RULES) md.use(rule);
  md.options.maxNesting = Math.max(md.options.maxNesting ?? 0, MAX_NESTING);
  md.core.ruler.after('normalize', 'rapport_holes', state => {
    const env = state.env as { [HOLES]?: Holes };
    delete env[HOLES];
    if (!wishes(options.holes, state.env)) return;
    env[HOLES] = maskHoles(state.src);
    state.src = env[HOLES].masked;
  });
  md.core.ruler.push('rapport_preview', state => {
    const make = new Elements(state.Token);
    const { rules } = md.renderer;
    let tokens = drawTables(
      drawTags(
        state.tokens.filter(({ type }) => type !== 'reference_definition'),
        make,
      ),
      make,
    );
    tokens = drawQuotes(tokens, make);
    drawToDos(tokens, make);
    tokens = tokens.flatMap(token => {
      if (token.children) token.children = drawInline(token.children, make, rules.math_inline && 'math_inline');
      if (token.type !== 'block_equation') return [token];
      if (rules.math_block) return [Object.assign(token, { type: 'math_block' })];
      return [
        make.open('pre', { class: 'rp-equation' }, token),
        ...make.words('code', token.content),
        make.close('pre'),
      ];
    });
    const holes = (state.env as { [HOLES]?: Holes })[HOLES] ?? { masked: '', list: [] };
    restoreLines(tokens, holes);
    tokens = showHoles(tokens, holes, make);
    if (options.onlyOurs) tokens = onlyOurs(tokens, make, wishes(options.pictures ?? true, state.env));
    if (wishes(options.page, state.env))
      tokens = [make.open('div', { class: 'rp-page' }), ...tokens, make.close('div')];
    state.tokens = tokens;
  });
}

const wishes = (wish: Wish | undefined, env: unknown): boolean =>
  typeof wish === 'function' ? wish(env) : wish === true;
