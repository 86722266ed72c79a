import { expect, test } from 'vitest';
import { entityBytes, entityTable } from '../../../extensions/vscode/packaging/entities-apart.ts';

test('the file beside the bundle for browsers holds the whole table of named characters, number for number', async () => {
  const table = await entityTable();
  const bytes = entityBytes(table);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  expect(Array.from(table, (_, i) => view.getUint16(i * 2, true))).toEqual([...table]);
  // Without a first number a table that was not read yet could not be told from one that was.
  expect(table[0]).not.toBe(0);
});
