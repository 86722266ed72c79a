import type * as vscode from 'vscode';
import type { Meeting } from '../../../../shared/practice/cadence/cadence-of.ts';
import type { DueEntry, UnclearDay } from '../../../../shared/practice/due/due-entry.ts';
import type { TeamMember } from '../../../../shared/practice/index.ts';
import { sayDay } from '../../../../shared/template/dates/words.ts';
import { meetingRow } from './meeting-row.ts';

/** One line of the *Due* view. What a command needs to know of it has the names that key bindings have. */
export interface DueRow {
  label: string;
  description?: string;
  tooltip?: string;
  /** The whole of it as one sentence, for who listens. */
  spoken?: string;
  /** Its picture, by the name that VS Code has for it. */
  icon?: string;
  /** What can be done with it, as words that the manifest asks for: `putOff`, `weekly`, `page`, `person`. */
  can?: string;
  children?: DueRow[];
  /** Not open at the start. */
  folded?: true;
  /** The id of the question. */
  due?: string;
  /** The page that it is about, or that is ready. */
  path?: string;
  person?: string;
  /** The template of a meeting, and what is known of its page. */
  template?: string;
  answers?: { readonly [input: string]: string };
  /** The address of its folder. */
  folder?: string;
}

/** What comes up, as far as it is shown. */
export interface ComingUp {
  entries: readonly DueEntry[];
  meetings: readonly Meeting[];
  unclear: readonly UnclearDay[];
}

/** With what the lines are written. */
export interface Saying {
  today: string;
  l10n: Pick<typeof vscode.l10n, 't'>;
  me?: Pick<TeamMember, 'id' | 'manager'> | undefined;
  /** The names of the questions of a template. */
  inputsOf(template: string): readonly string[];
}

/**
 * What comes up, as a tree: whom to meet, what to look at again, what was put off, whom I never met. What is late says so in words, and
 * nothing is counted.
 *
 * @example
 * dueRows({ entries: [], meetings: [{ with: { name: 'Ana Lopes' }, title: 'Weekly one-on-one', next: '2026-11-30', … }], unclear: [] }, saying)
 * // [{ label: 'Meetings', children: [{ label: 'Ana Lopes', description: 'Weekly one-on-one · next on 30 November', … }] }]
 */
export function dueRows({ entries, meetings, unclear }: ComingUp, saying: Saying): DueRow[] {
  const { today, l10n } = saying;
  const isPutOff = ({ snoozed, on }: DueEntry): boolean => snoozed > 0 && on > today;
  const looks = entries.filter(entry => !isPutOff(entry)).map(entry => lookRow(entry, saying));
  const later = entries.filter(isPutOff).map(entry => lookRow(entry, saying));
  const met = meetings.filter(({ state }) => state !== 'never').map(meeting => meetingRow(meeting, saying));
  const groups: DueRow[] = [
    { label: l10n.t('Meetings'), children: met },
    { label: l10n.t('To look at again'), children: [...looks, ...unclear.map(one => unclearRow(one, saying))] },
    { label: l10n.t('Put off'), children: later, folded: true },
    { label: l10n.t('Not met yet'), children: neverMet(meetings, saying), folded: true },
  ];
  return groups.filter(({ children = [] }) => children.length > 0);
}

function lookRow(entry: DueEntry, saying: Saying): DueRow {
  const { id, what, title, kind, ask, path, snoozed, drop } = entry;
  const { l10n } = saying;
  const when = whenOf(entry, saying);
  const often = drop ? l10n.t('Put off {0} times. Drop it?', snoozed) : '';
  return {
    label: title,
    description: [when, often, ask].filter(Boolean).join(' · '),
    tooltip: [ask, [kind, path].filter(Boolean).join(', '), when, often].filter(Boolean).join('\n\n'),
    spoken: [title, when, ask, often].filter(Boolean).join(', '),
    icon: what === 'delete' ? 'trash' : isSoon(entry) ? 'history' : 'bell',
    can: 'putOff',
    due: id,
    ...(path === undefined ? {} : { path }),
  };
}

const isSoon = ({ state }: DueEntry): boolean => state === 'soon' || state === 'later';

function whenOf({ on, date, state, snoozed }: DueEntry, { today, l10n }: Saying): string {
  const day = sayDay(on, today);
  const when =
    state === 'today' ? l10n.t('today') : state === 'overdue' ? l10n.t('since {0}', day) : l10n.t('on {0}', day);
  return snoozed > 0 ? l10n.t('{0}, put off from {1}', when, sayDay(date, today)) : when;
}

const unclearRow = ({ title, path, words }: UnclearDay, { l10n }: Saying): DueRow => ({
  label: title,
  description: l10n.t('“{0}” says no day', words),
  tooltip: l10n.t('“{0}” says no day. Write one, such as 3 May.', words),
  icon: 'question',
  ...(path === undefined ? {} : { path }),
});

/** Each person once, with the meetings that the two never had. */
function neverMet(meetings: readonly Meeting[], saying: Saying): DueRow[] {
  const never = meetings.filter(({ state }) => state === 'never');
  const ids = [...new Set(never.map(({ with: other }) => other?.id ?? ''))];
  return ids.map(id => {
    const own = never.filter(({ with: other }) => (other?.id ?? '') === id);
    const children = own.map(meeting => ({
      ...meetingRow(meeting, saying),
      label: meeting.title,
      description: '',
      icon: 'file',
    }));
    const { label, person } = meetingRow(own[0]!, saying);
    return {
      label,
      icon: 'person',
      children,
      folded: true,
      ...(person === undefined ? {} : { person, can: 'person' }),
    };
  });
}
