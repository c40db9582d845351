import { createHash, randomBytes } from 'node:crypto';
import { WebSocket } from 'ws';
import {
  BOX_GREETING,
  BOX_PATH,
  type BoxAsk,
  encodeAsk,
  parseEntries,
  parseWord,
} from '../../lib/sync/box-protocol';

type BoxWord = NonNullable<ReturnType<typeof parseWord>>;

export const newAuth = (): Uint8Array<ArrayBuffer> => Uint8Array.from(randomBytes(32));
export const boxName = (of: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(createHash('sha256').update(of).digest().subarray(0, 16));

/** A bare client of a relay's mailbox that keeps what it hears. */
export class BoxSocket {
  /** How often something has changed by somebody else's doing. */
  changes = 0;
  /** What others have said. */
  readonly heard: Uint8Array[] = [];
  /** The relay has said that it carries what goes live. */
  carries = false;
  /** The close code; undefined while open. */
  closed: number | undefined;
  readonly ended: Promise<number>;
  readonly socket: WebSocket;
  readonly #waiting = new Map<number, (word: BoxWord) => void>();
  #id = 0;

  private constructor(socket: WebSocket) {
    this.socket = socket;
    socket.on('message', (data: Buffer, isBinary: boolean) => isBinary && this.#hear(data));
    this.ended = new Promise((resolve) => {
      socket.on('close', (code) => resolve((this.closed = code)));
    });
  }

  /** Resolves once it is greeted; rejects with the HTTP status when the relay refuses. */
  static connect(url: string, headers: Record<string, string> = {}): Promise<BoxSocket> {
    const socket = new WebSocket(url + BOX_PATH, { headers });
    const box = new BoxSocket(socket);
    return new Promise((resolve, reject) => {
      socket.on('message', (data: Buffer) => data.toString() === BOX_GREETING && resolve(box));
      socket.on('unexpected-response', (_request, response) => {
        reject(new Error(String(response.statusCode)));
        socket.terminate();
      });
      socket.on('error', reject);
    });
  }

  static async open(url: string, auth: Uint8Array<ArrayBuffer>): Promise<BoxSocket> {
    const box = await BoxSocket.connect(url);
    await box.ask({ kind: 'open', auth });
    return box;
  }

  /** The answer: "done" and its bytes, or why not. */
  async ask(ask: BoxAsk): Promise<string> {
    const [word] = await this.asked(ask);
    return word;
  }

  put = (of: string, bytes: Uint8Array<ArrayBuffer>): Promise<string> =>
    this.ask({ kind: 'put', name: boxName(of), envelope: bytes });

  /** The bytes; undefined when refused. */
  async get(of: string): Promise<Uint8Array | undefined> {
    const [, rest] = await this.asked({ kind: 'get', name: boxName(of) });
    return rest;
  }

  /** How many have heard it, or why it was not handed on. */
  async say(said: Uint8Array<ArrayBuffer>): Promise<number | string> {
    const [word, rest] = await this.asked({ kind: 'say', said });
    return rest?.[0] ?? word;
  }

  async list() {
    const [, rest] = await this.asked({ kind: 'list' });
    return parseEntries(Uint8Array.from(rest ?? [])) ?? [];
  }

  asked(ask: BoxAsk): Promise<readonly [string, Uint8Array | undefined]> {
    this.#id += 1;
    const id = this.#id;
    this.socket.send(encodeAsk(id, ask));
    return new Promise((resolve) => {
      this.#waiting.set(id, (word) =>
        resolve(
          word.kind === 'refused'
            ? [word.why, undefined]
            : [word.kind, word.kind === 'done' ? word.rest : undefined],
        ),
      );
      void this.ended.then(() => resolve(['closed', undefined]));
    });
  }

  #hear(data: Buffer): void {
    const word = parseWord(Uint8Array.from(data));
    if (word?.kind === 'changed') this.changes += 1;
    else if (word?.kind === 'carries') this.carries = true;
    else if (word?.kind === 'said') this.heard.push(word.said);
    else if (word !== undefined) this.#waiting.get(word.id)?.(word);
  }
}
