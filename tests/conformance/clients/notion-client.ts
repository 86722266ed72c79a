import { Client } from '@notionhq/client';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type CheckedNotion, startCheckedNotion } from './checked-notion.ts';
import type { Evidence } from './evidence.ts';
import { consent, makePlace, type Place } from './place.ts';
import { METHODS, NOT_SERVED } from './sdk-methods.ts';

/** The names of a client's methods: `pages.create`, `search`. */
const methodsOf = (client: object, within = ''): string[] =>
  Object.entries(client).flatMap(([name, value]) => {
    if (typeof value === 'function') return [within + name];
    return isNamespace(value) ? methodsOf(value, `${within}${name}.`) : [];
  });

const isNamespace = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

/** A method of a client by its name, to be called with anything. */
const methodOf = (client: Client, name: string): ((args: object) => unknown) =>
  name.split('.').reduce<unknown>((at, part) => Reflect.get(at as object, part), client) as (args: object) => unknown;

/** The official client, in the newest version and in the one that it speaks by default. */
export const notionClient = (evidence: Evidence): void =>
  describe.each([['2026-03-11'], ['its default']])('@notionhq/client, speaking %s,', name => {
    const version = name === 'its default' ? undefined : name;
    let checked: CheckedNotion;
    let place: Place;
    let client: Client;
    beforeAll(async () => {
      checked = await startCheckedNotion();
      place = await makePlace(checked.notion);
      client = new Client({
        auth: checked.notion.token,
        baseUrl: checked.url,
        logger: () => {},
        ...(version && { notionVersion: version }),
      });
    });
    afterAll(async () => {
      for (const { method, path, status } of checked.exchanges)
        if (status < 300) evidence.touch('@notionhq/client', method, path);
      evidence.see(checked.exchanges);
      const spoken = version ?? '2025-09-03, its default';
      const none = Object.keys(NOT_SERVED).length;
      evidence.drive(
        '@notionhq/client 5.26',
        `every method in version ${spoken}`,
        `${Object.keys(METHODS).length} answered; ${none} (agents, sessions) as an unknown route`,
      );
      await checked.close();
    });

    test('has no method without a row', () => {
      expect(methodsOf(client).sort()).toEqual([...Object.keys(METHODS), ...Object.keys(NOT_SERVED)].sort());
    });

    test.each(Object.entries(METHODS))('%s', async (_name, { call, gives }) => {
      const answer = await call({ client, place, consent: () => consent(checked.notion, place) });
      expect(answer).toMatchObject(gives);
      expect(checked.lacks).toEqual([]);
    });

    test.each(Object.entries(NOT_SERVED))('%s is answered as an unknown route: %s', async name => {
      const ids = { agent_id: place.page, session_id: place.page, operations: [], status: 'active' };
      const answer = methodOf(client, name)(ids);
      const first = isIterable(answer) ? answer[Symbol.asyncIterator]().next() : answer;
      await expect(first).rejects.toMatchObject({ status: 400, code: 'invalid_request_url' });
    });
  });

const isIterable = (value: unknown): value is AsyncIterable<unknown> =>
  typeof value === 'object' && value !== null && Symbol.asyncIterator in value;
