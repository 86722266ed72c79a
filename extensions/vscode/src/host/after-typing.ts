import * as vscode from 'vscode';

/** Looks at a document. `isOld` says whether the document has changed or was closed meanwhile, so that the answer is worth nothing. */
export type Look = (document: vscode.TextDocument, isOld: () => boolean) => Promise<void>;

/** How long nobody may have typed, in milliseconds. */
const PAUSE = 400;

/**
 * Looks at each Markdown document when it is opened and whenever somebody stops typing, never on every key; a look at what
 * was closed or changed meanwhile is dropped.
 */
export class AfterTyping implements vscode.Disposable {
  readonly #look: Look;
  readonly #fail: (error: unknown) => void;
  readonly #waiting = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #listening: vscode.Disposable;

  constructor(look: Look, fail: (error: unknown) => void) {
    this.#look = look;
    this.#fail = fail;
    const { onDidOpenTextDocument, onDidChangeTextDocument, onDidCloseTextDocument } = vscode.workspace;
    this.#listening = vscode.Disposable.from(
      onDidOpenTextDocument(document => this.#later(document, 0)),
      onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0) this.#later(document, PAUSE);
      }),
      onDidCloseTextDocument(document => this.#cancel(document)),
    );
    this.lookAgain();
  }

  /** Looks at all that is open once more. */
  lookAgain(): void {
    for (const document of vscode.workspace.textDocuments) this.#later(document, 0);
  }

  dispose(): void {
    this.#listening.dispose();
    for (const timer of this.#waiting.values()) clearTimeout(timer);
    this.#waiting.clear();
  }

  #later(document: vscode.TextDocument, pause: number): void {
    if (document.languageId !== 'markdown') return;
    this.#cancel(document);
    const look = (): void => {
      this.#waiting.delete(String(document.uri));
      const { version } = document;
      this.#look(document, () => document.isClosed || document.version !== version).catch(this.#fail);
    };
    this.#waiting.set(String(document.uri), setTimeout(look, pause));
  }

  #cancel({ uri }: vscode.TextDocument): void {
    clearTimeout(this.#waiting.get(String(uri)));
    this.#waiting.delete(String(uri));
  }
}
