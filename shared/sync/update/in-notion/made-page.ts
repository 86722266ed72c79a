import type { Files } from '../../../ports.ts';
import type { Template } from '../../../template/index.ts';
import { FORMAT, readStored, writeStored } from '../../state/stored.ts';
import { type Origin, readOrigin } from '../origin.ts';

/** With what is mine alone, because it says what the page says, and nobody else may read it from here. */
const FOLDER = '.rapport/private/made';

/** What is kept of a page that lies in Notion alone: how it was made, and how it was before its last update. */
export interface MadePage {
  format: typeof FORMAT;
  page: string;
  /** The language that its template speaks on it; English where it names none. */
  language?: string;
  /** The text of its origin; none while a page is adopted that comes from nowhere. */
  origin?: string;
  /** An update that has begun, and may have been cut off: the origin that it brings. */
  next?: { at: string; origin: string };
  /** The last update, so that it can be taken back. */
  before?: { at: string; origin?: string };
}

/** The language of a page, for keeping. */
export const spoken = ({ manifest: { language } }: Template): Pick<MadePage, 'language'> =>
  language === undefined ? {} : { language };

const pathOf = (page: string): string => `${FOLDER}/${page.replaceAll('-', '').toLowerCase()}.json`;

/** @throws UnknownState */
export const readMade = (files: Files, page: string): Promise<MadePage | undefined> =>
  readStored<MadePage>(files, pathOf(page));

export const writeMade = (files: Files, made: Omit<MadePage, 'format'>): Promise<void> =>
  writeStored(files, pathOf(made.page), { ...made, format: FORMAT } as MadePage);

export const removeMade = (files: Files, page: string): Promise<void> => files.remove(pathOf(page));

/** All that are kept. @throws UnknownState */
export async function listMade(files: Files): Promise<MadePage[]> {
  const paths = (await files.list(FOLDER)).filter(path => path.endsWith('.json'));
  const all = await Promise.all(paths.map(path => readStored<MadePage>(files, path)));
  return all.filter(made => made !== undefined);
}

/** Where a page comes from, or what is wrong with what was kept, as the end of a sentence. */
export function originOf({ origin }: MadePage): Origin | { problem: string } {
  return origin === undefined ? { problem: 'has no origin' } : readOrigin(origin);
}
