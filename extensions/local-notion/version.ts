import { ApiError } from './errors.ts';

/** What differs between the versions of the API. */
export interface Version {
  readonly name: string;
  /** Whether a database holds data sources, or one schema of its own. */
  readonly dataSources: boolean;
  /** Whether `archived` stands beside `in_trash`, in requests and answers. */
  readonly archived: boolean;
  /** Whether an append says `after`, or `position` alone. */
  readonly after: boolean;
  /** The name of the block that is `meeting_notes` today. */
  readonly meetingNotes: 'meeting_notes' | 'transcription';
}

/** The versions that are served, oldest first. */
export const VERSIONS: readonly Version[] = [
  { name: '2022-06-28', dataSources: false, archived: true, after: true, meetingNotes: 'transcription' },
  { name: '2025-09-03', dataSources: true, archived: true, after: true, meetingNotes: 'transcription' },
  { name: '2026-03-11', dataSources: true, archived: false, after: false, meetingNotes: 'meeting_notes' },
];

/**
 * The version that a request asks for.
 * @throws ApiError `missing_version` when the header is absent or names none that is served
 */
export const versionOf = (header: string | undefined): Version => {
  const version = VERSIONS.find(({ name }) => name === header);
  if (version) return version;
  const part = 'Notion-Version header failed validation: Notion-Version header should be';
  if (header === undefined) throw new ApiError('missing_version', `${part} defined, instead was \`undefined\`.`);
  const names = VERSIONS.map(({ name }) => `\`"${name}"\``).join(' or ');
  throw new ApiError('missing_version', `${part} ${names}, instead was \`"${header}"\`.`);
};
