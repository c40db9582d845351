import type { Page } from 'puppeteer-core';
import { until } from '../../scripts/driver.mjs';

interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Where some words of a page begin and end in the window, once they are scrolled to. */
export const spotsOf = (page: Page, words: string): Promise<readonly [Spot, Spot]> =>
  page.evaluate((text) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    let node = walker.nextNode() as Text;
    while (!node.data.includes(text)) node = walker.nextNode() as Text;
    node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
    const range = document.createRange();
    const at = node.data.indexOf(text);
    range.setStart(node, at);
    range.setEnd(node, at + text.length);
    const boxes = [...range.getClientRects()];
    const [first, last] = [boxes[0] as DOMRect, boxes.at(-1) as DOMRect];
    return [
      { x: first.left + 1, y: first.top + first.height / 2 },
      { x: last.right - 1, y: last.top + last.height / 2 },
    ] as const;
  }, words);

/** What is selected in a page, without its spaces. */
const selectedIn = (page: Page): Promise<string> =>
  page.evaluate(() => String(getSelection()).replace(/\s+/g, ''));

/** Selects words of a page with the mouse; once more where the text has moved meanwhile. */
export async function selectWords(page: Page, words: string): Promise<void> {
  const select = async (): Promise<boolean> => {
    await page.evaluate(() => getSelection()?.removeAllRanges()); // else the mouse would drag what is selected
    const [from, to] = await spotsOf(page, words);
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(to.x, to.y, { steps: 5 });
    await page.mouse.up();
    return (await selectedIn(page)) === words.replace(/\s+/g, '');
  };
  if (!(await until(select, 20_000))) throw new Error(`"${words}" is not selected`);
}

/** What is painted in a page under a name, as it reads. */
const paintedIn = (page: Pick<Page, 'evaluate'>, name: string): Promise<string[]> =>
  page.evaluate(
    (one) => [...(CSS.highlights.get(one) ?? [])].map((range) => (range as Range).toString()),
    name,
  );

/** Waits until a page paints these words under a name, and no others. */
export async function paints(page: Pick<Page, 'evaluate'>, name: string, words: string): Promise<void> {
  const isSo = await until(async () => (await paintedIn(page, name)).join() === words, 15_000);
  if (!isSo) throw new Error(`${name} paints "${(await paintedIn(page, name)).join()}"`);
}
