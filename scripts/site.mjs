// @ts-check
// A web site on this machine, and a port for it. Only Node built-ins are used.
import { createServer } from 'node:http';
import { createServer as createSocket } from 'node:net';

/** @import { AddressInfo } from 'node:net' */

/**
 * @typedef {object} SitePage
 * @property {string | Uint8Array} body
 * @property {string} [type]
 * @property {number} [status]
 * @property {Readonly<Record<string, string>>} [headers]
 */

/**
 * @typedef {object} Site
 * @property {string} origin
 * @property {string} otherOrigin the same server under another host name: another site to the browser
 * @property {readonly string[]} seen paths asked for so far, with their queries
 * @property {() => void} close
 */

/**
 * A TCP port of this machine that is free now; `wanted` when that is.
 *
 * @returns {Promise<number>}
 */
export function freePort(wanted = 0) {
  return new Promise((done, failed) => {
    const socket = createSocket();
    socket.once('error', (error) => (wanted === 0 ? failed(error) : done(freePort())));
    socket.listen(wanted, '127.0.0.1', () => {
      const { port } = /** @type {AddressInfo} */ (socket.address());
      socket.close(() => done(port));
    });
  });
}

/**
 * Serves pages on this machine. `pages` is { path: { body, type?, headers?, status? } }; other paths are 404.
 *
 * @param {Readonly<Record<string, SitePage>>} pages
 * @returns {Promise<Site>}
 */
export async function serveSite(pages) {
  /** @type {string[]} */
  const seen = [];
  const server = createServer((request, response) => {
    const address = request.url ?? '/';
    const { pathname } = new URL(address, 'http://site');
    seen.push(address);
    const page = pages[pathname];
    response.writeHead(page === undefined ? 404 : (page.status ?? 200), {
      'content-type': page?.type ?? 'text/html; charset=utf-8',
      ...page?.headers,
    });
    response.end(page?.body);
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', () => done(undefined)));
  server.unref();
  const { port } = /** @type {AddressInfo} */ (server.address());
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { origin: `http://127.0.0.1:${port}`, otherOrigin: `http://localhost:${port}`, seen, close };
}
