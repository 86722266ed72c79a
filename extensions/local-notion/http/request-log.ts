/** One request as it came in, and what it was answered with. */
export interface RecordedRequest {
  readonly method: string;
  /** Without the query. */
  readonly path: string;
  /** With the query, as it was sent. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** The bytes of the body as text. */
  readonly body: string;
  readonly at: number;
  /** `undefined` while it runs, and for good when the connection was cut without an answer. */
  status: number | undefined;
}

const MOST = 20_000;

/** Keeps the last requests: tests count them and read every byte that was sent. */
export class RequestLog {
  readonly entries: RecordedRequest[] = [];

  add(request: RecordedRequest): RecordedRequest {
    if (this.entries.length >= MOST) this.entries.shift();
    this.entries.push(request);
    return request;
  }
}
