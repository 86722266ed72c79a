import { openMyPart } from '../exchange/index.ts';
import { pageInFront } from '../notion/page-in-front.ts';
import type { Command } from './command.ts';

/** *My Part of This Page…*: what everybody writes alone, who is ready, and that I am. */
export const myPart: Command = {
  id: 'rapport.myPart',
  title: 'My Part of This Page…',
  async run(app, ...args) {
    const page = await pageInFront(app, args);
    if (page) await openMyPart(app, page);
  },
};
