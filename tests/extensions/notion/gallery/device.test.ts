import { describe, expect, test } from 'vitest';
import { openMemory } from '../../../../extensions/notion/gallery/page/device/remember.ts';
import { openServer, ServerRefusal } from '../../../../extensions/notion/gallery/page/served/ask-server.ts';

/** A browser's storage, as far as it is used. */
function storage(most = Number.POSITIVE_INFINITY): Storage {
  const texts = new Map<string, string>();
  return {
    getItem: (name: string) => texts.get(name) ?? null,
    setItem(name: string, text: string) {
      if (text.length > most) throw new DOMException('full', 'QuotaExceededError');
      texts.set(name, text);
    },
    removeItem: (name: string) => void texts.delete(name),
  } as unknown as Storage;
}

describe('what is remembered', () => {
  test('is there for the next window', () => {
    const disk = storage();
    openMemory(() => disk).set('me', 'Bo');
    expect(openMemory(() => disk).get('me')).toBe('Bo');
  });
  test('lasts as long as the window where the browser refuses', () => {
    const memory = openMemory(() => {
      throw new DOMException('no', 'SecurityError');
    });
    memory.set('me', 'Bo');
    expect([memory.lasting, memory.get('me')]).toEqual([false, 'Bo']);
  });
  test('a value too long for the storage is held here', () => {
    const memory = openMemory(() => storage(10));
    memory.set('last', 'a very long page');
    expect(memory.get('last')).toBe('a very long page');
  });
  test('what another program left under our name is nothing', () => {
    const disk = storage();
    disk.setItem('rapport:me', '{');
    expect(openMemory(() => disk).get('me')).toBeUndefined();
  });
  test('what is forgotten is gone', () => {
    const memory = openMemory(() => storage());
    memory.set('me', 'Bo');
    memory.forget('me');
    expect(memory.get('me')).toBeUndefined();
  });
});

describe('the server', () => {
  const answering = (answer: () => Response | Promise<Response>) => openServer('key', async () => answer());
  const lines = (...parts: string[]) =>
    new Response(
      new ReadableStream({
        start(stream) {
          for (const part of parts) stream.enqueue(new TextEncoder().encode(part));
          stream.close();
        },
      }),
    );
  const wish = { request: 'a-request', template: 'prd', answers: {} };
  const inserted = { page: 'p', link: 'l', title: 't', carried: { promises: 0, topics: 0 }, notes: [] };

  test('is asked with the key of the page', async () => {
    const asked: [string, RequestInit | undefined][] = [];
    const server = openServer('key', async (path, init) => {
      asked.push([String(path), init]);
      return Response.json({ people: [] });
    });
    expect(await server.ask('people', { search: 'a' })).toEqual({ people: [] });
    expect(asked[0]![0]).toBe('/api/people');
    expect(asked[0]![1]?.headers).toMatchObject({ 'x-rapport': 'key' });
  });
  test('says no in words', async () => {
    const server = answering(() => Response.json({ code: 'refused', message: 'Not there.' }, { status: 400 }));
    await expect(server.ask('places', { search: 'a' })).rejects.toEqual(
      new ServerRefusal({ code: 'refused', message: 'Not there.' }),
    );
  });
  test('that is gone is told apart from one that says no', async () => {
    const server = answering(() => Promise.reject(new TypeError('Failed to fetch')));
    await expect(server.ask('start', {})).rejects.toThrow('Rapport does not answer.');
  });
  test('tells its steps, wherever the network cuts the lines', async () => {
    const text = `{"step":"One"}\n{"step":"Two"}\n${JSON.stringify(inserted)}\n`;
    for (const cut of [1, 9, 15, 20, text.length - 1]) {
      const steps: string[] = [];
      const server = answering(() => lines(text.slice(0, cut), text.slice(cut)));
      expect(await server.insert(wish, step => steps.push(step))).toEqual(inserted);
      expect(steps).toEqual(['One', 'Two']);
    }
  });
  test('that stops in the middle can be asked again', async () => {
    const server = answering(() => lines('{"step":"One"}\n'));
    await expect(server.insert(wish, () => {})).rejects.toThrow('Try again: it goes on with what it has begun');
  });
});
