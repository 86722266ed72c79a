import type { ServedSide } from './served-side.ts';

export async function connect(_key: string, _notices: HTMLElement): Promise<ServedSide | undefined> {
  return undefined;
}
