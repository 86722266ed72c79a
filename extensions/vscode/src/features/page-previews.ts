import * as vscode from 'vscode';
import type { Feature } from './feature.ts';

/** The scheme of pages that are only looked at: a template before it is used, a draft before it is shared. */
export const PREVIEW = 'rapport-preview';

/** The authority of addresses that hold their own text. */
export const WORDS = 'words';

/** Texts that lie nowhere: `rapport-preview:/Weekly one-on-one.md?one-on-one-weekly` is made when it is looked at. */
export const pagePreviews: Feature = {
  register(app) {
    const provideTextDocumentContent = async (uri: vscode.Uri): Promise<string> =>
      uri.authority === WORDS ? uri.query : (await app.rest()).previewText(app, uri);
    return vscode.workspace.registerTextDocumentContentProvider(PREVIEW, { provideTextDocumentContent });
  },
};
