import type { IncomingMessage, ServerResponse } from 'node:http';
import { PROTOCOL_VERSION } from '../lib/sync/protocol';

interface Asked {
  /** Whether this process can serve: what it needs is there. */
  readonly isReady: () => boolean;
  readonly metrics: () => string;
  /** Behind a proxy: what came through it is from outside. */
  readonly trustProxy: boolean;
}

/**
 * Plain HTTP (rule R9): `/healthz` says that the process lives, `/readyz` whether clients should come here, `/metrics`
 * how it goes. All else is 404, and so is `/metrics` for whom a proxy has let through. None of them asks the database: a
 * flood of them costs nothing.
 */
export function httpAnswers({ isReady, metrics, trustProxy }: Asked) {
  return (request: IncomingMessage, response: ServerResponse): void => {
    const asked = request.method === 'GET' ? request.url : undefined;
    const isOutside = trustProxy && request.headers['x-forwarded-for'] !== undefined;
    const json = (status: number, value: unknown) => {
      response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
      response.end(JSON.stringify(value));
    };
    if (asked === '/healthz') return json(200, { ok: true, protocol: PROTOCOL_VERSION });
    if (asked === '/readyz') return json(isReady() ? 200 : 503, { ready: isReady() });
    if (asked === '/metrics' && !isOutside) {
      response.writeHead(200, {
        'content-type': 'text/plain; version=0.0.4; charset=utf-8',
        'cache-control': 'no-store',
      });
      response.end(metrics());
      return;
    }
    response.writeHead(404).end();
  };
}
