import type * as vscode from 'vscode';
import type { Offer } from '../../../../shared/practice/evidence/evidence-for.ts';
import { kindInWords } from '../../../../shared/practice/flows/kind-in-words.ts';
import { sayDay } from '../../../../shared/template/dates/words.ts';

/** A line that is offered, as a list shows it. */
export interface OfferItem {
  label: string;
  description: string;
  detail?: string;
  offer: Offer;
}

/**
 * Offered lines for a list in which several can be ticked: each with its day, its source and its tag; a locked one with who has to agree.
 *
 * @example
 * offerItems([{ text: 'Support asked 40 % less.', date: '2026-10-05', title: 'Invoice import', source: 'prd', … }], l10n)
 * // [{ label: 'Support asked 40 % less.', description: '5 October 2026 · Invoice import (PRD)', offer: … }]
 */
export function offerItems(offers: readonly Offer[], l10n: Pick<typeof vscode.l10n, 't'>): OfferItem[] {
  return offers.map(offer => {
    const { text, date, title, source, competency, why, open } = offer;
    const day = date === undefined ? l10n.t('no day') : sayDay(date, '');
    const tag = competency === undefined ? '' : ` · #${competency}`;
    const half = l10n.t('Not everybody who reads this page can read its source: its title and link stay behind.');
    const locked = why && l10n.t('{0} They say it below the line, on its page.', why);
    const detail = locked ?? (open ? undefined : half);
    return {
      label: locked === undefined ? text : `$(lock) ${text}`,
      description: `${day} · ${title} (${kindInWords(source)})${tag}`,
      ...(detail === undefined ? {} : { detail }),
      offer,
    };
  });
}
