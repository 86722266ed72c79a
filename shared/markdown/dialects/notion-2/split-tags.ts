import { codeEnds } from '../code-ends.ts';
import { CONTAINERS } from './tags.ts';

/**
 * Gives each tag around blocks a line of its own, as people and programs also write them:
 *
 * ```
 * <columns><column>Left</column><column>Right</column></columns>
 * <callout icon="💡">Mind the gap</callout>
 * ```
 *
 * Lines that begin with such a tag are broken at each of them, other lines only before tags at their end that end what was
 * begun. Code and formulas stay as they are.
 */
export function splitTags(text: string): string {
  if (!text.includes('<')) return text;
  let fence: string | null = null;
  const open = new Map<string, number>();
  const lines = text.split('\n');
  const out: string[] = [];
  for (const line of lines) {
    const isFenced: boolean = fence !== null;
    fence = fenceAfter(line, fence);
    if (isFenced || fence !== null || !line.includes('<')) out.push(line);
    else for (const part of parts(line, open)) out.push(part);
  }
  return out.join('\n');
}

/** The fence that is open behind a line. */
function fenceAfter(line: string, fence: string | null): string | null {
  const [, found = '', rest = ''] = FENCE.exec(line) ?? [];
  if (found === '') return fence;
  if (fence === null) return found[0] === '`' && rest.includes('`') ? null : found;
  return found.startsWith(fence) && rest.trim() === '' ? null : fence;
}

const FENCE = /^[ \t>]*(?:(?:[-+*]|\d{1,9}[.)])[ \t]+)*(`{3,}|~{3,}|\$\$(?=\s*$))(.*)$/;

interface Found {
  tag: string;
  name: string;
  kind: 'open' | 'close' | 'self';
  start: number;
  end: number;
}

function parts(line: string, open: Map<string, number>): string[] {
  const tags = tagsIn(line);
  if (tags.length === 0) return [line];
  const indent = line.slice(0, line.length - line.trimStart().length);
  const isTagLine = tags[0]!.start === indent.length;
  const kept = isTagLine ? tags : closingAtEnd(line, tags, open);
  for (const { name, kind } of kept) {
    const step = kind === 'open' ? 1 : kind === 'close' ? -1 : 0;
    open.set(name, Math.max(0, (open.get(name) ?? 0) + step));
  }
  if (kept.length === 0 || (kept.length === 1 && kept[0]!.tag === line.trim())) return [line];
  const out: string[] = [];
  let at = indent.length;
  for (const { start, end, tag } of kept) {
    const words = line.slice(at, start);
    if (words.trim() !== '') out.push(indent + words);
    out.push(indent + tag);
    at = end;
  }
  const words = line.slice(at);
  if (words.trim() !== '') out.push(indent + words);
  return out;
}

/** The closing tags behind the last words of a line, as far as something is open that they end. */
function closingAtEnd(line: string, tags: readonly Found[], open: ReadonlyMap<string, number>): Found[] {
  let end = line.trimEnd().length;
  let first = tags.length;
  while (first > 0) {
    const { kind, name, end: until, start } = tags[first - 1]!;
    if (kind !== 'close' || until !== end || !open.get(name)) break;
    end = line.slice(0, start).trimEnd().length;
    first--;
  }
  return tags.slice(first);
}

/** The tags around blocks in a line, but for those that are escaped or stand in code. */
function tagsIn(line: string): Found[] {
  const behindCode = codeEnds(line);
  const piece = new RegExp(PIECE);
  const found: Found[] = [];
  for (let match = piece.exec(line); match; match = piece.exec(line)) {
    const [tag, slash, name, self] = match;
    if (tag[0] === '`') piece.lastIndex = behindCode(match.index);
    if (name === undefined) continue;
    const kind = slash ? 'close' : self ? 'self' : 'open';
    found.push({ tag, name, kind, start: match.index, end: piece.lastIndex });
  }
  return found;
}

const PIECE = new RegExp(`\\\\[\\s\\S]|\`+|<(/?)(${CONTAINERS.join('|')})(?:\\s[^<>]*?)?(/?)>`, 'g');
