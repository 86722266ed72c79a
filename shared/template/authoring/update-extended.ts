import { splitFrontMatter } from '../../markdown/front-matter.ts';
import { readMarkdown } from '../../markdown/read.ts';
import { sectionsOf } from '../manifest/extend.ts';
import { type MergedLines, mergeLines } from './merge-lines.ts';

export interface Extended {
  /** What the own file says. */
  own: string;
  /** The other template as it was when this one was last aligned with it, where that is known. */
  was?: string | undefined;
  /** As it is. */
  now: string;
  /** What the other is called now: `one-on-one-weekly@2`. */
  to: string;
}

export interface UpdatedTemplate {
  text: string;
  /** The ids of own sections into which changes of the other came. */
  merged: string[];
  /** Where both changed the same lines: the own ones stand. */
  conflicts: (MergedLines['conflicts'][number] & { section: string })[];
  /** Own sections that take the place of others that were changed, of which nobody knows any more how they were. */
  unknown: string[];
}

/**
 * Aligns a template that is made from another with a new version of that one: into own sections that took the place of the other's
 * comes what was changed there since. All else is the other's as it is. The own version counts up, so that pages are offered it.
 *
 * @example
 * updateExtended({ own, was, now, to: 'one-on-one-weekly@2' }).text // '---\n…\nversion: 2\nextends: one-on-one-weekly@2\n…'
 */
export function updateExtended({ own, was, now, to }: Extended): UpdatedTemplate {
  const [mine, before, after] = [bySection(own), bySection(was ?? ''), bySection(now)];
  const result: UpdatedTemplate = { text: own, merged: [], conflicts: [], unknown: [] };
  // From the end, so that the places before stay.
  for (const [id, { text, start, end }] of [...mine].reverse()) {
    const [base, theirs] = [before.get(id)?.text, after.get(id)?.text];
    if (theirs === undefined || theirs === base || theirs === text) continue;
    if (base === undefined) {
      result.unknown.unshift(id);
      continue;
    }
    const merge = mergeLines(base, text, theirs);
    if (merge.text !== text) result.merged.unshift(id);
    result.conflicts.unshift(...merge.conflicts.map(one => ({ ...one, section: id })));
    result.text = result.text.slice(0, start) + merge.text + result.text.slice(end);
  }
  return { ...result, text: withVersions(result.text, to) };
}

interface Stretch {
  text: string;
  start: number;
  end: number;
}

const bySection = (text: string): Map<string, Stretch> =>
  new Map(
    sectionsOf(readMarkdown(text, { holes: true })).map(({ id, start, end }) => [
      id,
      { text: text.slice(start, end), start, end },
    ]),
  );

function withVersions(text: string, to: string): string {
  const { yaml = '', start } = splitFrontMatter(text);
  const extended = yaml.replace(/^extends:[^\S\n]*\S+/m, `extends: ${to}`);
  const counted = /^version:[^\S\n]*\d+/m.test(extended)
    ? extended.replace(/^(version:[^\S\n]*)(\d+)/m, (_, key: string, version: string) => key + (Number(version) + 1))
    : extended.replace(/^extends:/m, 'version: 2\nextends:');
  return text.slice(0, start) + counted + text.slice(start + yaml.length);
}
