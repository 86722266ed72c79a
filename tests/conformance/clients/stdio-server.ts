import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Json, JsonObject } from '../../../extensions/local-notion/json.ts';

/** A process that speaks JSON-RPC over its standard input and output, one message a line. */
export class StdioServer {
  readonly #process: ChildProcessWithoutNullStreams;
  readonly #waiting = new Map<number, { resolve: (result: Json) => void; reject: (error: Error) => void }>();
  #errors = '';
  #last = 0;

  constructor(file: string, env: NodeJS.ProcessEnv) {
    this.#process = spawn(process.execPath, [file], { env });
    createInterface(this.#process.stdout).on('line', line => this.#hear(JSON.parse(line) as JsonObject));
    this.#process.stderr.on('data', data => {
      this.#errors += String(data);
    });
    this.#process.on('exit', code => {
      for (const { reject } of this.#waiting.values()) reject(new Error(`It ended with ${code}: ${this.#errors}`));
    });
  }

  /**
   * Asks, and waits for the answer.
   * @throws Error with what the process says of the request, or last wrote when it ends instead
   */
  ask(method: string, params: JsonObject = {}): Promise<Json> {
    this.#last += 1;
    const id = this.#last;
    const answer = new Promise<Json>((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
    this.#send({ id, method, params });
    return answer;
  }

  /** Tells without waiting for an answer. */
  tell(method: string): void {
    this.#send({ method });
  }

  /** Ends the process. */
  close(): Promise<void> {
    const ended = new Promise<void>(done => this.#process.once('exit', () => done()));
    this.#process.kill();
    return ended;
  }

  #send(message: JsonObject): void {
    this.#process.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`);
  }

  #hear({ id, result, error }: JsonObject): void {
    const asked = this.#waiting.get(Number(id));
    this.#waiting.delete(Number(id));
    if (error === undefined) asked?.resolve(result ?? null);
    else asked?.reject(new Error(JSON.stringify(error)));
  }
}
