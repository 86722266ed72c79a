import type { Token } from 'markdown-it';
import { ALERTS } from '../../blocks/alerts.ts';
import { drawCallout, drawPrivate } from './draw-block.ts';
import type { Elements } from './elements.ts';

/** Draws quotes that begin with `[!NOTE]` and the other four alerts as callouts, and `[!PRIVATE]` as a box for me only. */
export function drawQuotes(tokens: readonly Token[], make: Elements): Token[] {
  const out: Token[] = [];
  const ends: (Token[] | null)[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (token.type === 'blockquote_open') {
      const opened = openMarked(tokens, i, make);
      ends.push(opened && make.closeAll(opened));
      out.push(...(opened ?? [token]));
      // A marker that stood alone leaves no paragraph behind.
      if (opened && tokens[i + 2]!.children?.length === 0) i += 3;
    } else if (token.type === 'blockquote_close') out.push(...(ends.pop() ?? [token]));
    else out.push(token);
  }
  return out;
}

/** What opens instead of the quote, with the marker taken off its text; `null` for a plain quote. */
function openMarked(tokens: readonly Token[], i: number, make: Elements): Token[] | null {
  const inline = tokens[i + 1]?.type === 'paragraph_open' ? tokens[i + 2] : undefined;
  const line = inline?.content.split('\n')[0] ?? '';
  const [marker, word] = /^\[!([A-Za-z]+)\](?: |$)/.exec(line) ?? [];
  if (!inline || marker === undefined || word === undefined) return null;
  const name = word.toUpperCase();
  const alert = line.trimEnd() === marker.trimEnd() && Object.hasOwn(ALERTS, name) ? ALERTS[name] : undefined;
  if (name !== 'PRIVATE' && !alert) return null;
  if (!takeStart(inline, marker)) return null;
  return alert ? drawCallout(alert, make, tokens[i]!) : drawPrivate(make, tokens[i]!);
}

/** Takes words off the beginning of a text, and the line break behind them. */
function takeStart(inline: Token, words: string): boolean {
  const [first, ...rest] = inline.children ?? [];
  if (first?.type !== 'text' || !first.content.startsWith(words.trimEnd())) return false;
  first.content = first.content.slice(words.trimEnd().length).trimStart();
  const behind = rest[0]?.type === 'softbreak' || rest[0]?.type === 'hardbreak' ? rest.slice(1) : rest;
  inline.children = first.content === '' ? behind : [first, ...rest];
  return true;
}
