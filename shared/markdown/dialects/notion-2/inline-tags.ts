import { parseColor } from '../../../richtext/color.ts';
import { INLINE_TAGS, type InlineTags } from '../../../richtext/inline-tags.ts';
import { readParts } from '../moment.ts';
import { idInUrl } from '../notion-id.ts';

const { b, i, s, u, br } = INLINE_TAGS as { [name in 'b' | 'i' | 's' | 'u' | 'br']: InlineTags[string] };

/** The tags inside a text: those of our own dialect but for its generic one. */
export const TEXT_TAGS: InlineTags = {
  b,
  i,
  s,
  u,
  br,
  span: {
    // Which discussions a text has is the comments' to say; the text stays, and so does a colour.
    marks: ({ attributes }) => {
      const { color, 'discussion-urls': discussions, ...rest } = attributes;
      const parsed = parseColor(color);
      if (Object.keys(rest).length > 0 || (color === undefined ? discussions === undefined : !parsed)) return null;
      return parsed ? { color: parsed } : {};
    },
  },
  mention: {
    run: ({ attributes: { url = '', type } }, label) => {
      const id = idInUrl(url);
      // The API's rich text has no mention of a data source or an agent: they are links with the same words.
      if (/^(?:collection|agent):\/\//.test(url)) return { type: 'text', text: label || url, link: url };
      if (!id) return null;
      const kind = url.startsWith('user://') ? 'user' : type === 'database' ? 'database' : 'page';
      return { type: 'mention', kind, id, label };
    },
  },
  date: {
    run: ({ attributes: { start, end, 'start-time': startTime, 'end-time': endTime, 'time-zone': timeZone } }) =>
      readParts({ start, end, startTime, endTime, timeZone }),
  },
};
