import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterEach, describe, expect, it } from 'vitest';
import { WebrtcProvider } from 'y-webrtc';
import * as Y from 'yjs';
import { internalsOf } from '../../../lib/sync/ywebrtc-internals';

/**
 * Each internal that is leaned on, named: an update of y-webrtc or simple-peer that changes one fails
 * here. What needs a browser is in tests/e2e/webrtc-*.test.ts.
 */
const require = createRequire(import.meta.url);
const read = (path: string) => readFileSync(path, 'utf8');
const yWebrtc = require.resolve('y-webrtc').replace(/dist.*$/, '');
const simplePeer = createRequire(yWebrtc)
  .resolve('simple-peer')
  .replace(/index\.js$/, '');

it('the versions are the ones that were read and measured', () => {
  const version = (folder: string) =>
    (JSON.parse(read(`${folder}package.json`)) as { version: string }).version;
  expect([version(yWebrtc), version(simplePeer)]).toEqual(['10.3.0', '9.11.1']);
});

describe('WebrtcProvider', () => {
  let provider: WebrtcProvider | undefined;
  afterEach(() => provider?.destroy());

  it('key, room, signalingUrls, signalingConns; room.peerId, mux, bcconnected, webrtcConns', async () => {
    provider = new WebrtcProvider('room', new Y.Doc(), { signaling: [], password: 'p' });
    const inside = internalsOf(provider);
    const order: string[] = [];
    const roomInCallback = inside.key.then(() => (order.push('ours'), inside.room));
    expect(inside.room).toBeNull();
    const room = await roomInCallback;
    expect(room).toBe(inside.room);
    expect(inside.signalingUrls).toEqual([]);
    expect(inside.signalingConns).toEqual([]);
    expect(room).toMatchObject({ bcconnected: true });
    expect(typeof room?.peerId).toBe('string');
    expect(typeof room?.mux).toBe('function');
    expect(room?.webrtcConns).toBeInstanceOf(Map);
    provider.awareness.destroy();
  });
});

describe('source that is leaned on', () => {
  const provider = read(`${yWebrtc}src/y-webrtc.js`);
  const peer = read(`${simplePeer}index.js`);

  it.each([
    ['conn.glareToken', 'const localToken = existingConn.glareToken'],
    ['conn.connected', 'this.connected = true'],
    ['conn.destroy', 'destroy () {\n    this.peer.destroy()'],
    [
      'order 1: peers in the same task',
      'map.setIfUndefined(webrtcConns, data.from, () => new WebrtcConn(this, true, data.from, room))\n                  emitPeerChange()',
    ],
    ['order 4: updates from the document event', "this.doc.on('update', this._docUpdateHandler)"],
    ['signalingConn connect announces', "this.on('connect', () => {"],
  ])('y-webrtc: %s', (_name, source) => {
    expect(provider).toContain(source);
  });

  it.each([
    ['peer.initiator, order 2: read in a microtask', 'if (this.initiator || !this._firstNegotiation) {'],
    ['peer.negotiate asks for an offer', "type: 'renegotiate',"],
    ['peer.signal', 'signal (data) {'],
    ['wrtc', 'new (this._wrtc.RTCPeerConnection)(this.config)'],
    ['a negotiated channel at both ends', 'if (this.initiator || this.channelNegotiated) {'],
    ['no polling with a threshold', "if (typeof this._channel.bufferedAmountLowThreshold !== 'number') {"],
  ])('simple-peer: %s', (_name, source) => {
    expect(peer).toContain(source);
  });

  it('lib0: unsuccessfulReconnects tells failed attempts', () => {
    const socket = read(require.resolve('lib0/websocket').replace(/dist.*$/, 'websocket.js'));
    expect(socket).toContain('wsclient.unsuccessfulReconnects++');
    expect(socket).toContain('wsclient.unsuccessfulReconnects = 0');
  });
});
