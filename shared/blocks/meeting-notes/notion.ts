import type { Json } from '../../document/json.ts';
import { readRichText } from '../../richtext/notion/read-rich-text.ts';
import { writeRichText } from '../../richtext/notion/write-rich-text.ts';
import { type NotionForm, optional, type Payload } from '../notion-form.ts';
import { MEETING_SECTIONS, type MeetingNotesBlock } from './shape.ts';

/** Older versions of the API call it a transcription. What a request may not have of it stands in `request-rules.ts`. */
export const meetingNotesNotion: NotionForm<'meeting_notes'> = {
  block: 'meeting_notes',
  types: ['meeting_notes', 'transcription'],
  fields: ['title', 'status', 'children', 'calendar_event', 'recording'],
  read: payload => {
    const [event, recording] = [readEvent(payload.calendar_event), readTimes(payload.recording)];
    // Where a part is not as we know it, the block is kept as it came.
    if (event === null || recording === null) return null;
    return {
      text: readRichText(payload.title, 'meeting_notes.title'),
      ...(typeof payload.status === 'string' && { status: payload.status }),
      ...optional('event', event),
      ...optional('recording', recording),
      ...optional('sections', readSections(payload.children)),
    };
  },
  write: block => ({ type: 'meeting_notes', payload: writeMeeting(block) }),
};

const isObject = (value: Json | undefined): value is Payload =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isId = (value: Json): value is string => typeof value === 'string';

/** `undefined` where nothing is said, `null` where it is said in another way. */
function readEvent(value: Json | undefined): MeetingNotesBlock['event'] | null {
  if (value === undefined || value === null) return undefined;
  if (!isObject(value) || typeof value.start_time !== 'string' || typeof value.end_time !== 'string') return null;
  const { start_time: start, end_time: end, attendees = null } = value;
  if (attendees === null) return { start, end };
  return Array.isArray(attendees) && attendees.every(isId) ? { start, end, attendees } : null;
}

function readTimes(value: Json | undefined): MeetingNotesBlock['recording'] | null {
  if (value === undefined || value === null) return undefined;
  if (!isObject(value)) return null;
  const [start, end] = [value.start_time ?? undefined, value.end_time ?? undefined];
  if ([start, end].some(time => time !== undefined && typeof time !== 'string')) return null;
  const times = { ...optional('start', start as string | undefined), ...optional('end', end as string | undefined) };
  return Object.keys(times).length > 0 ? times : undefined;
}

function readSections(value: Json | undefined): MeetingNotesBlock['sections'] {
  if (!isObject(value)) return undefined;
  const ids = MEETING_SECTIONS.map(part => [part, value[`${part}_block_id`]] as const);
  const known = ids.filter(([, id]) => typeof id === 'string');
  return known.length > 0 ? Object.fromEntries(known) : undefined;
}

function writeMeeting({ text, status, event, recording, sections }: MeetingNotesBlock): Payload {
  const parts = Object.entries(sections ?? {}).map(([part, id]) => [`${part}_block_id`, id]);
  return {
    title: writeRichText(text),
    ...optional('status', status),
    ...(sections && { children: Object.fromEntries(parts) as Payload }),
    ...(event && {
      calendar_event: { start_time: event.start, end_time: event.end, ...optional('attendees', event.attendees) },
    }),
    ...(recording && {
      recording: { ...optional('start_time', recording.start), ...optional('end_time', recording.end) },
    }),
  };
}
