import type { Json } from '../document/json.ts';
import type { Marks, Run } from '../document/run.ts';
import { parseColor } from './color.ts';
import type { Tag } from './tag.ts';

export type OpenTag = Tag | null;

/** What a tag inside a text means: marks for what it encloses, or one run; `null` where its attributes are not ours. */
export interface InlineTag {
  marks?: (tag: Tag) => Marks | null;
  run?: (tag: Tag, label: string) => Run | null;
  /** It encloses nothing, so that no closing tag belongs to it: `<br>`. */
  alone?: true;
}

const plain = (marks: Marks) => (tag: Tag) => (Object.keys(tag.attributes).length === 0 ? marks : null);

/** What each tag inside a text means, by its name. */
export type InlineTags = { readonly [name: string]: InlineTag };

/** Every tag that may stand inside a text. The names are those of Notion's own Markdown (v2), except the last. */
export const INLINE_TAGS: InlineTags = {
  b: { marks: plain({ bold: true }) },
  i: { marks: plain({ italic: true }) },
  s: { marks: plain({ strikethrough: true }) },
  u: { marks: plain({ underline: true }) },
  span: { marks: spanMarks },
  br: { run: tag => (Object.keys(tag.attributes).length === 0 ? { type: 'text', text: '\n' } : null), alone: true },
  mention: { run: readMention },
  date: { run: readDate },
  notion: { run: readGeneric },
};

function spanMarks(tag: Tag): Marks | null {
  const { color, ...rest } = tag.attributes;
  const parsed = parseColor(color);
  return parsed && Object.keys(rest).length === 0 ? { color: parsed } : null;
}

function readMention(tag: Tag, label: string): Run | null {
  const { url = '', type } = tag.attributes;
  const user = /^user:\/\/([0-9a-f-]{32,36})$/i.exec(url);
  if (user) return { type: 'mention', kind: 'user', id: user[1]!, label };
  const page = /([0-9a-f]{32}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i.exec(url);
  return page
    ? { type: 'mention', kind: type === 'database' ? 'database' : 'page', id: dashed(page[1]!), label }
    : null;
}

/** `10ca1000000040008000000000000000` as Notion writes ids. */
export const dashed = (id: string): string =>
  id.includes('-') ? id : id.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

function readDate(tag: Tag): Run | null {
  const { start, end, 'time-zone': zone, ...rest } = tag.attributes;
  if (!start || Object.keys(rest).length > 0) return null;
  return { type: 'date', start, ...(end ? { end } : {}), ...(zone ? { zone } : {}) };
}

/** `<notion data="{…}">label</notion>`: an inline thing without a form of its own; `run` carries one of our runs. */
function readGeneric(tag: Tag, label: string): Run | null {
  const { data, run } = tag.attributes;
  const value = parseObject(data ?? run ?? '');
  if (!value) return null;
  if (data !== undefined) return { type: 'opaque', data: value, label };
  return isRun(value) ? value : null;
}

export function parseObject(text: string): { [key: string]: Json } | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as { [key: string]: Json })
      : null;
  } catch {
    // Not JSON: then the tag is not one of ours and stays text.
    return null;
  }
}

const REQUIRED: { [type: string]: readonly string[] } = {
  text: ['text'],
  mention: ['kind', 'id', 'label'],
  date: ['start'],
  equation: ['expression'],
  image: ['url', 'alt'],
  raw: ['markdown'],
};

/** Whether a value read from a tag has the fields of a run. */
export function isRun(value: unknown): value is Run {
  if (typeof value !== 'object' || value === null) return false;
  const fields = value as Record<string, unknown>;
  // A type may be called anything, also `constructor`.
  const required = Object.hasOwn(REQUIRED, String(fields.type)) ? REQUIRED[String(fields.type)] : undefined;
  if (fields.type === 'opaque')
    return typeof fields.data === 'object' && fields.data !== null && typeof fields.label === 'string';
  return required?.every(key => typeof fields[key] === 'string') ?? false;
}
