/** Runs in a bare web page: stock y-webrtc, one map, one paragraph that shows what the other end wrote. */
import { WebrtcProvider } from 'y-webrtc';
import * as Y from 'yjs';

const doc = new Y.Doc();
const map = doc.getMap<string>('bench');
let provider: WebrtcProvider | undefined;

map.observe(() => {
  const here = document.getElementById('here');
  if (here !== null) here.textContent = map.get('typed') ?? '';
});

Object.assign(globalThis, {
  typeBare: (text: string) => map.set('typed', text),
  bare: {
    connect(relay: string, room: string): void {
      provider = new WebrtcProvider(room, doc, {
        signaling: [relay],
        peerOpts: { config: { iceServers: [] } },
      });
    },
    connected: () => [...(provider?.room?.webrtcConns.values() ?? [])].some((one) => one.connected),
  },
});
