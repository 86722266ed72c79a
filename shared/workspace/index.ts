/** A folder of pages: who and what is in it, how a page is made there, and how it reaches Notion. */

export { type FolderSettings, folderSettings, isLanguage } from './folder-settings.ts';
export { findTwins, type Link, linkedFiles } from './linked-files.ts';
export { type NextOneOnOne, nextOneOnOne, WEEKLY } from './next-one-on-one.ts';
export { pagePaths } from './page-paths.ts';
export { placesFor } from './places-for.ts';
export { knownContext, type PreparedPage, preparePage, tookNoted } from './prepare-page.ts';
export { type PrivateNote, privateNotes } from './private-notes.ts';
export { privatePath } from './private-path.ts';
export { readersInWords } from './readers-in-words.ts';
export { readersOf } from './readers-of.ts';
export { createSyncHost, type Reaching, usersOf } from './sync-host.ts';
export { brokenTemplate, usableTemplate } from './usable-template.ts';
export {
  BrokenPeople,
  BUILT_IN,
  ME_FILE,
  OWN_TEMPLATES,
  openWorkspace,
  PEOPLE_FILE,
  type Shelf,
  type Workspace,
  type WorkspaceOptions,
} from './workspace.ts';
export { writePage } from './write-page.ts';
