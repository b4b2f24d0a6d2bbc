/**
 * Messages out of a byte stream, by the base protocol of LSP: a head with Content-Length, an empty line, that many
 * bytes of JSON. A stream that is not in this form cannot be understood any further, so it ends the session; a body that
 * is not JSON is answered and the next message read. Knows nothing of what messages mean.
 */
import { AbstractMessageReader, type DataCallback, type Disposable, type Message } from 'vscode-languageserver/node';

/** A head longer than this is not a head. */
const longestHead = 8 * 1024;
/** Longer than any draft an editor would open; a length above it is a broken stream. */
const longestBody = 512 * 1024 * 1024;

export interface FrameRim {
  /** Settles as soon as what was answered has been read to a reasonable extent; until then nothing more is taken in. */
  readonly answersAreRead: () => Promise<void>;

  /** The stream cannot be read any further; `why` is for the log. */
  broken(why: string): void;
  /** A body is not a JSON-RPC message; the answer is an error without an id. */
  notAMessage(code: -32700 | -32600, why: string): void;
}

export class FrameReader extends AbstractMessageReader {
  readonly #input: NodeJS.ReadableStream;
  readonly #rim: FrameRim;
  /** What has come and is not yet read. */
  #chunks: Buffer[] = [];
  #size = 0;
  /** Bytes the next body has, once its head is read. */
  #bodyLength: number | undefined;

  constructor(input: NodeJS.ReadableStream, rim: FrameRim) {
    super();
    this.#input = input;
    this.#rim = rim;
  }

  listen(callback: DataCallback): Disposable {
    const onData = (chunk: Buffer) => {
      this.#chunks.push(chunk);
      this.#size += chunk.length;
      let messages = 0;
      const why = this.#readAll((message) => {
        messages++;
        callback(message);
      });
      if (why === undefined) void this.#rest(messages);
      else {
        stop();
        this.#rim.broken(why);
      }
    };
    const onEnd = () => {
      if (this.#size > 0 || this.#bodyLength !== undefined) this.#rim.broken('the input ended inside a message');
      else this.fireClose();
    };
    const onError = (error: Error) => this.fireError(error);
    const stop = () => {
      this.#input.off('data', onData);
      this.#input.off('end', onEnd);
      this.#input.off('error', onError);
    };
    this.#input.on('data', onData);
    this.#input.on('end', onEnd);
    this.#input.on('error', onError);
    return { dispose: stop };
  }

  /**
   * The connection deals with one message in each turn of the event loop. Until it has, and until its answers are read,
   * the rest waits where it is: whoever asks faster than it listens fills its own memory and not ours.
   */
  async #rest(turns: number): Promise<void> {
    this.#input.pause();
    for (let turn = 0; turn < turns; turn++) await new Promise((resolve) => setImmediate(resolve));
    await this.#rim.answersAreRead();
    this.#input.resume();
  }

  /** Reads every complete message; returns why the stream is broken, if it is. */
  #readAll(callback: DataCallback): string | undefined {
    for (;;) {
      if (this.#bodyLength === undefined) {
        const head = this.#takeHead();
        if (head === undefined)
          return this.#size > longestHead ? `a message head is longer than ${longestHead} bytes` : undefined;
        const length = contentLength(head);
        if (typeof length === 'string') return length;
        this.#bodyLength = length;
      }
      if (this.#size < this.#bodyLength) return undefined;
      const body = this.#take(this.#bodyLength);
      this.#bodyLength = undefined;
      const why = this.#deliver(body, callback);
      if (why !== undefined) return why;
    }
  }

  #takeHead(): string | undefined {
    const start = this.#peek(longestHead + 4);
    const end = start.indexOf('\r\n\r\n');
    if (end < 0) return undefined;
    return this.#take(end + 4).toString('latin1', 0, end);
  }

  #deliver(body: Buffer, callback: DataCallback): string | undefined {
    let message: unknown;
    try {
      message = JSON.parse(body.toString('utf8'));
    } catch (error) {
      this.#rim.notAMessage(-32700, `the body is not JSON: ${(error as Error).message}`);
      return undefined;
    }
    if (typeof message !== 'object' || message === null || Array.isArray(message)) {
      const what = Array.isArray(message) ? 'a batch, which LSP does not have' : 'not an object';
      this.#rim.notAMessage(-32600, `the message is ${what}`);
      return undefined;
    }
    callback(message as Message);
    return undefined;
  }

  #peek(most: number): Buffer {
    const first = this.#chunks[0];
    if (this.#chunks.length > 1 && (first?.length ?? 0) < most)
      this.#chunks = [Buffer.concat(this.#chunks, this.#size)];
    return (this.#chunks[0] ?? Buffer.alloc(0)).subarray(0, most);
  }

  #take(length: number): Buffer {
    const all = this.#chunks.length === 1 ? (this.#chunks[0] as Buffer) : Buffer.concat(this.#chunks, this.#size);
    const rest = all.subarray(length);
    this.#chunks = rest.length === 0 ? [] : [rest];
    this.#size = rest.length;
    return all.subarray(0, length);
  }
}

/** The length a head gives, or why it is no head. Header names are in any case; other headers do not matter. */
function contentLength(head: string): number | string {
  for (const line of head.split('\r\n')) {
    const colon = line.indexOf(':');
    if (colon < 0) return `a line of the message head has no colon: ${JSON.stringify(line.slice(0, 60))}`;
    if (line.slice(0, colon).trim().toLowerCase() !== 'content-length') continue;
    const value = line.slice(colon + 1).trim();
    if (!/^\d{1,15}$/.test(value) || Number(value) > longestBody)
      return `Content-Length is ${JSON.stringify(value.slice(0, 60))}`;
    return Number(value);
  }
  return 'a message head has no Content-Length';
}
