import type { AddressInfo } from 'node:net';
import { WebSocket, WebSocketServer } from 'ws';

/**
 * A relay between the pages and the real one: it remembers every text that went to a page, can say
 * everything again, and can hold each back. So a malicious or slow relay is played, and the real one stays as it is.
 */
export interface Middleman {
  readonly url: string;
  /** Milliseconds by which everything to the pages is late. */
  delay: number;
  /** Sends all that was ever delivered to everybody again; resolves to how many deliveries that was. */
  replay(): number;
  /** The topic of what was delivered last. */
  room(): string | undefined;
  /** Says these texts to everybody. */
  say(texts: readonly string[]): void;
  sockets(): number;
  close(): Promise<void>;
}

export async function middleman(relay: string): Promise<Middleman> {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  await new Promise((resolve) => server.once('listening', resolve));
  const recorded: string[] = [];
  const self: Middleman = {
    url: `ws://127.0.0.1:${(server.address() as AddressInfo).port}`,
    delay: 0,
    replay: () => {
      const said = [...recorded];
      for (const text of said) for (const client of server.clients) client.send(text);
      return said.length * server.clients.size;
    },
    room: () => /"topic":"(\w+)"/.exec(recorded.at(-1) ?? '')?.[1],
    say: (texts) => {
      for (const text of texts) for (const client of server.clients) client.send(text);
    },
    sockets: () => server.clients.size,
    close: () =>
      new Promise((resolve) => {
        for (const client of server.clients) client.terminate();
        server.close(() => resolve());
      }),
  };
  server.on('connection', (client, request) => {
    const upstream = new WebSocket(relay + (request.url ?? ''));
    const early: string[] = [];
    upstream.on('open', () => early.splice(0).forEach((text) => upstream.send(text)));
    upstream.on('error', () => client.terminate());
    upstream.on('close', () => client.terminate());
    client.on('close', () => upstream.terminate());
    client.on('message', (data: Buffer) => {
      const text = data.toString();
      if (upstream.readyState === WebSocket.OPEN) upstream.send(text);
      else early.push(text);
    });
    upstream.on('message', (data: Buffer) => {
      const text = data.toString();
      if (text.includes('"publish"')) recorded.push(text);
      setTimeout(() => client.readyState === WebSocket.OPEN && client.send(text), self.delay);
    });
  });
  return self;
}
