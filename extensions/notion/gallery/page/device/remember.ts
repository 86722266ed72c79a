/** What the gallery remembers on this device, by name. Nothing of it leaves the browser. */
export interface Memory {
  get(name: string): unknown;
  set(name: string, value: unknown): void;
  forget(name: string): void;
  /** Whether it is still there after the window was closed: some browsers refuse that to pages on disk. */
  readonly lasting: boolean;
}

const PREFIX = 'rapport:';

/**
 * Memory over a browser's storage. Where the browser refuses, it lasts as long as the window.
 *
 * @param open gives the storage; browsers throw on the mere look at it where it is forbidden
 * @example
 * const memory = openMemory(() => localStorage);
 * memory.set('me', 'Bo Lindqvist');
 */
export function openMemory(open: () => Storage): Memory {
  const here = new Map<string, string>();
  const storage = allowed(open);
  return {
    lasting: storage !== undefined,
    get(name) {
      const text = here.get(name) ?? storage?.getItem(PREFIX + name) ?? undefined;
      return text === undefined ? undefined : parsed(text);
    },
    set(name, value) {
      const text = JSON.stringify(value);
      here.set(name, text);
      // A full storage forgets this one value sooner; the page goes on with what it holds itself.
      if (storage) attempt(() => storage.setItem(PREFIX + name, text));
    },
    forget(name) {
      here.delete(name);
      storage?.removeItem(PREFIX + name);
    },
  };
}

function allowed(open: () => Storage): Storage | undefined {
  return attempt(() => {
    const storage = open();
    storage.setItem(`${PREFIX}test`, '1');
    storage.removeItem(`${PREFIX}test`);
    return storage;
  });
}

/** Another program's value under our name is no value. */
const parsed = (text: string): unknown => attempt(() => JSON.parse(text) as unknown);

/** `undefined` where a browser refuses, which is an answer like another. */
function attempt<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}
