import { describe, expect, test } from 'vitest';
import { NotionClient, type Written } from '../../shared/notion/client/notion-client.ts';
import { isNotionError, type NotionError } from '../../shared/notion/client/notion-error.ts';

const TOKEN = 'ntn_secret_canary';
const PAGE = '38d9ce7b-60a4-8146-86a8-e82177e8342a';
type Reply = Response | Error;

const error = (status: number, code: string, more: object = {}, headers: { [name: string]: string } = {}): Response =>
  new Response(
    JSON.stringify({ object: 'error', status, code, message: `about ${TOKEN}`, request_id: 'r1', ...more }),
    { status, headers },
  );
const ok = (body: object = {}): Response => new Response(JSON.stringify(body));
const refused = (): Error => Object.assign(new TypeError('fetch failed'), { cause: { code: 'ECONNREFUSED' } });
const reset = (): Error =>
  Object.assign(new TypeError('fetch failed'), { cause: { code: 'ECONNRESET', message: TOKEN } });

/** A client whose requests get these answers, one after the other, and what it sent and waited. */
function clientWith(...replies: Reply[]) {
  const sent: { url: string; init: RequestInit }[] = [];
  const waits: number[] = [];
  const client = new NotionClient({
    token: TOKEN,
    wait: async ms => void waits.push(ms),
    fetch: async (url, init) => {
      sent.push({ url: String(url), init: init! });
      const reply = replies.length > 1 ? replies.shift()! : replies[0]!;
      if (reply instanceof Error) throw reply;
      return reply.clone();
    },
  });
  return { client, sent, waits };
}

async function failure(work: Promise<unknown>): Promise<NotionError> {
  try {
    await work;
  } catch (caught) {
    if (isNotionError(caught)) return caught;
    throw caught;
  }
  throw new Error('it did not fail');
}

describe('a request', () => {
  test('carries the version, and the token in its header alone', async () => {
    const { client, sent } = clientWith(ok());
    await client.write('PATCH', `/pages/${PAGE}`, { in_trash: true });
    expect(sent[0]!.url).toBe(`https://api.notion.com/v1/pages/${PAGE}`);
    expect(sent[0]!.init.headers).toMatchObject({ 'notion-version': '2026-03-11', authorization: `Bearer ${TOKEN}` });
    expect(sent[0]!.init.body).toBe('{"in_trash":true}');
  });

  test('follows the pages of a listing', async () => {
    const { client, sent } = clientWith(
      ok({ results: [{ id: 'a' }], has_more: true, next_cursor: 'c/1' }),
      ok({ results: [{ id: 'b' }], has_more: false, next_cursor: null }),
    );
    expect(await client.list('/users')).toEqual([{ id: 'a' }, { id: 'b' }]);
    expect(sent[1]!.url).toContain('start_cursor=c%2F1');
  });
});

describe('what went wrong is said, where, and how to mend it', () => {
  test.each<[string, Reply, string, RegExp]>([
    ['a wrong token', error(401, 'unauthorized'), 'wrong_token', /does not accept the token/],
    [
      'a page that is not shared',
      error(404, 'object_not_found'),
      'not_shared',
      /38d9ce7b60a4814686a8e82177e8342a.*••• → Connections/,
    ],
    ['a missing capability', error(403, 'restricted_resource'), 'no_capability', /Capabilities/],
    ['Notion unwell', error(503, 'service_unavailable'), 'away', /not well \(503\)/],
    ['no network', refused(), 'away', /can't be reached \(ECONNREFUSED\)/],
    [
      'too many requests',
      error(429, 'rate_limited', { additional_data: { rate_limit_reason: 'public_api_request_blocked' } }),
      'rate_limited',
      /wait longer/,
    ],
    ['a request that is wrong', error(400, 'validation_error'), 'refused', /validation_error/],
    ['an answer of something else', new Response('<html>'), 'malformed', /not Notion's API/],
  ])('%s', async (_, reply, code, message) => {
    const caught = await failure(clientWith(reply).client.read(`/pages/${PAGE}`));
    expect(caught.code).toBe(code);
    expect(caught.message).toMatch(message);
  });

  test('without a token there is no client', () => {
    expect(() => new NotionClient({ token: undefined, fetch })).toThrow(/NOTION_TOKEN/);
  });

  test('the token is in no error, whoever put it there', async () => {
    for (const reply of [
      error(401, 'unauthorized'),
      error(400, 'validation_error'),
      error(500, 'x'),
      refused(),
      reset(),
    ]) {
      const caught = await failure(clientWith(reply).client.read(`/pages/${PAGE}`));
      const all = [caught.message, caught.stack, String(caught), JSON.stringify(caught), String(caught.cause)].join();
      expect(all).not.toContain(TOKEN);
      const written = await clientWith(reply)
        .client.write('POST', '/pages', {})
        .catch((one: unknown) => one);
      expect(JSON.stringify(written) + String((written as { error?: Error }).error?.stack)).not.toContain(TOKEN);
    }
  });
});

describe('what may be repeated is repeated', () => {
  const write = async (...replies: Reply[]): Promise<[Written | NotionError, number, number[]]> => {
    const { client, sent, waits } = clientWith(...replies);
    const written = await client.write('POST', '/pages', {}).catch((caught: NotionError) => caught);
    return [written, sent.length, waits];
  };

  test('a read, while Notion is unwell', async () => {
    const { client, sent } = clientWith(error(500, 'x'), reset(), error(504, 'x'), ok({ id: 'a' }));
    expect(await client.read('/users/me')).toEqual({ id: 'a' });
    expect(sent).toHaveLength(4);
  });

  test('a write that Notion asks to wait with, as long as it asks', async () => {
    const [written, sent, waits] = await write(
      error(429, 'rate_limited', {}, { 'retry-after': '7' }),
      error(529, 'service_overload'),
      ok(),
    );
    expect([written, sent, waits[0]]).toEqual([{ kind: 'done', body: {} }, 3, 7000]);
  });

  test('but not for ever', async () => {
    const [written, sent] = await write(error(429, 'rate_limited', {}, { 'retry-after': '50' }));
    expect([isNotionError(written, 'rate_limited'), sent]).toEqual([true, 3]);
  });

  test('a write without an answer is not: nobody knows whether it was done', async () => {
    for (const reply of [reset(), error(500, 'x'), error(502, 'x'), error(504, 'x')]) {
      const [written, sent] = await write(reply);
      expect(written).toMatchObject({ kind: 'unanswered', error: { code: 'unanswered' } });
      expect(sent).toBe(1);
    }
  });

  test('a write that never arrived fails at once', async () => {
    const [written] = await write(refused());
    expect(isNotionError(written, 'away')).toBe(true);
  });

  test('a write that was committed tells the ids', async () => {
    const data = { committed_resource_id: 'p', committed_child_ids: ['a', 'b'] };
    const [written, sent] = await write(error(503, 'service_unavailable', { additional_data: data }));
    expect([written, sent]).toEqual([{ kind: 'committed', id: 'p', children: ['a', 'b'] }, 1]);
  });
});

test('while Notion asks to wait, nobody else asks', async () => {
  const opens: (() => void)[] = [];
  let asked = 0;
  const client = new NotionClient({
    token: TOKEN,
    wait: () => new Promise<void>(resolve => opens.push(resolve)),
    fetch: async () => (++asked === 1 ? error(429, 'rate_limited') : ok()),
  });
  const settle = (): Promise<void> => new Promise(resolve => setTimeout(resolve, 5));
  const first = client.read('/users/me');
  await settle();
  const second = client.read('/users/me');
  await settle();
  expect(asked).toBe(1);
  for (const open of opens) open();
  await Promise.all([first, second]);
  expect(asked).toBe(3);
});
