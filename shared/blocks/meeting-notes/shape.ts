import type { BlockBase } from '../../document/block.ts';
import type { Run } from '../../document/run.ts';

/** What Notion wrote down of a meeting; its text is the meeting's title. */
export interface MeetingNotesBlock extends BlockBase {
  type: 'meeting_notes';
  text: Run[];
  /** How far Notion is: `transcription_in_progress`, `summary_in_progress`, `notes_ready` and the like. */
  status?: string;
  /** When the calendar says that it was, and the ids of who was asked to come. */
  event?: { start: string; end: string; attendees?: string[] };
  /** When it was listened to. */
  recording?: { start?: string; end?: string };
  /** Which of the blocks under it is which part, by id. */
  sections?: { [part in MeetingSection]?: string };
}

export const MEETING_SECTIONS = ['summary', 'notes', 'transcript'] as const;
export type MeetingSection = (typeof MEETING_SECTIONS)[number];

declare module '../../document/block.ts' {
  interface BlockShapes {
    meeting_notes: MeetingNotesBlock;
  }
}
