import { Worker } from '@notionhq/workers';
import { j } from '@notionhq/workers/schema-builder';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type CheckedNotion, startCheckedNotion } from './checked-notion.ts';
import type { Evidence } from './evidence.ts';
import { makePlace, type Place, words } from './place.ts';

const CLIENT = '@notionhq/workers 0.9';

/** Handlers of a worker, whose `context.notion` is told of Local Notion by two variables. */
export const workers = (evidence: Evidence): void => {
  describe('@notionhq/workers', () => {
    let checked: CheckedNotion;
    let place: Place;
    beforeAll(async () => {
      checked = await startCheckedNotion();
      place = await makePlace(checked.notion);
      vi.stubEnv('NOTION_API_TOKEN', checked.notion.token);
      vi.stubEnv('NOTION_API_BASE_URL', checked.url);
    });
    afterAll(async () => {
      vi.unstubAllEnvs();
      evidence.see(checked.exchanges);
      for (const { method, path, status } of checked.exchanges)
        if (status < 300) evidence.touch('workers', method, path);
      expect(checked.lacks).toEqual([]);
      await checked.close();
    });

    const textsOn = async (page: string): Promise<string> => {
      const headers = { authorization: `Bearer ${checked.notion.token}`, 'notion-version': '2026-03-11' };
      const response = await fetch(`${checked.notion.url}/v1/pages/${page}/markdown`, { headers });
      return ((await response.json()) as { markdown: string }).markdown;
    };

    test('a tool reads rows and gives them back', async () => {
      const worker = new Worker();
      worker.tool('rows', {
        title: 'Rows',
        description: 'Names the rows with so many points.',
        schema: j.object({ points: j.number() }),
        execute: async ({ points }, { notion }) => {
          const filter = { property: 'Points', number: { equals: points } };
          const { results } = await notion.dataSources.query({ data_source_id: place.source, filter });
          return results.map(({ id }) => id);
        },
      });
      expect(await worker.run('rows', { points: 1 }, { concreteOutput: true })).toEqual([place.row]);
      evidence.drive(CLIENT, 'a tool that queries a data source', 'the rows');
    });

    test('an automation writes on the page that it was started from', async () => {
      const worker = new Worker();
      worker.automation('note', {
        title: 'Note',
        description: 'Adds a line to the page.',
        execute: async ({ pageId }, { notion }) => {
          await notion.blocks.children.append({
            block_id: pageId ?? '',
            children: [{ to_do: { rich_text: words('by the automation') } }],
          });
        },
      });
      const event = { pageId: place.row, actionType: 'button' };
      expect(await worker.run('note', event, { concreteOutput: true })).toEqual({ status: 'success' });
      expect(await textsOn(place.row)).toBe('- [ ] by the automation');
      evidence.drive(CLIENT, 'an automation that appends to its page', 'the to-do stands on the page');
    });

    test('a webhook makes a page of what it was told', async () => {
      const worker = new Worker();
      worker.webhook('feedback', {
        title: 'Feedback',
        description: 'Keeps what was said.',
        execute: async (events, { notion }) => {
          for (const { body } of events) {
            const said = String(body.said);
            const parent = { data_source_id: place.source };
            const made = await notion.pages.create({ parent, properties: { Name: { title: words(said) } } });
            await notion.pages.update({ page_id: made.id, properties: { Points: { number: said.length } } });
          }
        },
      });
      const delivered = {
        deliveryId: 'd1',
        body: { said: 'Thanks' },
        rawBody: '{"said":"Thanks"}',
        headers: {},
        method: 'POST',
      };
      expect(await worker.run('feedback', [delivered], { concreteOutput: true })).toEqual({ status: 'success' });
      const titles = checked.notion.snapshot().records.map(record => JSON.stringify(record));
      expect(titles.filter(text => text.includes('Thanks'))).toHaveLength(1);
      evidence.drive(CLIENT, 'a webhook that makes a row and changes it', 'the row, by version 2025-09-03');
    });
  });
};
