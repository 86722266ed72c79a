import type { Body } from '../../../../shared/notion/client/transport.ts';
import { type Probe, paragraph, words } from '../probe.ts';

/** Requests that can't be carried out, with what they should be told. `PAGE` stands for a page of the probe's own. */
const ROWS: readonly (readonly [method: string, path: string, body: Body | undefined, text: string])[] = [
  [
    'PATCH',
    '/blocks/PAGE/children',
    { children: Array.from({ length: 101 }, () => paragraph('x')) },
    'body failed validation: body.children.length should be ≤ `100`, instead was `101`.',
  ],
  [
    'PATCH',
    '/blocks/PAGE/children',
    { children: [{ paragraph: { rich_text: words('x'.repeat(2001)) } }] },
    'body failed validation: body.children[0].paragraph.rich_text[0].text.content.length should be ≤ `2000`, instead was `2001`.',
  ],
  [
    'PATCH',
    '/blocks/PAGE/children',
    {},
    'body failed validation: body.children should be defined, instead was `undefined`.',
  ],
  [
    'GET',
    '/pages/not-an-id',
    undefined,
    'path failed validation: path.page_id should be a valid uuid, instead was `"not-an-id"`.',
  ],
  [
    'GET',
    '/blocks/PAGE/children?page_size=101',
    undefined,
    'query failed validation: query.page_size should be ≤ `100` or `undefined`, instead was `101`.',
  ],
];

/** Whether mistakes are told in the words that were recorded, some of them years ago. */
export const errorTexts: Probe = {
  name: 'error-texts',
  asks: 'Are malformed requests told in the words that were recorded?',
  outcomes: { same: 'in these words', other: 'in others' },
  local: 'same',
  async measure({ bench, page }) {
    const id = await page('Errors');
    const others: string[] = [];
    for (const [method, path, body, text] of ROWS) {
      const { message } = await bench.ask(method, path.replace('PAGE', id), body);
      if (message !== text) others.push(message || 'no error');
    }
    return others.length === 0 ? { outcome: 'same' } : { outcome: 'other', detail: others.join(' | ') };
  },
};
