import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { NOTION_URL } from '../../../shared/notion/client/notion-client.ts';
import { NotionError } from '../../../shared/notion/client/notion-error.ts';
import { pageIdIn } from '../../../shared/notion/client/page-id-in.ts';
import { pageLink } from '../../../shared/notion/client/page-link.ts';
import type { App } from '../app.ts';
import { tableOf } from '../doctor/describe-probes.ts';
import { type Finding, linesOf } from '../doctor/finding.ts';
import { lookAtFolder } from '../doctor/look-at-folder.ts';
import { lookAtNotion } from '../doctor/look-at-notion.ts';
import { PROBES } from '../doctor/probes/index.ts';
import { type ProbesReport, runProbes } from '../doctor/run-probes.ts';
import { untilStopped } from '../doctor/until-stopped.ts';
import { Complaint, EXIT, type Exit, wrongUse } from '../exit.ts';
import { type Command, flagOf, optionOf } from './command.ts';

export const doctor: Command = {
  name: 'doctor',
  about: 'look whether this folder and its connection to Notion are as they should be',
  options: [
    {
      flags: '--live',
      about:
        'also measure, on a scratch page that goes to the trash in the end, where Notion differs from Local Notion',
    },
    { flags: '--parent <page>', about: 'the page of Notion under which the scratch page is made, for --live' },
  ],
  examples: ['rapport doctor', 'rapport doctor --live --parent 38d9ce7b60a4814686a8e82177e8342a'],
  async run(app, input) {
    const parent = flagOf(input, 'live') ? parentOf(optionOf(input, 'parent')) : undefined;
    const findings = [...(await lookAtFolder(app, process.versions.node)), ...(await lookAtNotion(app, Date.now))];
    for (const line of findings.flatMap(linesOf)) app.say(line);
    const isAway = findings.some(({ outside }) => outside);
    const report = parent === undefined || isAway ? undefined : await measure(app, parent);
    if (report?.failed !== undefined) throw failureOf(report);
    app.result({ findings, ...(report && { probes: report.rows, ...(report.left && { left: report.left }) }) });
    return exitOf(findings, report);
  },
};

function parentOf(named: string | undefined): string {
  if (named === undefined)
    throw wrongUse('--live makes a scratch page and needs to know where: name a page with --parent.');
  const id = pageIdIn(named);
  if (id === undefined) throw wrongUse(`--parent ${named}: this is no page of Notion. Copy its link: ••• → Copy link.`);
  return id;
}

async function measure(app: App, parent: string): Promise<ProbesReport> {
  const { env, fetch } = app;
  const token = env.NOTION_TOKEN || env.NOTION_API_TOKEN;
  if (!token) throw new NotionError('no_token', 'There is no token for Notion in NOTION_TOKEN, and --live needs one.');
  const table = tableOf(PROBES);
  const title = `Rapport doctor ${app.clock.now().toISOString()} ${randomUUID().slice(0, 8)}`;
  app.say(`\nThis takes about two minutes, on a page "${title}".\n\n${table.head}`);
  const stopped = new Complaint('Stopped before the end. Ask again for the whole table.');
  const report = await untilStopped(stopped, signal =>
    runProbes({
      probes: PROBES,
      parent,
      title,
      token,
      baseUrl: env.NOTION_API_BASE_URL || NOTION_URL,
      fetch,
      signal,
      wait: milliseconds => sleep(milliseconds, undefined, { signal }),
      step: row => {
        for (const line of table.row(row)) app.say(line);
      },
    }),
  );
  for (const line of ['', ...closing(report, title)]) app.say(line);
  return report;
}

function closing({ rows, left, failed }: ProbesReport, title: string): string[] {
  const differing = rows.filter(({ differs }) => differs).length;
  const said =
    differing === 0
      ? 'Local Notion does as this Notion does, in all that could be measured.'
      : `Local Notion does otherwise in ${differing} of ${rows.length} points.`;
  const cleaned = left === undefined ? 'Everything that was made lies in the trash.' : leftOver(left, title);
  return failed === undefined ? [said, cleaned] : [cleaned];
}

const leftOver = (left: string, title: string): string =>
  `The scratch page could not be put into the trash: ${left === title ? `"${title}"` : pageLink(left)}. Delete it in Notion.`;

/** What ended the probes; with the page that they left, for whoever reads only that. */
function failureOf({ failed, left }: ProbesReport): unknown {
  if (left === undefined || !(failed instanceof Error)) return failed;
  return new Complaint(
    `${failed.message}\nThe scratch page ${left} is still there: delete it in Notion.`,
    EXIT.outside,
  );
}

function exitOf(findings: readonly Finding[], report: ProbesReport | undefined): Exit {
  if (findings.some(({ outside }) => outside)) return EXIT.outside;
  const differs = report && (report.left !== undefined || report.rows.some(row => row.differs));
  return differs || findings.some(({ level }) => level === 'mend') ? EXIT.problems : EXIT.done;
}
