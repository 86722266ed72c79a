import MarkdownIt from 'markdown-it';
import * as vscode from 'vscode';
import { surroundings } from './folder.ts';
import { expect, expectText, type Test } from './suite.ts';

/**
 * What VS Code's own preview makes of a text. In these tests that preview runs in Node whatever host the extension is in, and
 * can't reach into the web worker; there a markdown-it as bare as the preview's stands in for it.
 */
async function rendered(text: string): Promise<string> {
  const { host } = await surroundings();
  if (host === 'node') return vscode.commands.executeCommand<string>('markdown.api.render', text);
  const extension = vscode.extensions.getExtension('rapport-pages.rapport-vscode')!;
  const { extendMarkdownIt } = await extension.activate();
  return extendMarkdownIt(new MarkdownIt({ html: true, linkify: true })).render(text);
}

/** VS Code's Markdown preview, taught by Rapport. */
export const previewTests: readonly Test[] = [
  {
    sentence: 'the Markdown preview shows callouts, private notes and to-dos of any file, and leaves the rest as it is',
    async run() {
      const html = await rendered('# Plan\n\n> [!NOTE]\n> Read this.\n\n> [!PRIVATE]\n> Worried.\n\n- [x] Done\n');
      expectText(html, /<div class="rp-callout[^>]*>[\s\S]*Read this\./);
      expectText(html, /<div class="rp-private[^>]*>[\s\S]*Only for me[\s\S]*Worried\./);
      expectText(html, 'type="checkbox"');
      expectText(html, /<h1[^>]*>Plan<\/h1>/);
      expect(!html.includes('rp-page'), 'a file that is not ours looks like a page');
    },
  },
  {
    sentence: 'a page of Rapport looks like a page of Notion, and in a template the holes are chips',
    async run() {
      expectText(
        await rendered('---\nrapport: { template: prd@1 }\n---\n\nHi {{ x }}\n'),
        /rp-page[\s\S]*Hi \{\{ x \}\}/,
      );
      const template = await rendered('---\nreaders: pair\nversion: 1\n---\n\nHi {{ x }}\n');
      expectText(template, /<code class="rp-hole"[^>]*>\{\{ x \}\}<\/code>/);
    },
  },
];
