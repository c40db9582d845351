import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { WebrtcProvider } from 'y-webrtc';
import { Doc } from 'yjs';
import { internalsOf } from '../../../../lib/sync/webrtc/ywebrtc-internals';

/**
 * Names everything of y-webrtc and simple-peer that `lib/sync` leans on and that nobody has promised, so
 * that an update which changes one fails here, with what to do, and not in somebody's notebook.
 */

const require = createRequire(import.meta.url);
const root = join(import.meta.dirname, '../../../..');
const WHAT_TO_DO =
  'Read lib/sync/webrtc/ywebrtc-internals.ts, find what took its place in the new version, mend the file named ' +
  'here, and let tests/e2e/webrtc-*.test.ts prove it in a browser. If more than two have changed, ' +
  'write a provider of our own over lib/sync/webrtc/pair-link.ts instead.';

const source = async (path: string) =>
  (await readFile(join(root, 'node_modules', path), 'utf8')).replaceAll(/\s+/g, ' ');
const yWebrtc = await source('y-webrtc/src/y-webrtc.js');
const simplePeer = await source('simple-peer/index.js');
const websocket = await source('lib0/websocket.js');
const sync = await source('y-protocols/sync.js');

/** What it is, whose file needs it, where it is written, and the text that must be there. */
const LEANED_ON: readonly [string, string, string, string][] = [
  [
    'provider.key resolves, then makes provider.room',
    'pair-room.ts',
    yWebrtc,
    'this.key.then(key => { this.room = openRoom(',
  ],
  [
    'provider.signalingUrls is read by connect()',
    'pair-room.ts',
    yWebrtc,
    'this.signalingUrls.forEach(url => { const signalingConn = map.setIfUndefined(signalingConns',
  ],
  [
    'provider.signalingConns holds the sockets',
    'pair-room.ts',
    yWebrtc,
    'this.signalingConns.push(signalingConn)',
  ],
  [
    'provider.connect() and disconnect()',
    'pair-room.ts',
    yWebrtc,
    'disconnect () { this.shouldConnect = false',
  ],
  [
    'room.peerId may be set before anything is sent',
    'pair-room.ts',
    yWebrtc,
    'this.peerId = random.uuidv4()',
  ],
  ['room.mux carries all of BroadcastChannel', 'pair-room.ts', yWebrtc, 'this.mux = createMutex()'],
  ['room.bcconnected', 'pair-room.ts', yWebrtc, 'this.bcconnected = true'],
  ['room.webrtcConns is a Map by peer id', 'one-offerer.ts', yWebrtc, 'this.webrtcConns = new Map()'],
  [
    'conn.peer is a simple-peer made with peerOpts',
    'pair-room.ts',
    yWebrtc,
    'this.peer = new Peer({ initiator, ...room.provider.peerOpts })',
  ],
  ['conn.connected', 'one-offerer.ts', yWebrtc, 'this.connected = true'],
  ['conn.glareToken decides between offers', 'one-offerer.ts', yWebrtc, 'this.glareToken = undefined'],
  ['conn.destroy()', 'one-offerer.ts', yWebrtc, 'destroy () { this.peer.destroy() }'],
  ['maxConns bounds the connections', 'pair-room.ts', yWebrtc, 'webrtcConns.size < room.provider.maxConns'],
  [
    '`connect` of a socket subscribes and announces',
    'meeting-place.ts',
    yWebrtc,
    "this.on('connect', () => { log(`connected (${url})`) const topics = Array.from(rooms.keys()) this.send({ type: 'subscribe', topics })",
  ],
  [
    'an update goes out as 0, 2 from inside the event',
    'echo.ts',
    yWebrtc,
    'this._docUpdateHandler = (update, _origin) => { const encoder = encoding.createEncoder() encoding.writeVarUint(encoder, messageSync) syncProtocol.writeUpdate(encoder, update)',
  ],
  [
    'the room is the origin of what it brings',
    'echo.ts',
    yWebrtc,
    'syncProtocol.readSyncMessage(decoder, encoder, doc, room)',
  ],
  [
    'messages begin with 0 sync, 1 presence, 3 query',
    'incoming-guard.ts',
    yWebrtc,
    'const messageSync = 0 const messageQueryAwareness = 3 const messageAwareness = 1',
  ],
  ['sync is 0 question, 1 answer, 2 update', 'echo.ts', sync, 'export const messageYjsUpdate = 2'],
  ['socket.unsuccessfulReconnects counts failures', 'meeting-place.ts', websocket, 'unsuccessfulReconnects'],
  ['socket.connected', 'meeting-place.ts', websocket, 'wsclient.connected = true'],
  ['peer.initiator is read in a later microtask', 'one-offerer.ts', simplePeer, 'if (this.initiator'],
  ['peer.destroyed', 'one-offerer.ts', simplePeer, 'this.destroyed = false'],
  ['peer.signal(data)', 'one-offerer.ts', simplePeer, 'signal (data) {'],
  [
    'peer.negotiate() asks for an offer',
    'one-offerer.ts',
    simplePeer,
    "type: 'renegotiate', renegotiate: true",
  ],
  [
    'peerOpts.wrtc is the connection class',
    'pair-rtc.ts',
    simplePeer,
    'new (this._wrtc.RTCPeerConnection)(this.config)',
  ],
  [
    'the initiator and, negotiated, both ends create the channel',
    'pair-rtc.ts',
    simplePeer,
    'if (this.initiator || this.channelNegotiated)',
  ],
  ['the channel is closed by its onclose', 'pair-link.ts', simplePeer, 'this._channel.onclose = () => {'],
];

describe('what we lean on without a promise', () => {
  it('y-webrtc is 10.3.0 and simple-peer 9.11.1, pinned', async () => {
    const { dependencies } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as {
      dependencies: Record<string, string>;
    };
    expect({ pinned: dependencies['y-webrtc'], hint: WHAT_TO_DO }).toEqual({
      pinned: '10.3.0',
      hint: WHAT_TO_DO,
    });
    const version = (name: string) =>
      (require(join(root, 'node_modules', name, 'package.json')) as { version: string }).version;
    expect([version('y-webrtc'), version('simple-peer'), WHAT_TO_DO]).toEqual([
      '10.3.0',
      '9.11.1',
      WHAT_TO_DO,
    ]);
  });

  it('provider and room begin as we expect, and our callback of the key comes after the room is made', async () => {
    const made = new WebrtcProvider('room', new Doc(), { signaling: [], password: 'p' });
    const provider = internalsOf(made);
    expect([provider.room, provider.signalingUrls, provider.signalingConns]).toEqual([null, [], []]);
    const room = await provider.key.then(() => provider.room);
    expect(room).toMatchObject({ bcconnected: true, peerId: expect.any(String), mux: expect.any(Function) });
    expect(room?.webrtcConns).toBeInstanceOf(Map);
    made.destroy();
    made.awareness.destroy();
  });

  it.each(LEANED_ON)('%s (lib/sync/%s)', (what, file, where, text) => {
    const missing = where.includes(text)
      ? 'nothing'
      : `${what}: gone; lib/sync/${file} needs it. ${WHAT_TO_DO}`;
    expect(missing).toBe('nothing');
  });

  it('order 1: the provider tells of a connection in the task in which it made it', () => {
    expect(yWebrtc).toContain('new WebrtcConn(this, true, data.from, room)) emitPeerChange()');
  });
});
