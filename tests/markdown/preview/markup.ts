import MarkdownIt from 'markdown-it';
import { type PreviewOptions, previewPlugin } from '../../../shared/markdown/preview/preview-plugin.ts';

/** A markdown-it as an editor has it, which marks the lines of the tokens before our plug-in looks. */
export function editor(options: PreviewOptions = {}): (markdown: string, env?: { [key: string]: unknown }) => string {
  const md = new MarkdownIt({ html: true, linkify: true });
  md.core.ruler.push('source_map_data_attribute', state => {
    for (const token of state.tokens) {
      if (!token.map || token.type === 'inline') continue;
      token.attrSet('data-line', String(token.map[0]));
      token.attrJoin('class', 'code-line');
    }
  });
  md.use(previewPlugin, options);
  return (markdown, env = {}) => md.render(markdown, env);
}

/** What a browser would make elements of: every tag of a text, with its attributes. */
export function tagsOf(html: string): { name: string; attributes: [string, string][] }[] {
  return [...html.matchAll(/<([a-z!/?][^\s>/]*)((?:"[^"]*"|'[^']*'|[^"'>])*)>/gi)].map(([, name, rest]) => ({
    name: name!.toLowerCase(),
    attributes: [...rest!.matchAll(/([^\s"'>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g)].map(
      ([, key, double, single, bare]) => [key!.toLowerCase(), double ?? single ?? bare ?? ''] as [string, string],
    ),
  }));
}
