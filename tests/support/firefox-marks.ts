import { until } from '../../scripts/driver.mjs';
import type { FirefoxPerson } from './firefox';

/** What the sidebar paints under names of highlights that begin so, each as it reads. */
export const paintedIn = ({ own }: FirefoxPerson, name: string): Promise<string[]> =>
  own.evaluate((begins) => {
    const [sidebar] = browser.extension.getViews({ type: 'sidebar' });
    const all = [...(sidebar?.CSS.highlights ?? [])].filter(([one]) => one.startsWith(begins));
    return all.flatMap(([, some]) => [...some].map((range) => (range as Range).toString()));
  }, name);

/** Waits until the sidebar paints these words under a name, and no others. */
export async function paintsIn(fay: FirefoxPerson, name: string, words: string): Promise<void> {
  if (await until(async () => (await paintedIn(fay, name)).join() === words, 15_000)) return;
  throw new Error(`${name} paints "${(await paintedIn(fay, name)).join()}"`);
}

/** Waits until these words are selected in the sidebar: keys come by another way than what a test asks. */
export async function selects({ own }: FirefoxPerson, words: string): Promise<void> {
  const selected = (): Promise<string> =>
    own.evaluate(() => {
      const [sidebar] = browser.extension.getViews({ type: 'sidebar' });
      return sidebar?.getSelection()?.toString() ?? '';
    });
  if (!(await until(async () => (await selected()) === words, 15_000)))
    throw new Error(`"${await selected()}" is selected`);
}

/** Selects words of the text in the sidebar. */
export const selectIn = ({ own }: FirefoxPerson, words: string): Promise<void> =>
  own.evaluate((text) => {
    const [sidebar] = browser.extension.getViews({ type: 'sidebar' });
    const article = sidebar?.document.querySelector('.article') as HTMLElement;
    const walker = article.ownerDocument.createTreeWalker(article, NodeFilter.SHOW_TEXT);
    let node = walker.nextNode() as Text;
    while (!node.data.includes(text)) node = walker.nextNode() as Text;
    const at = node.data.indexOf(text);
    article.ownerDocument.getSelection()?.setBaseAndExtent(node, at, node, at + text.length);
  }, words);

/** Clicks the first of the words that the sidebar paints under a name. */
export const clickPainted = ({ own }: FirefoxPerson, name: string): Promise<void> =>
  own.evaluate((one) => {
    const [sidebar] = browser.extension.getViews({ type: 'sidebar' });
    const [range] = [...(sidebar?.CSS.highlights.get(one) ?? [])] as Range[];
    const element = range?.startContainer.parentElement as HTMLElement;
    element.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { left = 0, top = 0, height = 0 } = range?.getClientRects()[0] ?? {};
    const at = { clientX: left + 6, clientY: top + height / 2 };
    element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ...at }));
  }, name);

/** Scrolls the sidebar to the end of what it shows. */
export const scrollToEnd = ({ own }: FirefoxPerson): Promise<void> =>
  own.evaluate(() => {
    const [sidebar] = browser.extension.getViews({ type: 'sidebar' });
    sidebar?.scrollTo({ top: sidebar.document.body.scrollHeight, behavior: 'instant' });
  });

/** From now on keeps every byte that the add-on sends: its post lives in the background page. */
export const listenTo = ({ own }: FirefoxPerson): Promise<void> =>
  own.evaluate(() => {
    const post = browser.extension.getBackgroundPage();
    const sent: string[] = [];
    Reflect.set(post, 'sentByTest', sent);
    const decoder = new TextDecoder('latin1');
    for (const { prototype } of [post.RTCDataChannel, post.WebSocket]) {
      const send = Reflect.get(prototype, 'send') as (this: unknown, data: unknown) => void;
      Reflect.set(prototype, 'send', function (this: unknown, data: unknown) {
        sent.push(typeof data === 'string' ? data : decoder.decode(data as Uint8Array));
        send.call(this, data);
      });
    }
  });

/** All that the add-on has sent since. */
export const sentBy = ({ own }: FirefoxPerson): Promise<string> =>
  own.evaluate(() =>
    (Reflect.get(browser.extension.getBackgroundPage(), 'sentByTest') as string[]).join('\n'),
  );

interface PostWindow extends Window {
  readonly RTCDataChannel: typeof RTCDataChannel;
  readonly WebSocket: typeof WebSocket;
}

declare const browser: {
  readonly extension: {
    getViews(filter: { type: 'sidebar' }): (Window & typeof globalThis)[];
    getBackgroundPage(): PostWindow;
  };
};
