import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axeCore from 'axe-core';
import type { CDPSession, Page } from 'puppeteer-core';

type ColorScheme = 'light' | 'dark';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** A page at a width and in colours that the test sets. It says in words what is wrong there. */
export interface Looked {
  /** What axe-core finds, as "rule: element". In dark colours it looks at their contrast alone: all else is the same. */
  violations(width: number, colorScheme: ColorScheme): Promise<string[]>;
  /** What makes the page, or a dialog on it, wider than the width, as "width: element". An empty list is right. */
  overflow(width: number): Promise<string[]>;
}

/** Looks at a page or panel of the extension, without motion. */
export async function lookAt(page: Page): Promise<Looked> {
  const session = await page.createCDPSession();
  const set = async (width: number, colorScheme: ColorScheme): Promise<void> => {
    const metrics = { width, height: 800, deviceScaleFactor: 1, mobile: false };
    await session.send('Emulation.setDeviceMetricsOverride', metrics);
    await setColours(session, colorScheme);
    await page.evaluate(settled);
  };
  return {
    violations: async (width, colorScheme) => {
      await set(width, colorScheme);
      if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(SOURCE);
      return page.evaluate(run, colorScheme === 'dark');
    },
    overflow: async (width) => {
      await set(width, 'light');
      const found = await page.evaluate(tooWide);
      return found.map((element) => `${width}: ${element}`);
    },
  };
}

const setColours = (session: CDPSession, colorScheme: ColorScheme): Promise<void> =>
  session.send('Emulation.setEmulatedMedia', {
    features: [
      { name: 'prefers-color-scheme', value: colorScheme },
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ],
  });

// The functions below run in the page.

/** Waits until fonts, layout and motion have come to rest. */
async function settled(): Promise<void> {
  await document.fonts.ready;
  for (let frame = 0; frame < 2; frame += 1) {
    await new Promise((done) => setTimeout(done, 20));
  }
  for (const animation of document.getAnimations()) {
    if (animation.effect?.getComputedTiming().endTime !== Infinity) animation.finish();
  }
}

async function run(coloursAlone: boolean): Promise<string[]> {
  const { axe } = globalThis as unknown as { axe: typeof axeCore };
  const { violations } = await axe.run(document, {
    resultTypes: ['violations'],
    ...(coloursAlone ? { runOnly: ['color-contrast'] } : { rules: { 'color-contrast': { enabled: true } } }),
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, any }) => `${id}: ${target.join(' ')} ${any[0]?.message ?? ''}`),
  );
}

function tooWide(): string[] {
  const boxes = [document.scrollingElement, ...document.querySelectorAll('dialog[open]')];
  return boxes.flatMap((box) => {
    if (box === null || box.scrollWidth <= box.clientWidth) return [];
    const edge = box.getBoundingClientRect().left + box.clientWidth;
    const parts = [...box.querySelectorAll('*')]
      .filter((element) => element.getBoundingClientRect().right > edge + 0.5)
      .map((element) => `${element.localName}.${[...element.classList].join('.')}`);
    return [`${box.localName} scrolls to ${box.scrollWidth} over ${box.clientWidth} (${parts.join(', ')})`];
  });
}
