import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Absolute } from './measure.ts';

/**
 * How long VS Code itself says that the extension takes to begin, in a folder with pages of Rapport.
 *
 * @returns why it can't be said here, where that is so
 */
export async function activation(): Promise<Absolute | { skipped: string }> {
  if (!existsSync('tests/editor/node_modules/code-server'))
    return { skipped: 'the activation in VS Code: npm ci --prefix tests/editor first' };
  if (!existsSync('extensions/vscode/dist/extension.js'))
    return { skipped: 'the activation in VS Code: npm run build first' };
  const { packageExtension } = await import('../../extensions/vscode/packaging/package-extension.ts');
  const { runCli, startServer } = await import('../editor/rig/server.ts');
  const { openWorkbench } = await import('../editor/rig/workbench.ts');
  const { makeFolder, SAMPLE } = await import('../editor/support/sample-folder.ts');
  const { Window } = await import('../editor/ui/window.ts');
  const folder = makeFolder(SAMPLE);
  const home = mkdtempSync(join(tmpdir(), 'activation-'));
  const dataDir = join(home, 'server');
  await runCli(['--install-extension', await packageExtension(home)], dataDir);
  const server = await startServer({ dataDir, smokeDriver: false });
  const workbench = await openWorkbench(server, { folder, viewport: { width: 1280, height: 2000 } });
  try {
    const window = new Window(workbench.page);
    await window.command('Developer: Show Running Extensions');
    const row = workbench.page.locator('.monaco-list-row .extension', {
      has: workbench.page.getByText('Rapport', { exact: true }),
    });
    await row.getByText(/\d+ms/).waitFor();
    const said = await row.locator('.activation-time').innerText();
    const ours = Number(/(\d+)\s*ms/.exec(said)?.[1]);
    if (Number.isNaN(ours)) throw new Error(`VS Code said “${said}” of the activation`);
    return { what: 'The extension begins inside VS Code (its own figure, once)', ours, budget: 30 };
  } finally {
    await workbench.close();
    await server.stop();
    for (const one of [folder, home]) rmSync(one, { recursive: true });
  }
}
