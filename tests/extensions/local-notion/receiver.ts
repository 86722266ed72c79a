import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { LocalNotion } from '../../../extensions/local-notion/index.ts';
import type { JsonObject } from '../../../extensions/local-notion/json.ts';
import { local } from './ask-local.ts';

interface Heard {
  readonly body: JsonObject;
  readonly text: string;
  readonly headers: Readonly<Record<string, unknown>>;
}

/** Longer than any test: what is to be told earlier is told by `notion.settle()`, and by no clock. */
const LONG = 600_000;

/** An address that webhooks go to: keeps what it heard, and refuses as often as it is told to. */
export class Receiver {
  heard: Heard[] = [];
  refusals = 0;
  readonly #server: Server;

  private constructor() {
    this.#server = createServer(async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
      const text = Buffer.concat(chunks).toString();
      this.heard.push({ text, body: JSON.parse(text) as JsonObject, headers: request.headers });
      this.refusals -= 1;
      response.writeHead(this.refusals >= 0 ? 500 : 200).end();
    });
  }

  static async start(): Promise<Receiver> {
    const receiver = new Receiver();
    await new Promise<void>(done => receiver.#server.listen(0, '127.0.0.1', done));
    return receiver;
  }

  get address(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/hook`;
  }

  get types(): unknown[] {
    return this.heard.map(({ body }) => body.type);
  }

  /** Waits until something came, which is then given back; what is told without gathering comes when it comes. */
  async hears(): Promise<Heard> {
    while (this.heard.length === 0) await sleep(5);
    return this.heard[0]!;
  }

  /** Subscribes and types in the secret; gives back what the settings then say. */
  async subscribe(notion: LocalNotion, more: JsonObject = {}): Promise<{ id: string; token: string }> {
    const wanted = { url: this.address, gather_ms: LONG, retry_ms: LONG, ...more };
    const { body } = await local(notion, 'POST /_local/webhooks', wanted);
    const token = String((await this.hears()).body.verification_token);
    this.heard = [];
    await local(notion, `POST /_local/webhooks/${body.id}/verify`, { verification_token: token });
    return { id: String(body.id), token };
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }
}
