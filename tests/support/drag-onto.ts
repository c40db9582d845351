import type { ElementHandle, Page } from 'puppeteer-core';

/** The middle of an element as it stands on the page. */
async function middleOf(element: ElementHandle): Promise<{ x: number; y: number }> {
  const box = await element.boundingBox();
  if (box === null) throw new Error('what is dragged, or dragged onto, is not shown');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/**
 * Drags one handle of a list onto another with the mouse, as a person does: both must be in view. The browser tells the
 * page of a drag in steps of its own, so the pointer moves more than once over where it lets go.
 */
export async function dragOnto(page: Page, handles: string, from: number, onto: number): Promise<void> {
  const all = await page.$$(handles);
  const [taken, goal] = [all[from], all[onto]];
  if (taken === undefined || goal === undefined) throw new Error(`no such handles: ${handles}`);
  await taken.evaluate((node) => node.scrollIntoView({ block: 'center', behavior: 'instant' }));
  const [start, end] = [await middleOf(taken), await middleOf(goal)];
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(start.x, start.y + 4, { steps: 3 });
  await page.mouse.move(end.x, end.y, { steps: 8 });
  await page.mouse.move(end.x, end.y + 1, { steps: 3 });
  await page.mouse.up();
}
