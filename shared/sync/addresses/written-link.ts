import type { Marks } from '../../document/run.ts';

/*
 * While both sides are compared, a link to a page of the folder has the page's address in Notion. How the file writes it
 * rides along as the link's title: what only the file has of a link is its title, the merge keeps that with its words, and
 * Notion never sees it.
 *
 *   [the plan](../plan.md "Soon")   link: https://www.notion.so/38d9…   linkTitle: '\u0001../plan.md\u0001Soon'
 */
const SIGN = '\u0001';

/** The marks of a link, leading to `address` for as long as both sides are compared. */
export function withAddress(marks: Marks, address: string): Pick<Marks, 'link' | 'linkTitle'> {
  const { link = '', linkTitle } = marks;
  return {
    link: address,
    linkTitle: [link, ...(linkTitle === undefined ? [] : [linkTitle])].map(part => SIGN + part).join(''),
  };
}

/** The marks of the link as the file writes it; `undefined` for a link that the file doesn't have. */
export function asWritten({ linkTitle }: Marks): Pick<Marks, 'link' | 'linkTitle'> | undefined {
  if (!linkTitle?.startsWith(SIGN)) return undefined;
  const [, link = '', title] = linkTitle.split(SIGN);
  return { link, ...(title !== undefined && { linkTitle: title }) };
}
