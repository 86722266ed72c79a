import { commonSubsequence } from '../../shared/document/common-subsequence.ts';
import { plainText } from '../../shared/document/text.ts';
import type { UpdateReport } from '../../shared/sync/update/update-file.ts';
import type { PartChange } from '../../shared/sync/update/update-parts.ts';

/** What an update did or would do: one line, its lines where it is a preview, and one more for each thing to look at. */
export function describeUpdate(report: UpdateReport & { parts?: readonly PartChange[] }): string[] {
  const { kind, file, from, to, face, open, conflicts, kept, leftOut, parts = [] } = report;
  const mine = parts.map(part => `  new in your own part, ${part.file}: ${part.headings.join(', ')}`);
  if (kind === 'current') return mine.length === 0 ? [] : [`${file}: is at ${to}`, ...mine];
  const verb = kind === 'preview' ? 'would come' : 'came';
  return [
    from === undefined ? `${file}: ${verb} under ${to}` : `${file}: ${verb} from ${from} to ${to}`,
    ...(kind === 'preview' ? changedLines(report) : []),
    ...face
      .filter(change => !open.includes(change))
      .map(change => `  ${change.field}: ${said(change.before)} → ${said(change.after)}`),
    ...open.map(change => `  needs a yes: ${change.field}: ${said(change.before)} → ${said(change.after)}`),
    ...kept.map(heading => `  stays, because you wrote there: ${heading} (the template has it no more)`),
    ...leftOut.map(heading => `  left out, because you took it off: ${heading}`),
    ...conflicts.map(
      ({ field, local, remote }) =>
        `  changed by both, yours stays: ${field}\n    yours:          ${said(local)}\n    the template's: ${said(remote)}`,
    ),
    ...mine,
  ];
}

/** `+` before lines that arrive, `-` before lines that leave. */
function changedLines({ before, after }: UpdateReport): string[] {
  const [old, now] = [before.split(/\r?\n/), after.split(/\r?\n/)];
  const lines: string[] = [];
  let [i, j] = [0, 0];
  for (const [atOld, atNow] of [...commonSubsequence(old, now), [old.length, now.length]] as const) {
    lines.push(...old.slice(i, atOld).map(line => `  - ${line}`), ...now.slice(j, atNow).map(line => `  + ${line}`));
    [i, j] = [atOld + 1, atNow + 1];
  }
  return lines.map(line => line.trimEnd()).filter(line => !/^ {2}[+-](?: rapport:.*)?$/.test(line));
}

/** A version of something, in words. */
function said(value: unknown): string {
  if (value === undefined || value === null) return '(nothing)';
  if (typeof value === 'string') return value;
  if (Array.isArray(value) && value.every(item => typeof item === 'object' && item !== null && 'type' in item))
    return plainText(value);
  if (typeof value !== 'object') return String(value);
  if ('readers' in value) {
    const people = 'people' in value && Array.isArray(value.people) ? `: ${value.people.join(', ')}` : '';
    return `${String(value.readers)}${people}`;
  }
  return 'text' in value ? plainText(value.text as never) : JSON.stringify(value);
}
