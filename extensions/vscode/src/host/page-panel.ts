import * as vscode from 'vscode';

/** A page to look at. */
export interface ShownPage {
  title: string;
  /** Safe HTML, as `pageHtml` makes it. */
  html: string;
}

/**
 * One tab in which pages are only looked at: a template before it is used, a draft before it is shared, what is known of somebody.
 * The same tab shows one after the other, and takes the keyboard only where it is told to.
 */
export class PagePanel implements vscode.Disposable {
  readonly #dist: vscode.Uri;
  readonly #commands: readonly string[];
  #panel: vscode.WebviewPanel | undefined;

  /** @param commands that links in the page may run; no others do anything */
  constructor(dist: vscode.Uri, commands: readonly string[]) {
    this.#dist = dist;
    this.#commands = commands;
  }

  show({ title, html }: ShownPage, column: vscode.ViewColumn, focus = false): void {
    const panel = this.#panel ?? this.#open(title, { viewColumn: column, preserveFocus: !focus });
    panel.title = title;
    panel.webview.html = this.#document(panel.webview, { title, html });
    if (focus || !panel.visible) panel.reveal(column, !focus);
  }

  close(): void {
    this.#panel?.dispose();
  }

  dispose(): void {
    this.close();
  }

  #open(title: string, where: { viewColumn: vscode.ViewColumn; preserveFocus: boolean }): vscode.WebviewPanel {
    const options = { localResourceRoots: [this.#dist], enableCommandUris: this.#commands, enableFindWidget: true };
    const panel = vscode.window.createWebviewPanel('rapport.page', title, where, options);
    panel.onDidDispose(() => {
      this.#panel = undefined;
    });
    this.#panel = panel;
    return panel;
  }

  #document(webview: vscode.Webview, { html }: ShownPage): string {
    const sheet = (name: string): string =>
      `<link rel="stylesheet" href="${webview.asWebviewUri(vscode.Uri.joinPath(this.#dist, name))}">`;
    return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${webview.cspSource}; img-src ${webview.cspSource} https: data:">
${sheet('page.css')}${sheet('preview.css')}
</head>
<body><main>${html}</main></body>
</html>`;
  }
}
