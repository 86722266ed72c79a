import { describe, expect, test } from 'vitest';
import type { Block } from '../../shared/document/block.ts';
import { bold, p, text } from '../../shared/document/build.ts';
import { printMarkdown } from '../../shared/markdown/print.ts';
import { readMarkdown } from '../../shared/markdown/read.ts';
import { fidelity } from '../../shared/notion/fidelity.ts';
import { fromNotion } from '../../shared/notion/from-notion.ts';
import { toNotion } from '../../shared/notion/to-notion.ts';
import { planChanges } from '../../shared/sync/plan/plan-changes.ts';
import { reads, same } from '../support/same.ts';
import { editor } from './preview/markup.ts';

const ANA = '10ca1000-0000-4000-8000-000000000001';
const BO = '10ca1000-0000-4000-8000-000000000002';
const [SUMMARY, NOTES] = ['11111111-0000-4000-8000-000000000011', '22222222-0000-4000-8000-000000000022'];

const meeting: Block = {
  type: 'meeting_notes',
  text: [...text('Weekly '), bold('sync')],
  status: 'notes_ready',
  event: { start: '2026-11-23T09:00:00.000Z', end: '2026-11-23T09:30:00.000Z', attendees: [ANA, BO] },
  recording: { start: '2026-11-23T09:01:00.000Z', end: '2026-11-23T09:29:00.000Z' },
  sections: { summary: SUMMARY, notes: NOTES },
  children: [p('We ship on Friday.'), p('Bo asks for help.')],
};

describe('meeting notes', () => {
  const opening =
    '<meeting-notes status="notes_ready" start="2026-11-23T09:00:00.000Z" end="2026-11-23T09:30:00.000Z" ' +
    `attendees="${ANA} ${BO}" recorded-from="2026-11-23T09:01:00.000Z" recorded-until="2026-11-23T09:29:00.000Z" ` +
    `summary="${SUMMARY}" notes="${NOTES}">`;

  test('are a tag around their title and their parts', () =>
    same(`${opening}\n\nWeekly **sync**\n\nWe ship on Friday.\n\nBo asks for help.\n\n</meeting-notes>`, meeting));
  test('may have nothing yet', () =>
    same('<meeting-notes status="transcription_not_started">\n\n<!-- -->\n\n</meeting-notes>', {
      type: 'meeting_notes',
      text: [],
      status: 'transcription_not_started',
    }));
  test('with attributes that make no sense are HTML', () =>
    expect(readMarkdown('<meeting-notes start="2026-11-23">\n\na\n\n</meeting-notes>').blocks[0]!.type).toBe('html'));
  test('come from Notion with all that it says of them, and never go there', () => {
    const payload = {
      title: [{ type: 'text', text: { content: 'Weekly sync' } }],
      status: 'notes_ready',
      children: { summary_block_id: SUMMARY, notes_block_id: NOTES, transcript_block_id: null },
      calendar_event: {
        start_time: '2026-11-23T09:00:00.000Z',
        end_time: '2026-11-23T09:30:00.000Z',
        attendees: [ANA],
      },
      recording: { start_time: '2026-11-23T09:01:00.000Z' },
    };
    const document = fromNotion([{ type: 'meeting_notes', has_children: false, meeting_notes: payload }]);
    expect(document.blocks).toEqual([
      {
        type: 'meeting_notes',
        text: text('Weekly sync'),
        status: 'notes_ready',
        event: { start: '2026-11-23T09:00:00.000Z', end: '2026-11-23T09:30:00.000Z', attendees: [ANA] },
        recording: { start: '2026-11-23T09:01:00.000Z' },
        sections: { summary: SUMMARY, notes: NOTES },
      },
    ]);
    expect(toNotion(document)).toEqual([]);
    expect(fidelity(document)[0]).toMatchObject({ kept: 'not created', reason: 'Meeting notes are made in Notion.' });
  });
  test('stay where they are when somebody gives them another title here', () => {
    const before = { blocks: [{ ...meeting, id: 'm', children: [] }] };
    const after = { blocks: [{ ...meeting, id: 'm', children: [], text: text('Daily') }] };
    expect(planChanges(before, after)).toMatchObject([
      {
        kind: 'refuse',
        id: 'm',
        reason: "It can't become another block: Notion's API can't make its meeting notes again.",
      },
    ]);
  });
  test('whose parts were not read say so', () => {
    const markdown = printMarkdown(
      fromNotion([{ type: 'meeting_notes', has_children: true, meeting_notes: { title: [] } }]),
    );
    expect(markdown).toBe('<notion type="meeting_notes" fields="{&quot;text&quot;:[]}" unread="true" />\n');
    expect(readMarkdown(markdown).blocks[0]).toMatchObject({ type: 'meeting_notes', unread: true });
  });
  test('that say a thing in a way of their own are kept as they came', () => {
    const payload = { title: [], calendar_event: { start_time: 9 } };
    expect(fromNotion([{ type: 'meeting_notes', meeting_notes: payload }]).blocks).toEqual([
      { type: 'opaque', kind: 'meeting_notes', data: payload },
    ]);
  });
  test('in files of before are read from the generic tag', () =>
    reads('<notion type="transcription" data="{&quot;status&quot;:&quot;notes_ready&quot;}" />', {
      type: 'meeting_notes',
      text: [],
      status: 'notes_ready',
    }));
  test('by hand in the generic tag are none unless all of them makes sense', () =>
    reads('<notion type="meeting_notes" fields="{&quot;text&quot;:[],&quot;event&quot;:{}}" />', {
      type: 'html',
      html: '<notion type="meeting_notes" fields="{&quot;text&quot;:[],&quot;event&quot;:{}}" />',
    }));
  test('are shown in a box with their name', () =>
    expect(editor()('<meeting-notes>\n\na\n\n</meeting-notes>')).toContain(
      '<div class="rp-label">Meeting notes</div>',
    ));
});

describe('blocks that Notion makes no more, or keeps to itself', () => {
  test('a template button', () =>
    same('<template-button>\n\nAdd a *week*\n\n- [ ] Plan it\n\n</template-button>', {
      type: 'template',
      text: [...text('Add a '), { type: 'text', text: 'week', italic: true }],
      children: [{ type: 'to_do', checked: false, text: text('Plan it') }],
    }));
  test('what the API does not tell', () =>
    same(
      '<unsupported type="button" />\n\n<unsupported />',
      { type: 'opaque', kind: 'unsupported', data: { block_type: 'button' } },
      { type: 'opaque', kind: 'unsupported', data: {} },
    ));
  test('which tells more than its type one day', () =>
    same(
      '<notion type="unsupported" data="{&quot;block_type&quot;:&quot;form&quot;,&quot;name&quot;:&quot;x&quot;}" />',
      {
        type: 'opaque',
        kind: 'unsupported',
        data: { block_type: 'form', name: 'x' },
      },
    ));
  test('are shown by name', () => {
    expect(editor()('<unsupported type="button" />')).toContain('<div class="rp-label">button, in Notion only</div>');
    expect(editor()('<template-button>\n\na\n\n</template-button>')).toContain('Template button');
  });
});

describe('HTML that was uploaded', () => {
  test('is an embed like any other', () => {
    same('<embed source="file-upload://43833259-72ae-404e-8441-b6577f3159b4">Our *funnel*</embed>', {
      type: 'embed',
      url: '43833259-72ae-404e-8441-b6577f3159b4',
      kind: 'file_upload',
      caption: [...text('Our '), { type: 'text', text: 'funnel', italic: true }],
    });
    const request = { type: 'embed', embed: { file_upload: { id: '43833259-72ae-404e-8441-b6577f3159b4' } } };
    expect(toNotion(fromNotion([request]))).toEqual([request]);
  });
  test('that lies with Notion is not sent to another page', () => {
    const [block] = fromNotion([
      { type: 'embed', embed: { type: 'file', file: { url: 'https://s3.example/a.html?sig=1', expiry_time: 'x' } } },
    ]).blocks;
    expect(block).toEqual({ type: 'embed', url: 'https://s3.example/a.html', kind: 'file' });
    expect(toNotion({ blocks: [block!] })).toEqual([]);
    expect(printMarkdown({ blocks: [block!] })).toBe('<embed source="https://s3.example/a.html" hosted="true" />\n');
  });
});
