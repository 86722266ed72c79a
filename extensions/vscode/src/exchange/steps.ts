import * as vscode from 'vscode';
import type { ExchangeView } from '../../../../shared/sync/exchange/exchange-view.ts';

/** What I can do about my part of a page. */
export type Step = 'begin' | 'open' | 'done' | 'take_back' | 'close';

interface Offer {
  value: Step;
  label: string;
  hint?: string;
}

/** What is known beside how the exchange stands: whether my part is in this folder, and whether I was the first to be ready. */
interface Here {
  part: boolean;
  opener: boolean;
}

type Row = Offer & { fits(view: ExchangeView, here: Here): boolean };

/** The steps that make sense now, the likeliest first. */
export const stepsFor = (view: ExchangeView, here: Here): Offer[] =>
  rows()
    .filter(({ fits }) => fits(view, here))
    .map(({ fits: _, ...offer }) => offer);

const rows = (): Row[] => [
  {
    value: 'done',
    label: vscode.l10n.t('I’m done with my part'),
    hint: vscode.l10n.t('A mark on the page says so, and nobody reads your words before everybody is ready.'),
    fits: ({ mine, state }, { part }) =>
      part && (state === 'unopened' || state === 'open') && (mine === 'not_ready' || mine === 'mark_gone'),
  },
  {
    value: 'begin',
    label: vscode.l10n.t('Begin my part'),
    hint: vscode.l10n.t('It lies in your private folder, and only you read it.'),
    fits: ({ mine }, { part }) => !part && mine === 'not_ready',
  },
  {
    value: 'open',
    label: vscode.l10n.t('Open my part'),
    fits: ({ mine }, { part }) => part && mine !== 'published' && mine !== 'removed',
  },
  {
    value: 'take_back',
    label: vscode.l10n.t('I’m not done yet'),
    hint: vscode.l10n.t('Takes your mark off the page again.'),
    fits: ({ mine, state }) =>
      state === 'open' && ['ready', 'edited', 'elsewhere', 'not_my_mark', 'mark_gone'].includes(mine),
  },
  {
    value: 'close',
    label: vscode.l10n.t('Wait no longer'),
    hint: vscode.l10n.t('The parts that are ready open; those that are missing stay with who wrote them.'),
    fits: ({ state, closed }, { opener }) => opener && state === 'open' && !closed,
  },
];
