import * as vscode from 'vscode';

/** A page to look at. */
export interface ShownPage {
  title: string;
  /** Safe HTML, as `pageHtml` makes it. */
  html: string;
}

/** The one command that a page which is looked at may lead to. */
const MAKE = 'rapport.newPage';

/**
 * One tab in which pages are only looked at: a template before it is used, a draft before it is shared. The same tab shows one
 * after the other, and never takes the keyboard from what somebody is doing.
 */
export class PagePanel implements vscode.Disposable {
  readonly #dist: vscode.Uri;
  #panel: vscode.WebviewPanel | undefined;

  constructor(dist: vscode.Uri) {
    this.#dist = dist;
  }

  show({ title, html }: ShownPage, column: vscode.ViewColumn): void {
    const panel = this.#panel ?? this.#open(title, column);
    panel.title = title;
    panel.webview.html = this.#document(panel.webview, { title, html });
    if (!panel.visible) panel.reveal(column, true);
  }

  close(): void {
    this.#panel?.dispose();
  }

  dispose(): void {
    this.close();
  }

  #open(title: string, viewColumn: vscode.ViewColumn): vscode.WebviewPanel {
    const options = { localResourceRoots: [this.#dist], enableCommandUris: [MAKE] };
    const panel = vscode.window.createWebviewPanel('rapport.page', title, { viewColumn, preserveFocus: true }, options);
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
