/** Runs the packaged extension through the user interface: real VS Code in Chromium, keys and eyes. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageExtension } from '../../extensions/vscode/packaging/package-extension.ts';
import { runCli, type ServerOptions, startServer } from './rig/server.ts';
import { openWorkbench } from './rig/workbench.ts';
import { makeFolder, SAMPLE } from './support/sample-folder.ts';
import { findingSteps } from './ui/findings.ts';
import { firstStepsSteps } from './ui/first-steps.ts';
import { meetingSteps } from './ui/meetings.ts';
import { emptyWindowSteps, untrustedSteps } from './ui/other-windows.ts';
import { pageStatusSteps } from './ui/page-status.ts';
import { pageSteps } from './ui/pages.ts';
import { previewSteps } from './ui/preview.ts';
import { publishingSteps } from './ui/publishing.ts';
import type { Step } from './ui/step.ts';
import { templateLooks } from './ui/template-looks.ts';
import { Window } from './ui/window.ts';

interface Run {
  name: string;
  folder: string | undefined;
  steps: readonly Step[];
  options?: ServerOptions;
}

const LIGHT = {
  'rapport.me': 'bo',
  'workbench.colorTheme': 'Default Light Modern',
  'window.autoDetectColorScheme': false,
};

/** Runs all steps, in a window each for the kinds of folders there are. @throws Error when one fails */
export async function runUiTests(): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'rapport-ui-'));
  const vsix = await packageExtension(home);
  const runs: Run[] = [
    {
      name: 'a folder',
      folder: makeFolder(SAMPLE),
      steps: [
        ...pageSteps,
        ...publishingSteps,
        ...pageStatusSteps,
        ...previewSteps,
        ...findingSteps,
        ...meetingSteps,
        ...templateLooks,
      ],
    },
    { name: 'an empty window', folder: undefined, steps: [...emptyWindowSteps, ...firstStepsSteps] },
    { name: 'an untrusted folder', folder: makeFolder(SAMPLE), steps: untrustedSteps, options: { trusted: false } },
  ];
  let failed = 0;
  for (const run of runs) failed += await runInWindow(run, join(home, run.name.replaceAll(' ', '-')), vsix);
  rmSync(home, { recursive: true });
  if (failed > 0) throw new Error(`${failed} of the steps failed`);
}

/** Each step goes on where the one before it ended; after a failure the rest is left. */
async function runInWindow({ name, folder, steps, options }: Run, dataDir: string, vsix: string): Promise<number> {
  await runCli(['--install-extension', vsix], dataDir);
  const server = await startServer({ dataDir, smokeDriver: false, settings: LIGHT, ...options });
  const workbench = await openWorkbench(server, { folder, viewport: { width: 1280, height: 800 } });
  const window = new Window(workbench.page);
  workbench.page.setDefaultTimeout(15_000);
  console.log(`  in ${name}`);
  try {
    for (const { sentence, run } of steps) {
      const start = performance.now();
      try {
        await run({ window, workbench, folder: folder ?? '' });
        console.log(`  ok      ${sentence} (${Math.round(performance.now() - start)} ms)`);
      } catch (error) {
        const picture = join(tmpdir(), `rapport-ui-${name.replaceAll(' ', '-')}.png`);
        await workbench.page.screenshot({ path: picture });
        console.log(
          `  FAILED  ${sentence} (seen: ${picture})\n${error instanceof Error ? error.stack : String(error)}`,
        );
        return 1;
      }
    }
    return 0;
  } finally {
    await workbench.close();
    await server.stop();
    if (folder) rmSync(folder, { recursive: true });
  }
}
