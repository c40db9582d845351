import { Doc, encodeStateAsUpdateV2, Text } from 'yjs';
import { drafts } from '../../lib/model/draft';
import { addRecord } from '../../lib/notebook/records';

/** Drafts as no Bookbag writes them, as an update of Yjs of version 2: five megabytes in one line, and all that is odd. */
export function hostileDrafts(by: string): Uint8Array {
  const doc = new Doc();
  const add = (title: string, fill: (text: Text) => void): void => {
    const text = new Text();
    addRecord(doc, drafts, { id: title.replace(' ', ''), by, at: 1_790_000_000_000 }, { title });
    doc.getMap('texts').set(title.replace(' ', ''), text);
    fill(text);
  };
  doc.transact(() => {
    add('Long line', (text) => text.insert(0, `${'x'.repeat(5_000_000)}\n`));
    add('Odd looks', (text) =>
      text.applyDelta([
        { insert: 'Plain words.' },
        { insert: '\n', attributes: { block: 'gallery', level: 9, x: { y: [1] } } },
        {
          insert: 'A link',
          attributes: { link: 'javascript:alert(1)', bold: 'yes', ins: { id: 'x y', by: '__proto__' } },
        },
        { insert: { video: 'https://evil.example/v' } },
        { insert: { picture: 'https://evil.example/p.png' }, attributes: { alt: 'z'.repeat(100_000) } },
        {
          insert: 'More',
          attributes: {
            ins: { id: 'c1_1_x', by: 'stranger' },
            'as-link': { id: 'a', by, to: 'data:text/html,x' },
          },
        },
        {
          insert: '\n',
          attributes: { block: '__proto__', 'as-block': { id: 'q', by: 'x', to: { block: 'iframe' } } },
        },
      ]),
    );
  });
  return encodeStateAsUpdateV2(doc);
}
