import { dueLines } from '../practice/due/due-lines.ts';
import type { Rendered, Template } from '../template/index.ts';
import { dueIn } from './due.ts';
import { emptyInbox, inboxFor } from './inbox.ts';
import type { Noted, NotedTopic, Workspace } from './workspace.ts';

/**
 * What comes into an agenda from elsewhere than the last page: what I noted to talk about with the others, and what each of us
 * wanted to look at again, as far as all who read the agenda could read that.
 */
export const noted: Noted = {
  async topicsFor(workspace, template, { people, readers }) {
    const me = await workspace.me();
    const others = people.filter(id => id !== me?.id);
    const points = await Promise.all(
      others.map(async person =>
        (await inboxFor(workspace, person)).map(point => ({ ...point, person, owner: me?.id ?? '' })),
      ),
    );
    const due = await Promise.all(people.map(id => dueOf(workspace, template, { people, readers }, id)));
    return [...points, ...due].flat();
  },
  async taken(workspace, topics) {
    for (const person of new Set(topics.flatMap(({ person = [] }) => person))) {
      const own = topics.flatMap(({ person: whose, text, path }) =>
        whose === person && path !== undefined ? [{ text, path }] : [],
      );
      await emptyInbox(workspace, person, own);
    }
  },
};

/** The questions that are somebody's, as lines. */
async function dueOf(
  workspace: Workspace,
  { manifest }: Pick<Template, 'manifest'>,
  audience: Pick<Rendered, 'people' | 'readers'>,
  id: string,
): Promise<NotedTopic[]> {
  const [me, people] = await Promise.all([workspace.me(), workspace.people()]);
  const person = me?.id === id ? me : people.find(one => one.id === id);
  if (!person) return [];
  const { entries } = await dueIn(workspace, person);
  return dueLines(entries, audience, workspace.clock.today(), manifest.language).map(({ text }) => ({
    text,
    owner: id,
  }));
}
