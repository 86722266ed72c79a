import type * as vscode from 'vscode';

/** Under which name it is kept where a page was begun in Notion, until all of it is there. */
export const begunAt = (page: vscode.Uri): string => `rapport.begun:${page}`;
