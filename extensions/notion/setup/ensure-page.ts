import type { Builder } from './builder.ts';

export interface WantedPage {
  /** The page that it lies in; `undefined` where that is not made yet, in a dry run. */
  parent: string | undefined;
  title: string;
  icon: string;
  /** Its id from an earlier set-up. */
  known?: string | undefined;
}

/**
 * Sees to it that a page is there: the one made before, whatever it is called now, else one of that title, else a new one. One
 * that lies in the trash is taken out of it.
 *
 * @returns its id; `undefined` in a dry run that would make it
 */
export async function ensurePage(
  builder: Builder,
  { parent, title, icon, known }: WantedPage,
): Promise<string | undefined> {
  const before = known === undefined ? undefined : await builder.look(`/pages/${known}`);
  if (before) {
    const trashed = before.in_trash === true;
    if (trashed) await builder.change(`/pages/${known}`, { in_trash: false });
    builder.say({
      done: trashed ? 'repaired' : 'kept',
      what: 'page',
      name: title,
      ...(trashed && { detail: OUT_OF_TRASH }),
    });
    return known;
  }
  const find = async (): Promise<string | undefined> => parent && builder.childOf(parent, 'child_page', title);
  const found = await find();
  if (found !== undefined) {
    builder.say({ done: 'kept', what: 'page', name: title });
    return found;
  }
  const id = await builder.make(
    '/pages',
    {
      parent: { type: 'page_id', page_id: parent ?? '' },
      icon: { type: 'emoji', emoji: icon },
      properties: { title: { title: [{ type: 'text', text: { content: title } }] } },
    },
    find,
  );
  builder.say({ done: 'made', what: 'page', name: title });
  return id;
}

export const OUT_OF_TRASH = 'it lay in the trash';
