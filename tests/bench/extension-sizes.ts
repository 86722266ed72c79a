import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildExtension } from '../../extensions/vscode/packaging/build-extension.ts';
import { kilobytes, type Size } from './measure.ts';

/** What of the extension is loaded when it is first needed, beside the start. */
const LATER: readonly { file: string; when: string }[] = [
  { file: 'teach-preview.js', when: 'with the first Markdown file' },
  { file: 'rest.js', when: 'with the first command or view' },
  { file: 'local-notion.js', when: 'with Local Notion' },
];

/** What the extension for VS Code weighs, built anew: on the desktop at the start, and in a browser in all. */
export async function extensionSizes(): Promise<Size[]> {
  const folder = await mkdtemp(join(tmpdir(), 'extension-sizes-'));
  const weigh = async (file: string): Promise<number> =>
    gzipSync(await readFile(join(folder, file)), { level: 9 }).length;
  try {
    await buildExtension({ bundle: true, target: 'es2023', legalComments: 'none', logLevel: 'warning' }, folder);
    const later = await Promise.all(LATER.map(async ({ file, when }) => `${kilobytes(await weigh(file))} ${when}`));
    return [
      {
        what: `The extension at its start, gzipped (then ${later.join(', ')})`,
        bytes: await weigh('extension.js'),
        budget: 100_000,
      },
      { what: 'The extension for a browser, gzipped', bytes: await weigh('web.js'), budget: 220_000 },
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
