import * as vscode from 'vscode';

/** Shows that something is going on, in the corner where messages are. */
export async function withProgress<T>(
  title: string,
  work: (step: (message: string) => void) => Promise<T>,
): Promise<T> {
  const options = { location: vscode.ProgressLocation.Notification, title };
  return vscode.window.withProgress(options, progress => work(message => progress.report({ message })));
}

/** As `withProgress`, for work that asks first: nothing is shown before `begin` is called. */
export async function withLaterProgress<T>(title: string, work: (begin: () => void) => Promise<T>): Promise<T> {
  let end = (): void => {};
  const ended = new Promise<void>(done => {
    end = done;
  });
  try {
    return await work(() => void withProgress(title, () => ended));
  } finally {
    end();
  }
}
