import { isMap, parseDocument, stringify, type YAMLMap } from 'yaml';

/**
 * Sets one value in a YAML text and leaves every other byte as it is. Missing keys are added at the end of their map.
 *
 * @param path the keys that lead to the value
 * @throws TypeError where something on the way is no map
 * @example
 * editYaml('title: A # mine', ['title'], 'B')          // 'title: B # mine'
 * editYaml('rapport: { template: a@1 }', ['rapport', 'page'], 'x') // 'rapport: { template: a@1, page: x }'
 */
export function editYaml(yaml: string, path: readonly string[], value: unknown): string {
  const document = parseDocument(yaml);
  const [key, ...rest] = path;
  if (key === undefined) throw new TypeError('A path to a value in YAML has at least one key');
  const top = document.contents;
  if (top === null) return joined(yaml, line({ [key]: nested(rest, value) }));
  if (!isMap(top)) throw new TypeError('The front matter is no list of keys and values');
  return edited(yaml, top, path, value, 0);
}

function edited(yaml: string, map: YAMLMap, path: readonly string[], value: unknown, indent: number): string {
  const [key, ...rest] = path as [string, ...string[]];
  const pair = map.items.find(item => String(item.key) === key);
  if (!pair) return added(yaml, map, { [key]: nested(rest, value) }, indent);
  const node = pair.value as { range?: [number, number, number] | null } | null;
  if (rest.length > 0 && isMap(node)) return edited(yaml, node, rest, value, columnOf(yaml, node));
  if (rest.length > 0 && node !== null) throw new TypeError(`${key} in the front matter is no list of keys and values`);
  const keyEnd = (pair.key as { range?: [number, number, number] }).range![1];
  const text = inline(rest.length > 0 ? nested(rest, value) : value);
  if (!node?.range || node.range[0] === node.range[1]) {
    const colon = yaml.indexOf(':', keyEnd) + 1;
    return `${yaml.slice(0, colon)} ${text}${yaml.slice(colon)}`;
  }
  // The value of a block ends with its last line break, which is not replaced.
  const end = node.range[0] + yaml.slice(node.range[0], node.range[1]).trimEnd().length;
  const start = /\n/.test(yaml.slice(keyEnd, node.range[0])) ? yaml.indexOf(':', keyEnd) + 1 : node.range[0];
  return `${yaml.slice(0, start)}${start === node.range[0] ? '' : ' '}${text}${yaml.slice(end)}`;
}

function added(yaml: string, map: YAMLMap, entry: object, indent: number): string {
  const [start, valueEnd] = map.range!;
  if (map.flow) {
    const close = yaml.lastIndexOf('}', valueEnd);
    const before = yaml.slice(0, close).trimEnd();
    const inside = inline(entry).replace(/^\{\s*|\s*\}$/g, '');
    return `${before}${before.endsWith('{') ? ' ' : ', '}${inside} ${yaml.slice(close)}`;
  }
  const end = start + yaml.slice(start, valueEnd).trimEnd().length;
  const lineEnd = yaml.indexOf('\n', end);
  const at = lineEnd < 0 ? yaml.length : lineEnd;
  return `${yaml.slice(0, at)}\n${' '.repeat(indent)}${line(entry)}${yaml.slice(at)}`;
}

const nested = (keys: readonly string[], value: unknown): unknown =>
  keys.reduceRight((inner, key) => ({ [key]: inner }), value);

const columnOf = (yaml: string, map: YAMLMap): number =>
  map.range![0] - (yaml.lastIndexOf('\n', map.range![0] - 1) + 1);

const inline = (value: unknown): string =>
  stringify(value, { collectionStyle: 'flow', lineWidth: 0, flowCollectionPadding: true }).trimEnd();

const line = (entry: object): string => {
  const [[key, value]] = Object.entries(entry) as [[string, unknown]];
  return `${stringify(key).trimEnd()}: ${inline(value)}`;
};

const joined = (yaml: string, added: string): string => (yaml.trim() === '' ? added : `${yaml.trimEnd()}\n${added}`);
