import { isMap, isSeq, parseDocument } from 'yaml';
import { splitFrontMatter } from '../../markdown/front-matter.ts';

/**
 * What somebody doesn't want to hear any more about a page. It stands in the front matter of the page, so that it holds for
 * everybody who has the file, and goes along with it; Notion never sees it.
 *
 * ```yaml
 * checks:
 *   off: [behaviour/no-labels, no-vague]     # one rule in one part, and one rule on the whole page
 * ```
 */
export interface WavedOff {
  /** `behaviour/no-labels` */
  has(section: string, rule: string): boolean;
  names: readonly string[];
}

/** @param fields of the front matter */
export function wavedOff(...fields: { readonly [key: string]: unknown }[]): WavedOff {
  const names = fields.flatMap(({ checks }) => {
    const off = typeof checks === 'object' && checks !== null && 'off' in checks ? checks.off : undefined;
    return Array.isArray(off) ? off.filter(name => typeof name === 'string') : typeof off === 'string' ? [off] : [];
  });
  const all = new Set(names);
  return { names, has: (section, rule) => all.has(rule) || all.has(`${section}/${rule}`) };
}

/**
 * The text of a page on which a rule is not looked at any more.
 *
 * @param text of the file; only its front matter changes, and what that says stays as it is written
 * @param name of the rule, with its section before it or without
 * @returns `undefined` where the front matter can't be read, or where there is none; then it is better left alone
 * @example
 * waveOff('---\ntitle: For Ana\n---\n', 'effect/no-vague') // '---\ntitle: For Ana\nchecks:\n  off: [ effect/no-vague ]\n---\n'
 */
export function waveOff(text: string, name: string): string | undefined {
  const { yaml, start } = splitFrontMatter(text);
  const changed = yaml === undefined ? undefined : withName(yaml.replaceAll('\r\n', '\n'), name);
  if (yaml === undefined || changed === undefined) return undefined;
  const inserted = text.slice(0, start).endsWith('\r\n') ? changed.replaceAll('\n', '\r\n') : changed;
  const rest = text.slice(start + yaml.length);
  // Front matter that was empty has no line of its own yet.
  return `${text.slice(0, start)}${inserted}${yaml === '' ? '\n' : ''}${rest}`;
}

function withName(yaml: string, name: string): string | undefined {
  const document = parseDocument(yaml);
  if (document.errors.length > 0 || (document.contents !== null && !isMap(document.contents))) return undefined;
  const there = document.getIn(['checks', 'off'], true);
  if (isSeq(there)) {
    if (!there.items.some(item => String(item) === name)) there.add(name);
  } else {
    const list = document.createNode(there === undefined ? [name] : [String(there), name]);
    list.flow = true;
    if (isMap(document.get('checks', true))) document.setIn(['checks', 'off'], list);
    else document.set('checks', document.createNode({ off: list }));
  }
  return document.toString({ lineWidth: 0, flowCollectionPadding: true }).trimEnd();
}
