import { fromFirstText, takeFirstText } from '../first-text.ts';
import type { MarkdownForm } from '../markdown-form.ts';
import { optional } from '../notion-form.ts';
import { printContainer } from '../print-text.ts';
import { MEETING_SECTIONS, type MeetingNotesBlock } from './shape.ts';

const RECORDED = ['recorded-from', 'recorded-until'] as const;
const ATTRIBUTES = ['status', 'start', 'end', 'attendees', ...RECORDED, ...MEETING_SECTIONS];

/**
 * ```
 * <meeting-notes status="notes_ready" start="2026-11-23T09:00:00.000Z" end="2026-11-23T09:30:00.000Z" summary="…" notes="…">
 *
 * Weekly sync                      its title, then its parts: the attributes say by id which of them is which
 *
 * …
 *
 * </meeting-notes>
 * ```
 */
export const meetingNotes: MarkdownForm<MeetingNotesBlock> = {
  tags: {
    'meeting-notes': {
      attributes: ATTRIBUTES,
      read: (tag, { blocks, source }) => {
        const { status, start, end, attendees, 'recorded-from': from, 'recorded-until': until } = tag.attributes;
        if ((start === undefined) !== (end === undefined) || (attendees !== undefined && start === undefined))
          return null;
        const first = takeFirstText(blocks);
        const recording = { ...optional('start', from), ...optional('end', until) };
        const sections = MEETING_SECTIONS.flatMap(part => {
          const id = tag.attributes[part];
          return id === undefined ? [] : [[part, id]];
        });
        return {
          type: 'meeting_notes',
          ...fromFirstText(first),
          ...optional('status', status),
          ...(start !== undefined && {
            event: { start, end: end!, ...optional('attendees', attendees?.split(/\s+/).filter(Boolean)) },
          }),
          ...(Object.keys(recording).length > 0 && { recording }),
          ...(sections.length > 0 && { sections: Object.fromEntries(sections) }),
          source: { ...source, text: first.segments },
        };
      },
    },
  },
  print: (block, printer) => {
    const { status, event, recording, sections } = block;
    const attributes = {
      status,
      start: event?.start,
      end: event?.end,
      attendees: event?.attendees?.join(' '),
      'recorded-from': recording?.start,
      'recorded-until': recording?.end,
      ...sections,
    };
    return printContainer('meeting-notes', attributes, block, printer);
  },
};
