import type { Block } from '../../document/block.ts';
import type { Document } from '../../document/document.ts';
import type { Run } from '../../document/run.ts';
import type { Source } from '../../document/source.ts';
import type { Addresses, Shown } from './addresses.ts';
import { mapContent } from './map-runs.ts';
import { addressOf, pageOf } from './page-address.ts';
import { isMedia, type MediaBlock } from './picture.ts';
import { asWritten, withAddress } from './written-link.ts';

/**
 * Where a page crosses between the file and Notion. On its way to be compared, a path becomes the address that it has in
 * Notion; on its way home, that becomes the path again, written as the file writes it. A border is for one comparison.
 *
 * @example
 * const border = new Border(addresses);
 * const merge = mergeDocuments({ base: border.fromNotion(base), local: border.fromFile(body), remote: border.fromNotion(page) });
 * const body = border.home(merge.document);
 */
export class Border {
  readonly #addresses: Addresses;
  /** What blocks of the file were before they crossed, by where they stand in it. */
  readonly #before = new Map<Source, { was: MediaBlock; url: string }>();

  constructor(addresses: Addresses) {
    this.#addresses = addresses;
  }

  /** What the file has, with addresses of Notion for its paths. */
  fromFile(document: Document): Document {
    const { pages } = this.#addresses;
    return mapDocument(document, {
      run: run => {
        const page = run.link === undefined ? undefined : pages.get(withoutHeading(run.link));
        return page === undefined ? run : { ...run, ...withAddress(run, addressOf(page)) };
      },
      block: block => (isMedia(block) && block.kind === undefined ? this.#outward(block) : block),
    });
  }

  #outward(block: MediaBlock): Block {
    const { source } = block;
    const shown = source && this.#addresses.shown.get(source);
    if (!shown) return block;
    this.#before.set(source, { was: block, url: shown.url });
    return { ...block, ...placeOf(shown) } as Block;
  }

  /** What Notion has, with one address for each page, and with what is here of its pictures. */
  fromNotion(document: Document): Document {
    const { written, hosted } = this.#addresses;
    return mapDocument(document, {
      run: run => {
        const page = run.link === undefined ? undefined : pageOf(run.link);
        if (page === undefined || !written.has(page) || run.link === addressOf(page)) return run;
        return { ...run, link: addressOf(page) };
      },
      block: block => {
        if (!isMedia(block)) return block;
        if (block.kind === 'file_upload') return this.#settled(block);
        const { here: _, ...bare } = block;
        const known = block.kind === 'file' ? hosted.get(block.url) : undefined;
        if (!known) return block.here ? (bare as Block) : block;
        // A name that the address says already, in other letters, is none.
        const { name, ...nameless } = bare;
        const named = name === known.name ? nameless : bare;
        return { ...named, ...(known.here && { here: true }) } as Block;
      },
    });
  }

  /** What was brought to Notion is kept by it from then on. */
  #settled(block: MediaBlock): Block {
    const url = this.#addresses.uploads.get(block.url);
    return url === undefined
      ? block
      : this.fromNotion({ blocks: [{ ...block, kind: 'file', url } as Block] }).blocks[0]!;
  }

  /** What comes of it for the file. */
  home(document: Document): Document {
    return mapDocument(document, { run: run => this.#homeRun(run), block: block => this.#homeBlock(block) });
  }

  /** As {@link home}, for a value of a field: a text, cells, a block, an address. */
  homeValue(value: unknown): unknown {
    if (typeof value === 'string') return this.#addresses.hosted.get(value)?.written ?? value;
    if (!Array.isArray(value)) return isBlock(value) ? this.home({ blocks: [value] }).blocks[0] : value;
    return value.map(item => {
      if (Array.isArray(item)) return this.homeValue(item);
      return isBlock(item) ? this.#homeRun(item as unknown as Run) : item;
    });
  }

  #homeRun(run: Run): Run {
    if (run.link === undefined) return run;
    const own = asWritten(run);
    const page = pageOf(run.link);
    const { linkTitle: _, ...bare } = run;
    if (own) {
      const stays = page !== undefined && this.#addresses.pages.get(withoutHeading(own.link!)) === page;
      return { ...bare, ...(stays ? own : { ...own, link: this.#written(page) ?? run.link }) } as Run;
    }
    const path = this.#written(page);
    return path === undefined ? run : ({ ...run, link: path } as Run);
  }

  #written(page: string | undefined): string | undefined {
    return page === undefined ? undefined : this.#addresses.written.get(page);
  }

  #homeBlock(block: Block): Block {
    if (!isMedia(block)) return block;
    const { here, ...media } = block;
    const { kind, ...bare } = media;
    const own = block.source && this.#before.get(block.source);
    // Whatever the merge says of the kind: in a conflict each side keeps its own address.
    const path = own?.url === block.url ? own.was.url : kind && this.#addresses.hosted.get(block.url)?.written;
    if (path !== undefined) return { ...bare, url: path } as Block;
    return here ? (media as Block) : block;
  }
}

function mapDocument(document: Document, change: Parameters<typeof mapContent>[1]): Document {
  const blocks = mapContent(document.blocks, change);
  return blocks === document.blocks ? document : { ...document, blocks };
}

const placeOf = ({ url, here }: Shown): object => ({ url, kind: 'file', ...(here && { here: true }) });

const isBlock = (value: unknown): value is Block => typeof value === 'object' && value !== null && 'type' in value;

/** A link to a heading of a file leads to its page. */
export const withoutHeading = (link: string): string =>
  /^[a-z][a-z0-9+.-]*:/i.test(link) ? link : link.split('#')[0]!;
