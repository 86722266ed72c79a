import { connectNotion } from '../notion/connect-notion.ts';
import type { Command } from './command.ts';

/** *Connect to Notion*. A link may say how: `local` or `token`. */
export const connect: Command = {
  id: 'rapport.connect',
  title: 'Connect to Notion',
  async run(app, way) {
    await connectNotion(app, way === 'local' || way === 'token' ? way : undefined);
  },
};
