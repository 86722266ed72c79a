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
 * Offered lines for a list in which several can be ticked: each with its day, its source and its tag; a locked one with who has to agree,
 * and how they do.
 *
 * @param into the title of the kind of page that would have them
 * @example
 * offerItems([{ text: 'Support asked 40 % less.', date: '2026-10-05', title: 'Invoice import', source: 'prd', … }], 'Promotion case', { l10n })
 * // [{ label: 'Support asked 40 % less.', description: '5 October 2026 · Invoice import (PRD)', offer: … }]
 */
export function offerItems(
  offers: readonly Offer[],
  into: string,
  { l10n }: { l10n: Pick<typeof vscode.l10n, 't'> },
): OfferItem[] {
  return offers.map(offer => {
    const { text, date, title, source, competency, why, open } = offer;
    const day = date === undefined ? l10n.t('no day') : sayDay(date, '');
    const tag = competency === undefined ? '' : ` · #${competency}`;
    const half = l10n.t('Not everybody who reads this page can read its source: its title and link stay behind.');
    const detail = why === undefined ? (open ? undefined : half) : `${why} ${howToAgree(into, l10n)}`;
    return {
      label: why === undefined ? text : `$(lock) ${text}`,
      description: `${day} · ${title} (${kindInWords(source)})${tag}`,
      ...(detail === undefined ? {} : { detail }),
      offer,
    };
  });
}

/** A yes is a line below the one that it is about, where everybody who reads that page sees it. */
const howToAgree = (into: string, l10n: Pick<typeof vscode.l10n, 't'>): string =>
  l10n.t('For a yes they write below it, on its page: “Name: may be used in the {0}”.', into.toLowerCase());
