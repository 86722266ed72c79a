import type { Meeting } from '../../../../shared/practice/cadence/cadence-of.ts';
import { sayDay } from '../../../../shared/template/dates/words.ts';
import { WEEKLY } from '../../../../shared/workspace/index.ts';
import type { DueRow, Saying } from './due-rows.ts';

/** A meeting as a line: with whom, of which kind, and when. */
export function meetingRow(meeting: Meeting, saying: Saying): DueRow {
  const { template, title, with: other, last, prepared } = meeting;
  const { l10n, today } = saying;
  const label = other?.name ?? l10n.t('The team');
  const when = whenOf(meeting, saying);
  const before = last === undefined ? '' : l10n.t('Last on {0}.', sayDay(last, today));
  const can = [prepared === undefined ? (template === WEEKLY ? 'weekly' : 'page') : '', other ? 'person' : ''];
  return {
    label,
    // What one looks for comes first: a narrow side bar cuts off the rest.
    description: [when, title].filter(Boolean).join(' · '),
    tooltip: [`${label}, ${title}${when && `: ${when}`}`, before, prepared].filter(Boolean).join('\n\n'),
    spoken: [label, title, when].filter(Boolean).join(', '),
    icon: prepared === undefined ? ICONS[meeting.state] : 'file',
    can: can.filter(Boolean).join(' '),
    template,
    answers: answersFor(meeting, saying),
    ...(other ? { person: other.id } : {}),
    ...(prepared === undefined ? {} : { path: prepared }),
  };
}

const ICONS: { readonly [state in Meeting['state']]: string } = {
  'on time': 'person',
  never: 'person',
  due: 'bell',
  overdue: 'bell',
};

function whenOf({ next, state, prepared }: Meeting, { l10n, today }: Saying): string {
  if (next === undefined) return '';
  const day = next === today ? l10n.t('today') : sayDay(next, today);
  if (prepared !== undefined) return l10n.t('ready for {0}', day);
  if (next === today) return day;
  if (state === 'overdue') return l10n.t('overdue since {0}', day);
  return state === 'due' ? l10n.t('due since {0}', day) : l10n.t('next on {0}', day);
}

/** Who is who on the page: with my own manager it is mine. Only what the template asks for. */
function answersFor({ template, with: other }: Meeting, { me, inputsOf }: Saying): { [input: string]: string } {
  if (!other) return {};
  const known = me?.manager === other.id ? { report: me.id, manager: other.id } : { report: other.id };
  const inputs = new Set(inputsOf(template));
  return Object.fromEntries(Object.entries(known).filter(([name]) => inputs.has(name)));
}
