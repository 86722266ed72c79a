/** The Notion integration, as the command line calls it. */

export { type ServeOptions, serve } from './server/serve.ts';
