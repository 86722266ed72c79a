/** Replaces `text.slice(start, end)`. */
export interface Patch {
  start: number;
  end: number;
  text: string;
}

/** Applies patches that don't overlap. `null` when two of them do: then the caller must choose larger ones. */
export function applyPatches(text: string, patches: readonly Patch[]): string | null {
  const sorted = [...patches].sort((a, b) => a.start - b.start || a.end - b.end);
  let out = '';
  let at = 0;
  for (const patch of sorted) {
    if (patch.start < at) return null;
    out += text.slice(at, patch.start) + patch.text;
    at = patch.end;
  }
  return out + text.slice(at);
}
