import { describeFidelity } from '../../shared/notion/describe-fidelity.ts';
import type { SyncHost } from '../../shared/sync/actions/host.ts';
import { type PublishReport, publishPage } from '../../shared/sync/actions/publish-page.ts';
import { readersInWords, readersOf } from '../../shared/workspace/index.ts';
import type { App } from './app.ts';
import { settled } from './settle.ts';

/**
 * Publishes a file after its readers and what Notion will have of it were shown, and says what came of it.
 *
 * @param parent the page or data source where it goes
 * @throws Complaint where the place is not confirmed for these readers, or the file can't be read
 */
export async function publishFile(
  app: App,
  host: SyncHost,
  { file, parent, dryRun = false }: { file: string; parent: string; dryRun?: boolean },
): Promise<PublishReport> {
  const approve = (preview: PublishReport): Promise<boolean> => agreed(app, preview);
  const report = settled(await publishPage(host, { file, parent, dryRun, approve }));
  if (report.kind === 'published') app.say(`Published ${report.file}: ${report.link}`);
  else for (const line of await describe(app, report)) app.say(line);
  return report;
}

/** Shows the readers and the losses, and asks. Where nothing can be asked, the report is shown and the publish goes on. */
async function agreed(app: App, preview: PublishReport): Promise<boolean> {
  for (const line of await describe(app, preview)) app.say(line);
  if (app.yes) return true;
  return (
    (await app.ask.confirm(
      `Publish "${preview.title}" for ${readersInWords({ readers: preview.audience.readers })}?`,
    )) ?? true
  );
}

async function describe(app: App, { title, audience, fidelity }: PublishReport): Promise<string[]> {
  return [`"${title}" will be read by ${await readersOf(app, audience)}.`, ...describeFidelity(fidelity)];
}
