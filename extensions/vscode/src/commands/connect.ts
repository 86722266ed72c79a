import { connectNotion, WAYS } from '../notion/connect-notion.ts';
import type { Command } from './command.ts';

/** *Connect to Notion*. A link may say how: `local`, `token` or `make`. */
export const connect: Command = {
  id: 'rapport.connect',
  title: 'Connect to Notion',
  async run(app, way) {
    await connectNotion(
      app,
      WAYS.find(known => known === way),
    );
  },
};
