import type { Audience } from '../../document/readers.ts';
import { mapBlocks } from '../../document/walk.ts';
import type { Files } from '../../ports.ts';
import { isProblem, type Problem, problem } from '../actions/problem.ts';
import { changedText, type PageFile } from '../page-file/page-file.ts';
import { newSalt } from './commitment.ts';
import type { Contribution } from './contribution.ts';
import type { ExchangeView } from './exchange-view.ts';
import { closingBlock, findMarks, markBlock, readMark } from './mark.ts';
import { rememberPart } from './my-part.ts';
import { isNamed } from './participant.ts';
import type { Member } from './read-exchange.ts';
import { sayEdited } from './say-exchange.ts';
import { type ExchangeHost, type ExchangePage, type Weighed, weighExchange } from './weigh-exchange.ts';

/** What somebody wants of an exchange: to be ready, not to be ready yet, or not to wait any longer. */
export type Wish = 'done' | 'take_back' | 'close';

/** What a yes is asked to. */
export interface WishPreview {
  wish: Wish;
  file: string;
  /** My own words, which the others read once all are ready. */
  words?: string;
  /** Who reads the page, where it says so. */
  audience?: Audience;
  missing: string[];
}

/** Where a wish is carried out. */
export interface WishHost {
  files: Files;
  exchange: ExchangeHost;
  approve(preview: WishPreview): Promise<boolean>;
}

/** A wish that found no yes: nothing was changed. */
export interface Declined {
  kind: 'declined';
  exchange: ExchangeView;
}

type Turn = (host: WishHost, page: ExchangePage, found: Weighed & { me: Member }, dryRun: boolean) => Promise<Result>;
type Result = Contribution | Problem | Declined;

/**
 * Changes my mark on a page: decides from the page as it is now, asks, and gives back the file's text with the change.
 *
 * @returns a problem that says who or what is in the way: nobody is named, no part, too late, not mine to close
 */
export async function changeMark(
  host: WishHost,
  page: ExchangePage,
  wish: Wish,
  { dryRun }: { dryRun: boolean },
): Promise<Result> {
  const { file } = page;
  const weighed = await weighExchange(host, page);
  if (isProblem(weighed)) return weighed;
  const { exchange, me } = weighed;
  if (exchange.members.length === 0)
    return refuse(
      'no_people',
      file,
      'it does not say who takes part. Write their ids into its front matter: people: [ana, bo]',
    );
  if (!me) {
    const names = exchange.members.map(({ person }) => person.label).join(', ');
    return refuse('not_asked', file, `it is between ${names}, and you are none of them.`);
  }
  return TURNS[wish](host, page, { ...weighed, me }, dryRun);
}

const refuse = (code: Problem['code'], file: PageFile, message: string): Problem =>
  problem(code, file.path, `${file.path}: ${message}`);

const TURNS: { [K in Wish]: Turn } = {
  async done(host, { file }, { exchange, view, me, part }, dryRun) {
    if (!part)
      return refuse(
        'no_part',
        file,
        'you have no part of it here yet. Begin one, write it, and then say that you are done.',
      );
    if (view.mine === 'edited') return problem('part_edited', part.path, `${part.path}: ${sayEdited(view)}`);
    if (me.mark || me.twice) return { text: file.text, exchange: view };
    if (part.record.opened) return refuse('exchange_over', file, MARK_TAKEN);
    if (exchange.closed) return refuse('exchange_over', file, `${exchange.opener!.label} closed it without you.`);
    const { label } = me.person;
    const preview: WishPreview = { ...previewOf('done', file, view), words: part.words.words };
    if (!dryRun && !(await host.approve(preview))) return { kind: 'declined', exchange: view };
    const salt = part.record.salt ?? newSalt();
    const fingerprint = await part.words.fingerprint(label, salt);
    // First here, then there: a mark on the page whose salt nobody knows could never be opened.
    if (!dryRun) await rememberPart(host.files, part.path, { salt, mark: fingerprint });
    const others = withoutMarks(file, ({ name }) => isNamed(me.person, name));
    return { text: textOf(file, [...others, markBlock(label, fingerprint)]), exchange: view };
  },

  async take_back(host, { file }, { exchange, view, me, part }, dryRun) {
    const here = findMarks(file.body.blocks).some(({ name }) => isNamed(me.person, name));
    if (!me.mark && !me.twice && !here && part?.record.mark === undefined)
      return refuse('nothing_to_take_back', file, 'you have not said that you are done.');
    if (exchange.ready || part?.record.opened)
      return refuse('exchange_over', file, 'everybody was ready, so it can’t be taken back any more.');
    if (!dryRun && !(await host.approve(previewOf('take_back', file, view))))
      return { kind: 'declined', exchange: view };
    return {
      text: textOf(
        file,
        withoutMarks(file, ({ name }) => isNamed(me.person, name)),
      ),
      exchange: view,
    };
  },

  async close(host, { file }, { exchange, view, me }, dryRun) {
    if (exchange.ready) return { text: file.text, exchange: view };
    if (!exchange.opener) return refuse('not_opener', file, 'nobody is ready yet, so there is nothing to close.');
    if (exchange.opener.id !== me.person.id)
      return refuse('not_opener', file, `${exchange.opener.label} began it, and only they can close it.`);
    if (exchange.members.some(({ twice }) => twice))
      return refuse('not_opener', file, 'two marks in one name say different things. One has to be taken away first.');
    if (!dryRun && !(await host.approve(previewOf('close', file, view)))) return { kind: 'declined', exchange: view };
    return {
      text: textOf(file, [...file.body.blocks, closingBlock(me.person.label, view.missing)]),
      exchange: view,
    };
  },
};

/** To be ready anew after one has read the others would be to change after seeing. */
const MARK_TAKEN =
  'it was open already, and your mark was taken off the page since. Bring it back in Notion, or from the history of the file.';

const previewOf = (wish: Wish, { path, meta }: PageFile, { missing }: ExchangeView): WishPreview => ({
  wish,
  file: path,
  missing,
  ...(meta.audience && { audience: meta.audience }),
});

const textOf = (file: PageFile, blocks: PageFile['body']['blocks']): string => changedText(file, { body: { blocks } });

/** The page without certain marks; what somebody wrote below one stays. */
const withoutMarks = (file: PageFile, goes: (mark: { name: string }) => boolean): PageFile['body']['blocks'] =>
  mapBlocks(file.body.blocks, block => {
    const mark = readMark(block);
    return mark && goes(mark) ? (block.children ?? []) : block;
  });
