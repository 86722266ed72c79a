import { splitFrontMatter } from '../../../shared/markdown/front-matter.ts';
import { lineEnding } from '../../../shared/markdown/rewrite/place.ts';

/**
 * What a file has lost or changed by being linked, or `undefined` where it has kept every byte: its body is what it was,
 * and so is each line of its front matter. Only lines that link it may have come.
 */
export function damageTo(before: string, after: string): string | undefined {
  const [own, linked] = [splitFrontMatter(before), splitFrontMatter(after)];
  const gap = own.yaml === undefined && before !== '' ? lineEnding(before) : '';
  if (after.slice(linked.body) !== gap + before.slice(own.body)) return 'its body';
  const kept = (linked.yaml ?? '').split(/\r?\n/);
  const lost = (own.yaml?.split(/\r?\n/) ?? []).filter(line => {
    const at = kept.indexOf(line);
    if (at >= 0) kept.splice(at, 1);
    return at < 0;
  });
  if (lost.length > 0) return `of its front matter: ${lost.join(', ')}`;
  const strange = kept.filter(line => !LINK.test(line));
  return strange.length > 0 ? `front matter that it never had: ${strange.join(', ')}` : undefined;
}

const LINK = /^(?:|readers: \w+|rapport:(?: \{ page: [0-9a-f-]{36} \})?| {2}page: [0-9a-f-]{36})$/;
