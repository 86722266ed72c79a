/** The Notion integration, as the command line calls it. */

export { BrokenSpaces } from '../../shared/workspace/spaces.ts';
export { connect } from './actions/connection.ts';
export { openDoor } from './actions/door.ts';
export { notionPeople } from './actions/people-known.ts';
export { type ServeOptions, serve } from './server/serve.ts';
export type { Row } from './setup/builder.ts';
export { type SetupReport, type SetupWish, setup } from './setup/setup.ts';
