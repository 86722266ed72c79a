/** How an exchange stands, for somebody who looks: names and states, and of nobody a word that they wrote. */
export interface ExchangeView {
  /** No mark stands; some do; all do; every part stands on the page. */
  state: 'unopened' | 'open' | 'ready' | 'published';
  ready: string[];
  missing: string[];
  /** Who was ready first. */
  opener?: string;
  closed: boolean;
  mine: Mine;
  /** In this run my part goes onto the page. */
  publishes: boolean;
  /** Whose part is not what they were ready with. */
  unlike: { name: string; reason: Unlike }[];
  /** Names of marks that are nobody's whom the page names. */
  strangers: string[];
  /** Every part was there and fitted its mark once: from then on the page is like any other. */
  settled: boolean;
}

/**
 * What is with my own part.
 *
 * - `not_asked`: the page does not name me
 * - `not_ready`: I have no mark
 * - `ready`: my mark stands, and my part is as it was
 * - `edited`: I wrote into it since
 * - `elsewhere`: my mark stands, and the part is not in this folder
 * - `not_my_mark`: a mark stands in my name that I did not make here
 * - `mark_gone`: I was ready, and my mark is not on the page
 * - `published`: it stands on the page
 * - `removed`: it stood there, and somebody took it away
 */
export type Mine =
  | 'not_asked'
  | 'not_ready'
  | 'ready'
  | 'edited'
  | 'elsewhere'
  | 'not_my_mark'
  | 'mark_gone'
  | 'published'
  | 'removed';

/**
 * Why a part is not what somebody was ready with.
 *
 * - `differs`: it says something else than its mark
 * - `changed`: the mark was another when I published
 * - `late`: there was no mark when I published
 * - `gone`: the mark that I saw is not there any more
 * - `twice`: two marks in one name say different things
 */
export type Unlike = 'differs' | 'changed' | 'late' | 'gone' | 'twice';
