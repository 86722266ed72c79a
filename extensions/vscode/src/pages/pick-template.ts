import * as vscode from 'vscode';
import type { Entry } from '../../../../shared/catalog/index.ts';
import { readersInWords, type Workspace } from '../../../../shared/workspace/index.ts';
import type { App } from '../app.ts';
import { facts, groupTemplates } from './template-item.ts';
import { templatePreview } from './template-preview.ts';

interface TemplateItem extends vscode.QuickPickItem {
  entry?: Entry;
}

/** How long somebody stays on a line before its page is shown, in milliseconds. */
const PAUSE = 150;

/** Lets somebody choose a template, and shows the page beside the list while they move through it. */
export async function pickTemplate(app: App, workspace: Workspace): Promise<Entry | undefined> {
  const picker = vscode.window.createQuickPick<TemplateItem>();
  picker.title = vscode.l10n.t('New Page from Template');
  picker.placeholder = vscode.l10n.t('Which page? Move through the list to see each one beside it.');
  picker.ignoreFocusOut = true;
  picker.matchOnDescription = true;
  picker.matchOnDetail = true;
  picker.busy = true;
  picker.show();
  let shown: ReturnType<typeof setTimeout> | undefined;
  try {
    picker.items = itemsOf((await workspace.catalog()).list());
    picker.busy = false;
    return await new Promise<Entry | undefined>((done, fail) => {
      const look = async (entry: Entry): Promise<void> => {
        const page = await templatePreview(workspace, entry, false);
        if (picker.activeItems[0]?.entry === entry) app.preview.show(page, vscode.ViewColumn.Beside);
      };
      picker.onDidChangeActive(([item]) => {
        clearTimeout(shown);
        const entry = item?.entry;
        if (entry) shown = setTimeout(() => look(entry).catch(fail), PAUSE);
      });
      picker.onDidAccept(() => done(picker.activeItems[0]?.entry));
      picker.onDidHide(() => done(undefined));
    });
  } finally {
    clearTimeout(shown);
    picker.dispose();
    app.preview.close();
  }
}

/** The few to start with stand above all the others, and not among them a second time. */
function itemsOf(entries: readonly Entry[]): TemplateItem[] {
  const [start, ...families] = groupTemplates(entries, vscode.l10n.t('Start here'));
  const seen = new Set(start?.entries);
  const groups = [
    start,
    ...families.map(group => ({ ...group, entries: group.entries.filter(one => !seen.has(one)) })),
  ];
  return groups.flatMap(group =>
    group && group.entries.length > 0
      ? [{ label: group.title, kind: vscode.QuickPickItemKind.Separator }, ...group.entries.map(toItem)]
      : [],
  );
}

function toItem(entry: Entry): TemplateItem {
  const { title, purpose, page, readers } = entry.template.manifest;
  const icon = page.icon ? `${page.icon} ` : '';
  return {
    label: `${icon}${title}`,
    description: facts(entry, readersInWords({ readers })),
    ...(purpose === undefined ? {} : { detail: purpose }),
    entry,
  };
}
