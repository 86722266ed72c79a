import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { describeTemplate } from '../../../../extensions/notion/gallery/content/describe-template.ts';
import { indexHtml } from '../../../../extensions/notion/gallery/content/index-html.ts';
import { compileTemplate, type Manifest } from '../../../../shared/template/index.ts';
import { gallerySize } from '../../../bench/gallery-size.ts';

const manifest = (fields: string): Manifest =>
  compileTemplate(`---\nversion: 1\n${fields}---\nA page.\n`, { file: 'a.md' }).manifest;
const frame = '<ul><!--first--></ul><!--families-->';

describe('the first screen', () => {
  const weekly = manifest('id: weekly\ntitle: Weekly\nfamily: one-on-ones\nreaders: pair\nfirst: true\nminutes: 30\n');
  const brief = manifest(
    'id: brief\ntitle: "<b>Brief</b> & more"\nfamily: plans\nreaders: me\npurpose: Say it short.\n',
  );

  test('has the first ones, then each family with all of its own', () => {
    const html = indexHtml(frame, [brief, weekly]);
    expect([...html.matchAll(/data-template="([^"]+)"/g)].map(match => match[1])).toEqual([
      'weekly',
      'weekly',
      'brief',
    ]);
    expect([...html.matchAll(/<h3[^>]*>([^<]+)/g)].map(match => match[1])).toEqual(['One-on-ones', 'Plans']);
    expect(html).toContain('Say it short.');
  });
  test('shows the words of a template as words', () =>
    expect(indexHtml(frame, [brief])).toContain('&lt;b&gt;Brief&lt;/b&gt; &amp; more'));
  test('carries sixty templates', () => {
    const many = Array.from({ length: 60 }, (_, i) => ({ ...brief, id: `brief-${i}` }));
    expect(indexHtml(frame, many).match(/class="card"/g)).toHaveLength(60);
  });
  test('without its marks is a mistake in the frame', () =>
    expect(() => indexHtml('<ul></ul>', [])).toThrow('<!--first-->'));
  test('says who reads a draft, before and after', () =>
    expect(describeTemplate(manifest('readers: pair\ndraft: true\nminutes: 1\n'))).toEqual([
      { name: 'Read by', value: 'You; once shared, the two of you' },
      { name: 'Takes', value: '1 minute' },
    ]));
});

test('the frame works from disk: classic deferred scripts, and nothing from anywhere else', () => {
  const html = readFileSync('extensions/notion/gallery/page/index.html', 'utf8');
  expect([...html.matchAll(/<script[^>]*>/g)].map(String)).toEqual([
    '<script defer src="content.js">',
    '<script defer src="gallery.js">',
  ]);
  expect(html).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
});

test('everything together stays within its budget', async () => {
  const { bytes, budget } = await gallerySize();
  expect(bytes).toBeLessThanOrEqual(budget);
});
