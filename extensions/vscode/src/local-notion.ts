/** Local Notion, in a file of its own: most people never start it. */
export { startLocalNotion } from '../../local-notion/index.ts';
