/**
 * Runs in a bare web page: stock y-webrtc, one map and one paragraph that shows what the other end wrote, and one text in
 * a paragraph that the browser lets a person edit.
 */
import { WebrtcProvider } from 'y-webrtc';
import * as Y from 'yjs';

const doc = new Y.Doc();
const map = doc.getMap<string>('bench');
let provider: WebrtcProvider | undefined;

map.observe(() => {
  const here = document.getElementById('here');
  if (here !== null) here.textContent = map.get('typed') ?? '';
});

const sheet = doc.getText('sheet');
const paper = document.getElementById('sheet');

/** What was typed into the paragraph, as the smallest insertion and deletion. */
function takeTyped(): void {
  const [before, now] = [sheet.toJSON(), paper?.textContent ?? ''];
  const most = Math.min(before.length, now.length);
  let start = 0;
  while (start < most && before[start] === now[start]) start += 1;
  let end = 0;
  while (end < most - start && before.at(-1 - end) === now.at(-1 - end)) end += 1;
  doc.transact(() => {
    sheet.delete(start, before.length - start - end);
    sheet.insert(start, now.slice(start, now.length - end));
  });
}
paper?.addEventListener('input', takeTyped);
sheet.observe((_event, { local }) => {
  if (!local && paper !== null) paper.textContent = sheet.toJSON();
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
