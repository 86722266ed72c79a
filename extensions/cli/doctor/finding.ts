/** One thing that was looked at. */
export interface Finding {
  /** `note` is worth knowing, and nothing to mend. */
  level: 'ok' | 'mend' | 'note';
  said: string;
  /** How to mend it. */
  mend?: string;
  /** It is the world outside that failed: Notion, the network, the token. */
  outside?: true;
}

export const ok = (said: string): Finding => ({ level: 'ok', said });
export const note = (said: string): Finding => ({ level: 'note', said });
export const toMend = (said: string, mend?: string): Finding => ({ level: 'mend', said, ...(mend && { mend }) });

const WORDS: { readonly [K in Finding['level']]: string } = { ok: 'ok', mend: 'to mend', note: 'note' };

/**
 * A finding as lines for the terminal.
 *
 * @example
 * linesOf({ level: 'ok', said: 'Node 24.21.0' }) // ['ok       Node 24.21.0']
 */
export function linesOf({ level, said, mend }: Finding): string[] {
  const [first = '', ...more] = [...said.split('\n'), ...(mend?.split('\n') ?? [])];
  return [`${WORDS[level].padEnd(WIDTH)}${first}`, ...more.map(line => `${' '.repeat(WIDTH)}${line}`)];
}

const WIDTH = Math.max(...Object.values(WORDS).map(({ length }) => length)) + 2;
