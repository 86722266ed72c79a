import { describe, expect, test } from 'vitest';
import { nodeFiles } from '../../../extensions/cli/host/node-files.ts';
import { loadCatalog } from '../../../shared/catalog/index.ts';
import { TAKING_SECTIONS } from '../../../shared/practice/evidence/target-section.ts';
import type { Flow } from '../../../shared/practice/flows/flow.ts';
import { FLOWS, TARGETS } from '../../../shared/practice/flows/flows.ts';
import { mayFlow } from '../../../shared/practice/flows/may-flow.ts';
import { type SourceRules, sourceRules } from '../../../shared/practice/flows/sources.ts';
import { propertyKey } from '../../../shared/template/index.ts';

const catalog = await loadCatalog(nodeFiles('.'), ['templates']);
const manifests = catalog.list().map(({ id, template }) => [id, template.manifest] as const);

const sourcesOf = (target: string, flow: Flow): string[] =>
  [...FLOWS].filter(([, row]) => row.get(target) === flow).map(([source]) => source);

describe.each(manifests)('the template %s and the table of flows', (id, manifest) => {
  test('agree on what it gathers', () => {
    const { from, asks, never } = manifest.gathers;
    const said = { from: [...from].sort(), asks: [...asks].sort(), never: [...never].sort() };
    // A page that is in no column gathers nothing; what it says never to take stays closed anyway.
    const column = TARGETS.some(target => target === id)
      ? { from: sourcesOf(id, 'offered'), asks: sourcesOf(id, 'locked'), never: sourcesOf(id, 'never').sort() }
      : { from: [], asks: [], never: said.never };
    expect(said).toEqual({ ...column, from: column.from.sort(), asks: column.asks.sort() });
  });

  test('give the same answer, whichever is asked', () => {
    for (const source of FLOWS.keys()) {
      const cell = FLOWS.get(source)?.get(id);
      // A page that is in no column gathers nothing; why it is closed to a source makes no difference.
      expect([source, mayFlow({ id: source }, manifest)]).toEqual([
        source,
        cell ?? expect.stringMatching(/never|none/),
      ]);
    }
  });

  test('mean sections and properties that there are', () => {
    const { only = [], results = [], kept = [], authors = [], receiver }: SourceRules = sourceRules({ id });
    const open = Object.entries(manifest.sections).filter(([, side]) => side === 'shared' || side === 'each');
    expect(open.map(([section]) => section)).toEqual(expect.arrayContaining([...only, ...results, ...kept]));
    const keys = Object.keys(manifest.notion.properties).map(propertyKey);
    expect(keys).toEqual(expect.arrayContaining([...authors, ...(receiver ? [receiver] : [])]));
  });
});

test.each(TAKING_SECTIONS)('lines that a %s takes go into a section that there is: %s', (kind, section) => {
  const manifest = catalog.find(kind)?.template.manifest;
  if (manifest) expect(manifest.sections).toMatchObject({ [section]: 'shared' });
});
