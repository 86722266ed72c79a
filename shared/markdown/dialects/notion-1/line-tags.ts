import type { Marks, Run } from '../../../document/run.ts';
import { parseColor } from '../../../richtext/color.ts';
import { INLINE_TAGS, type InlineTags } from '../../../richtext/inline-tags.ts';
import type { Tag } from '../../../richtext/tag.ts';
import { readParts } from '../moment.ts';
import { idInUrl } from '../notion-id.ts';

/** The tags inside a line. Names of attributes are read in small letters: `startTime` is `starttime`. */
export const LINE_TAGS: InlineTags = {
  br: INLINE_TAGS.br!,
  span: { marks: spanMarks },
  'mention-user': { run: mention('user') },
  'mention-page': { run: mention('page') },
  'mention-database': { run: mention('database') },
  // The API's rich text has neither: they are links with the same words.
  'mention-data-source': { run: linked },
  'mention-agent': { run: linked },
  'mention-date': {
    run: ({ attributes: { start, end, starttime, endtime, timezone } }) =>
      readParts({ start, end, startTime: starttime, endTime: endtime, timeZone: timezone }),
  },
};

function spanMarks({ attributes }: Tag): Marks | null {
  const { color, underline, ...rest } = attributes;
  const parsed = parseColor(color);
  if ((color !== undefined && !parsed) || (underline !== undefined && underline !== 'true')) return null;
  if (Object.keys(rest).length > 0 || !(color || underline)) return null;
  return { ...(parsed ? { color: parsed } : {}), ...(underline ? { underline: true } : {}) };
}

function mention(kind: 'user' | 'page' | 'database'): (tag: Tag, label: string) => Run | null {
  return ({ attributes: { url } }, label) => {
    const id = kind === 'user' && !url?.startsWith('user://') ? undefined : idInUrl(url);
    return id ? { type: 'mention', kind, id, label } : null;
  };
}

function linked({ attributes: { url } }: Tag, label: string): Run | null {
  return url ? { type: 'text', text: label || url, link: url } : null;
}
