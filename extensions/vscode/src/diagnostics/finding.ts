import * as vscode from 'vscode';
import type { Diagnostic, Fix, Level } from '../../../../shared/template/index.ts';

/** What was found, as `shared/` says it: a check of a template or of a page, or a private note. */
export type Found = Omit<Diagnostic, 'id'> & { id: string; section?: string };

const SEVERITY: { readonly [K in Level]: vscode.DiagnosticSeverity } = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  info: vscode.DiagnosticSeverity.Information,
};

/** A finding as VS Code shows it, which remembers what would mend it. */
export class Finding extends vscode.Diagnostic {
  readonly fix: Fix | undefined;
  /** The section of a page that it is about. */
  readonly section: string | undefined;

  constructor(uri: vscode.Uri, { id, level, message, range, related = [], fix, section }: Found) {
    super(rangeOf(range), message, SEVERITY[level]);
    this.source = 'Rapport';
    this.code = id;
    this.fix = fix;
    this.section = section;
    this.relatedInformation = related.map(
      other => new vscode.DiagnosticRelatedInformation(new vscode.Location(uri, rangeOf(other.range)), other.message),
    );
  }
}

/** Lines and columns count from 1 there, and from 0 in VS Code. What is about the whole file stands at its first line. */
export function rangeOf(range: Found['range']): vscode.Range {
  if (!range) return new vscode.Range(0, 0, 0, Number.MAX_SAFE_INTEGER);
  const { start, end } = range;
  return new vscode.Range(start.line - 1, start.column - 1, end.line - 1, end.column - 1);
}
