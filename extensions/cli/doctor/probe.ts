import type { Body } from '../../../shared/notion/client/transport.ts';
import type { Bench } from './bench.ts';

/** What a probe works with: everything that it makes lies under one page, which goes to the trash in the end. */
export interface Scratch {
  bench: Bench;
  /** Makes a page; gives back its id. */
  page(title: string, children?: Body[]): Promise<string>;
  /** Makes a database; gives back the id of its data source. */
  source(title: string, properties: Body): Promise<string>;
  /** Makes a row; gives back its id. */
  row(source: string, properties: Body, children?: Body[]): Promise<string>;
}

/** What a probe saw: one of its outcomes, or why it is none of them; `detail` is for whoever wants to know more. */
export type Seen = { outcome: string; detail?: string } | { unclear: string };

/** A point on which the documents of Notion's API and what people saw of it differ, or say nothing. */
export interface Probe {
  name: string;
  /** The question, in one line. */
  asks: string;
  /** What may be found, each in few words. */
  outcomes: { readonly [outcome: string]: string };
  /** The outcome that Local Notion has. */
  local: string;
  /** Makes the requests and reads their answers into an outcome. */
  measure(scratch: Scratch): Promise<Seen>;
}

/** A point that no request can settle. */
export interface Unmeasured {
  name: string;
  asks: string;
  /** What Local Notion does. */
  local: string;
  /** Why it can't be measured. */
  why: string;
}

/** A text as requests have it. */
export const words = (content: string): Body[] => [{ text: { content } }];

/** A paragraph as requests have it. */
export const paragraph = (content: string): Body => ({ paragraph: { rich_text: words(content) } });

/** The results of a listing. */
export const resultsOf = (body: Body): Body[] => (Array.isArray(body.results) ? (body.results as Body[]) : []);
