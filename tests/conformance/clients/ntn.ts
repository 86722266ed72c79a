import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { JsonObject } from '../../../extensions/local-notion/json.ts';
import { type CheckedNotion, startCheckedNotion } from './checked-notion.ts';
import type { Evidence } from './evidence.ts';
import { makePlace, type Place, words } from './place.ts';

const BINARY = join(import.meta.dirname, '../../../node_modules/.bin/ntn');
const CLIENT = 'ntn 0.4';

/** Whether this platform has the command; there is one for Linux and macOS. */
export const hasNtn = existsSync(BINARY);

interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly errors: string;
}

/** Notion's command line. Its input is closed, since it would wait for a body there. */
export const ntn = (evidence: Evidence): void => {
  describe.skipIf(!hasNtn)(`ntn api (${hasNtn ? process.platform : `skipped: no ntn for ${process.platform}`})`, () => {
    let checked: CheckedNotion;
    let place: Place;
    const home = mkdtempSync(join(tmpdir(), 'ntn-'));
    beforeAll(async () => {
      checked = await startCheckedNotion();
      place = await makePlace(checked.notion);
    });
    afterAll(async () => {
      evidence.see(checked.exchanges);
      for (const { method, path, status } of checked.exchanges) if (status < 300) evidence.touch('ntn', method, path);
      await checked.close();
      rmSync(home, { recursive: true });
    });

    const run = (...given: readonly string[]): Promise<Ran> =>
      new Promise((resolve, reject) => {
        const env = {
          PATH: process.env.PATH,
          HOME: home,
          NOTION_API_BASE_URL: checked.url,
          NOTION_API_TOKEN: checked.notion.token,
          NOTION_API_VERSION: '2026-03-11',
          NOTION_KEYRING: '0',
        };
        const running = spawn(BINARY, ['api', ...given], { env, stdio: ['ignore', 'pipe', 'pipe'] });
        let [out, errors] = ['', ''];
        running.stdout.on('data', data => {
          out += String(data);
        });
        running.stderr.on('data', data => {
          errors += String(data);
        });
        running.on('error', reject);
        running.on('close', code => resolve({ code, out, errors }));
      });

    const answered = async (...given: readonly string[]): Promise<JsonObject> => {
      const { code, out, errors } = await run(...given);
      expect([code, errors]).toEqual([0, '']);
      expect(checked.lacks).toEqual([]);
      return JSON.parse(out) as JsonObject;
    };

    test('GET', async () => {
      expect(await answered('v1/users/me')).toMatchObject({ object: 'user', type: 'bot' });
      expect(await answered(`v1/blocks/${place.page}/children?page_size=1`)).toMatchObject({ has_more: true });
      evidence.drive(CLIENT, '`ntn api v1/users/me`, and a page’s blocks', 'the answers as they are');
    });

    test('POST with -d', async () => {
      const body = { parent: { page_id: place.root }, properties: { title: words('From a terminal') } };
      const made = await answered('v1/pages', '-X', 'POST', '-d', JSON.stringify(body));
      expect(made).toMatchObject({
        object: 'page',
        properties: { title: { title: [{ plain_text: 'From a terminal' }] } },
      });
      expect(await answered(`v1/pages/${made.id}`)).toMatchObject({ id: made.id });
      evidence.drive(CLIENT, '`ntn api v1/pages -X POST -d …`', 'a page, which is then there');
    });

    test('PATCH', async () => {
      const body = { paragraph: { rich_text: words('typed') } };
      const changed = await answered(`v1/blocks/${place.block}`, '-X', 'PATCH', '-d', JSON.stringify(body));
      expect(changed).toMatchObject({ paragraph: { rich_text: [{ plain_text: 'typed' }] } });
      evidence.drive(CLIENT, '`ntn api v1/blocks/… -X PATCH -d …`', 'the changed block');
    });

    test('DELETE', async () => {
      expect(await answered(`v1/blocks/${place.block}`, '-X', 'DELETE')).toMatchObject({ in_trash: true });
      evidence.drive(CLIENT, '`ntn api v1/blocks/… -X DELETE`', 'the block, in the trash');
    });

    test('an error, as Notion words it', async () => {
      const { code, out, errors } = await run('v1/pages/not-an-id');
      expect([code, out]).toEqual([5, '']);
      expect(errors).toBe(
        'error: Public API request failed (400 Bad Request validation_error): path failed validation: path.page_id should be a valid uuid, instead was `"not-an-id"`.\n',
      );
      evidence.drive(CLIENT, 'an id that is none', 'exit code 5, with the code and text of the refusal');
    });
  });
};
