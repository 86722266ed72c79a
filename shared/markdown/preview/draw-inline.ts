import type { Token } from 'markdown-it';
import { pageAddress } from '../../blocks/page-address.ts';
import type { Marks, Run } from '../../document/run.ts';
import { plainRun } from '../../document/text.ts';
import { EMPTY_TEXT } from '../../richtext/empty-text.ts';
import { INLINE_TAGS } from '../../richtext/inline-tags.ts';
import { parseLineMark } from '../../richtext/line-mark.ts';
import { pairTags } from '../../richtext/read-inline.ts';
import { parseTag } from '../../richtext/tag.ts';
import { classes } from './color-class.ts';
import type { Elements } from './elements.ts';
import { sayDate } from './say-date.ts';

/**
 * Draws the tags inside a text: marks, mentions, dates, formulas. The comments that name a line are left out.
 *
 * @param formula the token type by which the host draws formulas, if it can
 */
export function drawInline(children: readonly Token[], make: Elements, formula?: string): Token[] {
  const pairs = pairTags(children);
  const opened: string[] = [];
  const out: Token[] = [];
  for (let i = 0; i < children.length; i++) {
    const token = children[i]!;
    if (token.type === 'equation') {
      if (formula) token.type = formula;
      out.push(...(formula ? [token] : make.words('code', token.content, { class: 'rp-equation' })));
      continue;
    }
    const tag = token.type === 'html_inline' ? parseTag(token.content) : null;
    const form = tag ? INLINE_TAGS[tag.name] : undefined;
    const other = pairs.get(i);
    if (form?.marks && other === -1) out.push(make.close(opened.pop()!));
    else if (tag && form?.marks && other !== undefined) {
      const open = openMarks(form.marks(tag) ?? {}, make);
      opened.push(open.tag);
      out.push(open);
    } else if (tag && form?.run && tag.kind !== 'close') {
      const end = other !== undefined && other > 0 ? other : i;
      const label = children.slice(i + 1, end).map(({ content }) => content);
      const run = form.run(tag, label.join(''));
      out.push(...(run ? drawRun(run, make) : [token]));
      if (run) i = end;
    } else if (!(token.type === 'html_inline' && isOurComment(token.content))) out.push(token);
  }
  return out;
}

const isOurComment = (html: string): boolean => html === EMPTY_TEXT || parseLineMark(html) !== null;

function openMarks({ bold, italic, strikethrough, underline, color }: Marks, make: Elements): Token {
  if (color) return make.open('span', { class: classes('', color) });
  return make.open(bold ? 'strong' : italic ? 'em' : strikethrough ? 's' : underline ? 'u' : 'span');
}

function drawRun(run: Run, make: Elements): Token[] {
  const draw = RUNS[run.type] as ((run: Run, make: Elements) => Token[]) | undefined;
  return draw ? draw(run, make) : make.words('span', plainRun(run));
}

const RUNS: { [T in Run['type']]?: (run: Extract<Run, { type: T }>, make: Elements) => Token[] } = {
  text: ({ text }, make) =>
    text.split('\n').flatMap((line, i) => [...(i > 0 ? [make.single('br', {})] : []), make.text(line)]),
  mention: ({ kind, id, label }, make) =>
    kind === 'user'
      ? make.words('span', `@${label}`, { class: 'rp-mention' })
      : make.words('a', label || 'Untitled', { class: 'rp-mention', href: pageAddress(id), rel: 'noreferrer' }),
  date: (run, make) => make.words('time', `@${sayDate(run)}`, { class: 'rp-mention', datetime: run.start }),
  equation: ({ expression }, make) => make.words('code', expression, { class: 'rp-equation' }),
  opaque: ({ label }, make) => make.words('span', label, { class: 'rp-mention' }),
  raw: () => [],
};
