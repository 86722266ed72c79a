import type { Body } from '../../../../shared/notion/client/transport.ts';
import { type Probe, words } from '../probe.ts';

/** What becomes of the values of a row that moves into another data source. */
export const moveIntoSource: Probe = {
  name: 'move-into-source',
  asks: 'What keeps a row that moves into another data source?',
  outcomes: {
    title: 'its title alone',
    same_names: 'values whose property is there too',
    columns: 'everything: missing properties are added',
    refused: 'it may not move',
  },
  local: 'title',
  async measure({ bench, source, row }) {
    const shared = { Name: { title: {} }, Both: { rich_text: {} } };
    const from = await source('Moves from', { ...shared, Only: { number: {} } });
    const into = await source('Moves into', shared);
    const id = await row(from, {
      Name: { title: words('moves') },
      Both: { rich_text: words('both') },
      Only: { number: 1 },
    });
    const moved = await bench.ask('POST', `/pages/${id}/move`, { parent: { data_source_id: into } });
    if (moved.status >= 400) return { outcome: 'refused', detail: moved.message };
    const { properties } = await bench.must('GET', `/pages/${id}`);
    const { Both, Only } = properties as { Both?: Body; Only?: Body };
    if (Only !== undefined) return { outcome: 'columns' };
    const { rich_text } = Both ?? {};
    return { outcome: Array.isArray(rich_text) && rich_text.length > 0 ? 'same_names' : 'title' };
  },
};
