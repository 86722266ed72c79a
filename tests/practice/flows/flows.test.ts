import { expect, test } from 'vitest';
import type { Flow } from '../../../shared/practice/flows/flow.ts';
import { FLOWS, TARGETS } from '../../../shared/practice/flows/flows.ts';
import { mayFlow } from '../../../shared/practice/flows/may-flow.ts';

// Which page may feed which, once more and by itself: a cell that somebody changes in the code has to be changed here as well.
// A career worksheet      B competency assessment  C growth plan   D leadership readiness  E promotion case  F 360 report
// G performance review    H support plan           I way of working J weekly update        K first 90 days   L PRD
// M roadmap               N product health check   O board brief   P weekly one-on-one     Q feedback note

const TABLE = `
source                 readers  A  B  C  D  E  F  G  H  I  J  K  L  M  N  O  P  Q
one-on-one-weekly      pair     ·  ✕  ●  ·  ✕  ✕  ●  ✕  ✕  ✕  ·  ✕  ✕  ✕  ✕  ·  ●
skip-level             pair     ✕  ✕  ✕  ✕  ✕  ✕  ✕  ✕  ✕  ✕  ✕  ✕  ✕  ✕  ✕  ✕  ✕
ask-about-me           pair     ✕  ✕  ✕  ✕  ✕  ✕  ✕  ✕  ✕  ✕  ✕  ✕  ✕  ✕  ✕  ✕  ✕
stay-interview         pair     ✕  ✕  ✕  ✕  ✕  ✕  ✕  ✕  ✕  ✕  ✕  ✕  ✕  ✕  ✕  ✕  ✕
career-worksheet       pair     ·  ·  ●  ·  ●  ·  ·  ·  ·  ·  ·  ·  ·  ·  ·  ·  ·
career-conversation    pair     ●  ·  ·  ·  ·  ·  ·  ·  ·  ·  ·  ·  ·  ·  ·  ·  ·
competency-assessment  pair     ●  ·  ●  ·  ·  ·  ●  ·  ·  ·  ·  ·  ·  ·  ·  ·  ·
growth-plan            pair     ●  ●  ·  ●  ●  ·  ●  ●  ·  ·  ·  ·  ·  ·  ·  ●  ●
exposure-assignment    pair     ●  ·  ·  ·  ·  ·  ●  ·  ·  ·  ·  ·  ·  ·  ·  ·  ●
mentoring-agreement    pair     ✕  ✕  ✕  ✕  ✕  ✕  ✕  ✕  ✕  ✕  ✕  ✕  ✕  ✕  ✕  ✕  ✕
compensation-brief     pair     ✕  ✕  ✕  ✕  ✕  ✕  ✕  ✕  ✕  ✕  ✕  ✕  ✕  ✕  ✕  ✕  ✕
feedback-note          pair     ◐  ◐  ◐  ◐  ◐  ✕  ◐  ◐  ·  ·  ·  ·  ·  ·  ·  ·  ·
feedback-360-request   pair     ·  ·  ·  ·  ·  ●  ·  ·  ·  ·  ·  ·  ·  ·  ·  ·  ·
feedback-360-report    pair     ◐  ·  ◐  ◐  ✕  ·  ✕  ✕  ·  ·  ·  ·  ·  ·  ·  ·  ✕
performance-review     pair     ·  ·  ·  ·  ◐  ·  ·  ●  ·  ·  ·  ·  ·  ·  ✕  ·  ✕
support-plan           pair     ·  ·  ·  ·  ✕  ·  ·  ·  ·  ·  ·  ·  ·  ·  ·  ·  ✕
recognition-note       pair     ◐  ◐  ·  ·  ◐  ·  ◐  ✕  ·  ·  ·  ·  ·  ·  ·  ·  ·
work-critique          pair     ·  ·  ◐  ◐  ◐  ·  ◐  ·  ·  ·  ·  ·  ·  ·  ·  ·  ◐
decision-guardrails    pair     ·  ·  ·  ·  ·  ·  ·  ·  ·  ·  ·  ·  ·  ·  ·  ●  ·
decision-record        team     ●  ●  ·  ●  ●  ·  ●  ·  ●  ●  ·  ●  ·  ●  ●  ·  ●
trust-check            pair     ✕  ✕  ✕  ✕  ✕  ✕  ✕  ✕  ✕  ✕  ✕  ✕  ✕  ✕  ✕  ✕  ✕
team-health-check      team     ·  ✕  ·  ✕  ✕  ✕  ✕  ✕  ·  ·  ·  ·  ·  ·  ·  ·  ✕
retrospective          team     ·  ✕  ·  ✕  ✕  ✕  ✕  ✕  ●  ·  ·  ·  ·  ·  ·  ·  ✕
team-meeting           team     ·  ·  ·  ●  ·  ·  ·  ·  ·  ·  ·  ·  ·  ·  ·  ·  ·
way-of-working         team     ·  ·  ·  ●  ·  ·  ·  ·  ·  ·  ·  ·  ·  ·  ·  ·  ·
rough-release          team     ·  ✕  ·  ✕  ✕  ✕  ✕  ✕  ●  ●  ·  ·  ·  ●  ·  ·  ✕
weekly-update          team     ·  ·  ·  ·  ·  ·  ·  ·  ·  ·  ·  ·  ·  ●  ●  ●  ·
shared-vision          team     ·  ·  ·  ·  ·  ·  ·  ·  ·  ·  ·  ·  ●  ·  ●  ·  ·
hiring-scorecard       pair     ·  ·  ·  ·  ·  ·  ·  ·  ·  ·  ◐  ·  ·  ·  ·  ·  ·
user-insight           team     ·  ·  ·  ·  ·  ·  ·  ·  ·  ●  ·  ●  ●  ●  ●  ·  ●
prd                    team     ●  ●  ·  ·  ●  ·  ●  ·  ·  ●  ·  ·  ·  ●  ·  ●  ●
experiment-card        team     ●  ●  ·  ·  ●  ·  ●  ·  ·  ●  ·  ●  ●  ●  ●  ●  ●
roadmap                team     ·  ·  ·  ·  ·  ·  ·  ·  ·  ·  ·  ·  ·  ·  ●  ·  ·
product-health-check   team     ·  ·  ·  ·  ·  ·  ·  ·  ·  ·  ·  ●  ●  ·  ●  ·  ·
board-brief            pair     ·  ·  ·  ·  ·  ·  ·  ·  ·  ·  ·  ·  ◐  ·  ·  ·  ·
pre-mortem             team     ·  ·  ·  ·  ·  ·  ·  ·  ·  ·  ·  ●  ·  ·  ·  ·  ·
`;

const FLOW: { [sign: string]: Flow } = { '●': 'offered', '◐': 'locked', '✕': 'never', '·': 'none' };

const [, ...rows] = TABLE.trim()
  .split('\n')
  .map(line => line.split(/\s+/));

const cells = rows.flatMap(([source = '', , ...signs]) =>
  TARGETS.map((target, i) => [source, target, FLOW[signs[i] ?? '']!] as const),
);

test('the table has every source and every target, and nothing else', () => {
  expect([...FLOWS.keys()].sort()).toEqual(rows.map(([source]) => source).sort());
  for (const row of FLOWS.values()) expect([...row.keys()]).toEqual([...TARGETS]);
  expect(cells).toHaveLength(36 * 17);
});

test.each(cells)('%s to %s: %s', (source, target, flow) => {
  expect(flow).toBeDefined();
  expect(mayFlow({ id: source }, { id: target })).toBe(flow);
});
