import type { Page } from 'puppeteer-core';

/**
 * Gives a page a window of `width` by `height` CSS pixels, and waits until the page is laid out in
 * it: `setViewport` alone may answer before that, and what is then measured is the page before.
 */
export async function setSize(page: Page, width: number, height: number): Promise<void> {
  await page.setViewport({ width, height });
  await page.waitForFunction((wanted) => innerWidth === wanted, { polling: 'raf' }, width);
  await page.evaluate(
    () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
  );
}
