import type { Page } from 'puppeteer-core';
import { spotsOf } from './select-words';

/**
 * The colour that stands behind words of a page more than any other, as it is seen: `#rrggbb`.
 *
 * @param eyes a page of ours, which reads the picture: the page itself may belong to anybody
 */
export async function groundOf(page: Page, eyes: Pick<Page, 'evaluate'>, words: string): Promise<string> {
  const [from, to] = await spotsOf(page, words);
  const [left, top] = await page.evaluate(() => [window.scrollX, window.scrollY] as const);
  const clip = { x: left + from.x, y: top + from.y - 7, width: Math.max(to.x - from.x, 8), height: 14 };
  const picture = await page.screenshot({ encoding: 'base64', clip });
  return eyes.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.codePointAt(0) ?? 0);
    const drawn = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const context = new OffscreenCanvas(drawn.width, drawn.height).getContext('2d');
    context?.drawImage(drawn, 0, 0);
    const { data = [] } = context?.getImageData(0, 0, drawn.width, drawn.height) ?? {};
    const counts = new Map<string, number>();
    for (let at = 0; at < data.length; at += 4) {
      const parts = [data[at], data[at + 1], data[at + 2]];
      const colour = `#${parts.map((one = 0) => one.toString(16).padStart(2, '0')).join('')}`;
      counts.set(colour, (counts.get(colour) ?? 0) + 1);
    }
    const [most] = [...counts].toSorted(([, a], [, b]) => b - a);
    return most?.[0] ?? '';
  }, picture);
}
