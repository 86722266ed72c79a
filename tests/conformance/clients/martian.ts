import { markdownToBlocks } from '@tryfabric/martian';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Json, JsonObject } from '../../../extensions/local-notion/json.ts';
import { casesOf, foldersOf, KINDS } from '../../blocks/support/golden-cases.ts';
import { eachObject } from '../local-notion/session.ts';
import { hasRealDocuments, realDocuments } from '../real-input/real-documents.ts';
import { type CheckedNotion, startCheckedNotion } from './checked-notion.ts';
import type { Evidence } from './evidence.ts';
import { REFUSALS } from './refusals.ts';

const CLIENT = '@tryfabric/martian 1.2';
const WRONG_LINK = 'Invalid URL for link.';

/** Markdown to Notion by a client of others: what it makes is accepted, or refused by a rule that the real one has. */
export const martian = (evidence: Evidence): void => {
  describe('@tryfabric/martian', () => {
    let checked: CheckedNotion;
    beforeAll(async () => {
      checked = await startCheckedNotion();
    });
    afterAll(async () => {
      evidence.see(checked.exchanges);
      for (const { method, path, status } of checked.exchanges)
        if (status < 300) evidence.touch('martian', method, path);
      await checked.close();
    });

    const append = async (children: Json): Promise<{ status: number; body: JsonObject }> => {
      const headers = {
        authorization: `Bearer ${checked.notion.token}`,
        'notion-version': '2026-03-11',
        'content-type': 'application/json',
      };
      const address = `${checked.url}/v1/blocks/${checked.notion.root}/children`;
      const response = await fetch(address, { method: 'PATCH', headers, body: JSON.stringify({ children }) });
      expect(checked.lacks).toEqual([]);
      return { status: response.status, body: (await response.json()) as JsonObject };
    };

    /** Sends a document a hundred blocks at a time; gives back how many requests were accepted and how many refused. */
    const sent = async (markdown: string): Promise<{ accepted: number; refused: number }> => {
      const blocks = made(markdown);
      let [accepted, refused] = [0, 0];
      for (let at = 0; at < blocks.length; at += 100) {
        const part = blocks.slice(at, at + 100);
        const wrong = wrongLinks(part);
        const { status, body } = await append(part);
        if (wrong === 0) {
          expect(body.results).toHaveLength(part.length);
          accepted += 1;
        } else {
          const lines = Array(wrong).fill(WRONG_LINK).join('\n');
          expect([status, body.message]).toEqual([400, `Content creation Failed. Fix the following: \n${lines}`]);
          refused += 1;
        }
      }
      return { accepted, refused };
    };

    const sums = async (texts: readonly string[]): Promise<{ accepted: number; refused: number }> => {
      let [accepted, refused] = [0, 0];
      for (const text of texts) {
        const result = await sent(text);
        accepted += result.accepted;
        refused += result.refused;
      }
      return { accepted, refused };
    };
    const why = `refused for links that are no full address: “${WRONG_LINK}”`;

    test('what it makes of golden cases', async () => {
      const markdownOf = (folder: string) => casesOf(folder).map(({ markdown }) => markdown);
      const { accepted } = await sums(
        KINDS.flatMap(kind => foldersOf(kind).map(name => markdownOf(`${kind}/${name}`).join('\n'))),
      );
      expect(accepted).toBeGreaterThan(40);
      evidence.drive(
        CLIENT,
        'the golden Markdown of every kind',
        `accepted; a request with a relative link is refused: “${WRONG_LINK}”`,
      );
    });

    test.skipIf(!hasRealDocuments)(
      'what it makes of real documents (skipped where ../shared/markdown is absent)',
      async () => {
        const documents = realDocuments();
        const { accepted, refused } = await sums(documents.map(([, text]) => text));
        expect(accepted).toBeGreaterThan(refused);
        const count = `${documents.length} real documents, in ${accepted + refused} requests`;
        evidence.drive(CLIENT, count, `${accepted} accepted, ${refused} ${why}`);
      },
    );

    describe('is refused by the rules of Notion:', () => {
      test.each(REFUSALS)('$rule', async ({ markdown, says }) => {
        const { status, body } = await append(made(markdown));
        expect([status, body.code]).toEqual([400, 'validation_error']);
        expect(String(body.message).slice(0, says.length)).toBe(says);
      });
      afterAll(() => {
        for (const { rule, says } of REFUSALS)
          evidence.drive(CLIENT, rule, `refused: “${String(says).replaceAll('`', '').replaceAll(/\s+/g, ' ')}”`);
      });
    });
  });
};

const made = (markdown: string): Json[] =>
  markdownToBlocks(markdown, { notionLimits: { truncate: false } }) as unknown as Json[];

/** How many links are no full address. */
const wrongLinks = (blocks: Json): number => {
  let count = 0;
  eachObject(blocks, ({ link }) => {
    const url = typeof link === 'object' && link !== null && !Array.isArray(link) ? link.url : undefined;
    if (typeof url === 'string' && !/^[a-z][a-z+.-]*:\S/i.test(url)) count += 1;
  });
  return count;
};
