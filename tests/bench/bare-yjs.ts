/** Runs in a bare web page: stock y-webrtc, one map, one paragraph that shows what the other end wrote. */
import { WebrtcProvider } from 'y-webrtc';
import * as Y from 'yjs';

const doc = new Y.Doc();
const map = doc.getMap<string>('bench');
const here = document.getElementById('here') as HTMLElement;
let provider: WebrtcProvider | undefined;

/** Resolves when the paragraph shows the text, as a person would see it. */
const shows = (text: string): Promise<void> =>
  new Promise((resolve) => {
    if (here.textContent === text) return resolve();
    const observer = new MutationObserver(() => {
      if (here.textContent !== text) return;
      observer.disconnect();
      resolve();
    });
    observer.observe(here, { childList: true, characterData: true, subtree: true });
  });

Object.assign(globalThis, {
  bare: {
    connect(relay: string, room: string): void {
      provider = new WebrtcProvider(room, doc, { signaling: [relay], peerOpts: { config: { iceServers: [] } } });
    },
    connected: () => [...(provider?.room?.webrtcConns.values() ?? [])].some((one) => one.connected),
    /** Shows what the other end writes under `key`. */
    watch(key: string): void {
      map.observe(() => {
        here.textContent = map.get(key) ?? '';
      });
    },
    /** Answers every text that is shown, under its own key. */
    echo(key: string): void {
      new MutationObserver(() => map.set(key, here.textContent ?? '')).observe(here, { childList: true, characterData: true, subtree: true });
    },
    /** Milliseconds from writing to seeing the answer. */
    async roundTrip(key: string, text: string): Promise<number> {
      const start = performance.now();
      map.set(key, text);
      await shows(text);
      return performance.now() - start;
    },
  },
});
