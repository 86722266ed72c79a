import { NOTION_FORMS } from '../../blocks/notion-forms.ts';
import type { Block } from '../../document/block.ts';
import type { Source } from '../../document/source.ts';
import { walk } from '../../document/walk.ts';
import type { NotionBlock } from '../../notion/from-notion.ts';
import type { Files, Pages } from '../../ports.ts';
import type { Addresses, Shown } from './addresses.ts';
import { type Found, findTwins, type Hosted, hostedIn } from './find-twins.ts';
import { type LocalPicture, localPicture, showsPath, tooLarge } from './local-picture.ts';
import { pathFrom } from './paths.ts';
import { fileName, isMedia, type KnownFile, pendingUrl, sameName } from './picture.ts';

/** A page on both sides, as pictures are looked for in it. */
export interface PicturedSides {
  file: string;
  text: string;
  local: readonly Block[];
  base: readonly Block[];
  remote: readonly NotionBlock[];
  /** What the state knows of files that Notion keeps. */
  known: readonly KnownFile[];
}

/** What looking for pictures needs of a host. */
export interface PictureHost {
  files: Files;
  pages: Pick<Pages, 'download' | 'largestFile'>;
}

type Gathered = Pick<Addresses, 'shown' | 'hosted' | 'pictures' | 'problems' | 'uploads' | 'files'>;

/** Finds what the pictures of a file are in Notion, and what can be sent of them. Reads the pictures' bytes. */
export async function gatherPictures(host: PictureHost, sides: PicturedSides): Promise<Gathered> {
  const there = hostedIn(sides.remote);
  const { files, uploads } = settle(sides, there);
  const blocks = [...shownToOthers(sides.local)].filter(isMedia).filter(showsPath);
  const pictures = await Promise.all(blocks.map(block => localPicture(host.files, sides.file, block)));
  const free = freeFiles(sides, files);
  const found = pictures.map(picture => ({ picture, known: free.take(picture.path) }));
  await findTwins(host.pages, { found, there, base: sides.base, files });
  await refuseLarge(host.pages, found);
  return { ...describe(sides, found, files), uploads, files };
}

/** Every block but those that Notion never sees, such as private notes, and what is in them. */
function* shownToOthers(blocks: readonly Block[]): Generator<Block> {
  for (const block of blocks) {
    if (block.type !== 'opaque' && NOTION_FORMS[block.type].types.length === 0) continue;
    yield block;
    if (block.children) yield* shownToOthers(block.children);
  }
}

/** Files of the state whose place Notion has told in the meantime, and those that the page no longer shows left out. */
function settle(
  { base, known }: PicturedSides,
  there: readonly Hosted[],
): { files: KnownFile[]; uploads: Map<string, string> } {
  const uploads = new Map<string, string>();
  const shows = new Set([...there.map(({ url }) => url), ...[...walk(base)].filter(isMedia).map(({ url }) => url)]);
  for (const block of walk(base)) {
    if (!isMedia(block) || block.kind !== 'file_upload') continue;
    const file = known.find(({ upload }) => upload === block.url);
    const now = there.find(({ id, url }) => id === block.id && sameName(url, file?.path ?? ''));
    if (file && now) uploads.set(block.url, now.url);
  }
  const files = known.map(file => {
    const url = file.upload === undefined ? undefined : uploads.get(file.upload);
    return url === undefined ? file : { path: file.path, hash: file.hash, url };
  });
  return { files: files.filter(({ url, upload }) => shows.has(url ?? upload ?? '')), uploads };
}

/** The known files by their paths, each given away once for each time that the page shows it, in the page's order. */
function freeFiles(
  { base }: PicturedSides,
  files: readonly KnownFile[],
): { take(path: string | undefined): KnownFile | undefined } {
  const places = [...walk(base)].filter(isMedia).map(({ url }) => url);
  const at = ({ url, upload }: KnownFile): number => places.findIndex(place => place === url || place === upload);
  const order = [...files].sort((a, b) => at(a) - at(b));
  const times = new Map(order.map(file => [file, Math.max(1, places.filter(url => url === file.url).length)]));
  return {
    take: path => {
      const own = order.filter(file => file.path === path && file.url !== undefined);
      const file = own.find(one => (times.get(one) ?? 0) > 0) ?? own.at(-1);
      if (file) times.set(file, (times.get(file) ?? 0) - 1);
      return file;
    },
  };
}

/** Asks how much the workspace takes, where something is to be sent. */
async function refuseLarge(pages: PictureHost['pages'], found: readonly Found[]): Promise<void> {
  const isNew = ({ picture, known }: Found): boolean =>
    picture.picture !== undefined && picture.problem === undefined && known?.hash !== picture.picture.hash;
  const toSend = found.filter(isNew);
  if (toSend.length === 0) return;
  const most = await pages.largestFile();
  for (const { picture } of toSend) {
    const problem = tooLarge(picture.picture!, most);
    if (problem !== undefined) picture.problem = problem;
  }
}

function describe(
  { file, text }: PicturedSides,
  found: readonly Found[],
  files: readonly KnownFile[],
): Pick<Gathered, 'shown' | 'hosted' | 'pictures' | 'problems'> {
  const shown = new Map<Source, Shown>();
  const hosted = new Map<string, { written: string; name: string; here: boolean }>();
  const pictures = new Map<string, NonNullable<LocalPicture['picture']>>();
  const problems = new Map<string, string>();
  for (const { path, url } of files)
    if (url !== undefined) hosted.set(url, { written: pathFrom(file, path), name: fileName(path), here: false });
  for (const { picture: local, known, instead } of found) {
    const { block, picture, problem } = local;
    const place = placeOf(local, known, instead);
    if (place && block.source) shown.set(block.source, place);
    if (place) hosted.set(place.url, { written: block.url, name: fileName(block.url), here: place.here });
    if (place?.here && picture) pictures.set(place.url, picture);
    if (problem !== undefined)
      problems.set(block.url, `${placeIn(file, text, local)}: ${block.url} stays here: ${problem}`);
  }
  return { shown, hosted, pictures, problems };
}

function placeOf(
  { block, picture, problem }: LocalPicture,
  known: KnownFile | undefined,
  instead: string | undefined,
): Shown | undefined {
  const here = picture !== undefined && problem === undefined;
  const written = block.url;
  // What can't be sent any more leaves Notion with what it has.
  if (known?.url !== undefined && (!here || known.hash === picture.hash)) return { written, url: known.url, here };
  return here ? { written, url: pendingUrl(picture, known?.url ?? instead), here } : undefined;
}

function placeIn(file: string, text: string, { block }: LocalPicture): string {
  const start = block.source?.start;
  return start === undefined ? file : `${file}:${text.slice(0, start).split('\n').length}`;
}
