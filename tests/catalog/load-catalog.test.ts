import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../shared/catalog/index.ts';
import type { Files } from '../../shared/ports.ts';
import { words } from '../template/support.ts';

const files = (texts: { [path: string]: string }): Files => ({
  read: async path => texts[path],
  readBytes: async () => undefined,
  list: async folder =>
    Object.keys(texts)
      .filter(path => path.startsWith(`${folder}/`))
      .sort(),
  write: async () => {},
  remove: async () => {},
});

const head = (more: string) => `---\nversion: 1\nreaders: me\n${more}\n---\n`;

describe('loadCatalog', () => {
  it('lists templates, the ones to show first before the others', async () => {
    const catalog = await loadCatalog(
      files({
        'templates/plans/prd.md': head('id: prd\ntitle: Requirements\nfamily: plans'),
        'templates/feedback/note.md': head('id: note\ntitle: Note\nfamily: feedback\nfirst: true'),
        'templates/plans/bet.md': head('id: bet\ntitle: Bet\nfamily: plans'),
        'templates/partials/promises.md': 'a part is no template',
      }),
      ['templates'],
    );
    expect(catalog.list().map(({ id }) => id)).toEqual(['note', 'bet', 'prd']);
    expect(catalog.family('plans').map(({ id }) => id)).toEqual(['bet', 'prd']);
    expect(catalog.find('gone')).toBeUndefined();
  });

  it('takes the nearest of two with one name, and says which it hides', async () => {
    const catalog = await loadCatalog(files({ 'mine/note.md': '# Mine', 'templates/feedback/note.md': '# Ours' }), [
      'mine',
      'templates',
    ]);
    expect(catalog.find('note')).toMatchObject({ path: 'mine/note.md', hides: ['templates/feedback/note.md'] });
  });

  it('finds the parts that a template includes', async () => {
    const catalog = await loadCatalog(
      files({ 't/a.md': '{% include "hello", name: "Ana" %}', 't/partials/hello.md': 'Hello {{ name }}' }),
      ['t'],
    );
    const { template } = catalog.find('a')!;
    expect(template.diagnostics).toEqual([]);
    expect(words(template.render({}, {}).page)).toBe('Hello Ana');
  });

  it('refuses a bank in which an id stands twice', async () => {
    const question = '{ id: trust-01, topic: trust, depth: light, askedBy: either, audience: [any], text: "?" }';
    const tables = 'topics: { trust: x }\ndepths: {}\naudiences: {}\naskedBy: {}\nfocus: {}\nneighbours: {}';
    const bank = `version: 1\n${tables}\nquestions:\n- ${question}\n- ${question}\n`;
    const catalog = await loadCatalog(files({ 't/data/question-bank.yaml': bank }), ['t']);
    expect(() => catalog.questions()).toThrow('t/data/question-bank.yaml: the id trust-01 stands twice.');
  });
});
