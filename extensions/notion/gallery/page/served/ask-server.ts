import type { Inserted, ServedApi, ServedProblem } from '../../served-api.ts';

/** What may be asked with one answer; an insertion tells its steps. */
type Asked = Exclude<keyof ServedApi, 'insert'>;

/** The server that gave this page out. */
export interface Server {
  /** @throws ServerRefusal with words for the person */
  ask<Name extends Asked>(name: Name, send: ServedApi[Name]['send']): Promise<ServedApi[Name]['answer']>;
  /**
   * Inserts a page, and tells each step. Asked again with the same `request` it goes on with what it has begun.
   *
   * @throws ServerRefusal with words for the person
   */
  insert(send: ServedApi['insert']['send'], step: (words: string) => void): Promise<Inserted>;
}

/** The server said no, or did not answer. Its message says what happened and what to do. */
export class ServerRefusal extends Error {
  readonly code: string;

  constructor({ code, message }: ServedProblem) {
    super(message);
    this.name = 'ServerRefusal';
    this.code = code;
  }
}

const AWAY: ServedProblem = {
  code: 'unanswered',
  message: 'Rapport does not answer. Look whether `rapport serve` is still running, then try again.',
};
const CUT: ServedProblem = {
  code: 'unanswered',
  message: 'The connection ended in the middle. Try again: it goes on with what it has begun, and makes nothing twice.',
};

/**
 * Speaks to the server of this page.
 *
 * @param key stands in the page, so that no other page in this browser can ask for anything
 * @example
 * const { people } = await openServer(key, fetch).ask('people', { search: 'ana' });
 */
export function openServer(key: string, send: typeof fetch): Server {
  const post = async (name: string, body: object): Promise<Response> => {
    const headers = { 'content-type': 'application/json', 'x-rapport': key };
    const answer = await send(`/api/${name}`, { method: 'POST', headers, body: JSON.stringify(body) }).catch(() => {
      throw new ServerRefusal(AWAY);
    });
    if (answer.ok) return answer;
    throw new ServerRefusal(await problemIn(answer));
  };
  return {
    ask: async (name, body) => (await post(name, body)).json(),
    async insert(body, step) {
      const answer = await post('insert', body);
      for await (const line of linesOf(answer)) {
        if ('problem' in line) throw new ServerRefusal(line.problem);
        if ('page' in line) return line;
        step(line.step);
      }
      throw new ServerRefusal(CUT);
    },
  };
}

async function problemIn(answer: Response): Promise<ServedProblem> {
  const body: unknown = await answer.json().catch(() => undefined);
  const said = typeof body === 'object' && body !== null ? (body as Partial<ServedProblem>) : {};
  return { code: said.code ?? 'unknown', message: said.message ?? `Rapport answered ${answer.status}. Try again.` };
}

/** The lines of a stream, each as soon as it is whole. */
async function* linesOf(answer: Response): AsyncGenerator<ServedApi['insert']['answer']> {
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const read = await reader?.read().catch(() => {
      throw new ServerRefusal(CUT);
    });
    if (!read || read.done) break;
    const lines = (rest + read.value).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) if (line.trim() !== '') yield JSON.parse(line);
  }
  if (rest.trim() !== '') yield JSON.parse(rest);
}
