import { expect } from 'vitest';
import { startLocalNotion } from '../../extensions/local-notion/index.ts';
import { connect } from '../support/notion-place.ts';
import { ok, type Walk } from './walk.ts';

const ROOT = '10ca1000-0000-4000-8000-000000000000';

export const OPERATOR: Walk = {
  who: 'an operator',
  begins: '2026-05-04',
  async prepare(desk) {
    const notion = await startLocalNotion();
    connect(desk, notion);
    return () => notion.close();
  },
  steps: [
    {
      day: 1,
      says: 'sees what set-up would make in Notion, and that it made nothing yet',
      async does(desk) {
        const said = await ok(desk, 'setup', '--parent', ROOT, '--pair', 'Ana Lopes,Bo Lindqvist', '--dry-run');
        expect(said).toContain('Make the database "Journal" in "Ana Lopes and Bo Lindqvist"\n');
        expect(await desk.files()).toEqual({});
      },
    },
    {
      day: 1,
      says: 'makes the spaces, and is told what only a person can click in Notion',
      async does(desk) {
        const { exit, out } = await desk.rapport('setup', '--parent', ROOT, '--pair', 'Ana Lopes,Bo Lindqvist');
        expect(exit).toBe(1);
        expect(out).toContain('Open "Ana Lopes and Bo Lindqvist" → Share: invite Ana Lopes and Bo Lindqvist');
      },
    },
    {
      day: 1,
      says: 'says that it is so, and from then on pages for the two go there by themselves',
      async does(desk) {
        await ok(desk, 'setup', '--yes');
        await ok(desk, 'new', 'one-on-one-weekly', '--set', 'report=Ana', '--set', 'manager=Bo');
        expect(await ok(desk, 'publish', '2026-05-04 Ana Lopes.md')).toContain('Published 2026-05-04 Ana Lopes.md');
      },
    },
    {
      day: 1,
      says: 'serves the gallery with the token of the company, which shows nothing of what stands in Notion',
      shownBy: [
        'extensions/notion/server.test.ts',
        'people and templates are listed, and nothing that stands in Notion',
      ],
    },
    { day: 1, says: 'starts the integration for a company on one machine, with nothing to install', notYet: 'sign-in' },
    {
      day: 8,
      says: 'runs set-up again, and nothing is made twice',
      async does(desk) {
        expect(await ok(desk, 'setup')).toContain('7 things are there already, and as they should be.\n');
      },
    },
    {
      day: 8,
      says: 'lets the doctor look at everything before the others begin',
      async does(desk) {
        const said = await ok(desk, 'doctor');
        expect(said).toContain('ok       41 templates without an error\n');
        expect(said).toMatch(/^ok {7}The token is that of /m);
        expect(said).not.toContain('to mend');
      },
    },
    { day: 183, says: 'moves it to several machines with PostgreSQL', notYet: 'integration server' },
  ],
};
