import { act, configure, getConfig, render, type RenderResult } from '@testing-library/react';
import axe from 'axe-core';
import { expect } from 'vitest';
import { loadLaterViews } from '../../components/views/later-views';
import { Root } from '../../components/app/Root';
import type { Library } from '../../lib/session/library/library';
import { useWords, type Locale } from './words';

/** The real one, where a test has its own time. */
const nextTurn = setImmediate;

/** Turns of React's scheduler: one for the effects of what is drawn, the others for what these draw. */
async function effectsRun(): Promise<void> {
  // oxlint-disable-next-line no-await-in-loop -- one turn after the other
  for (let turn = 0; turn < 4; turn += 1) await new Promise<void>((done) => void nextTurn(done));
}

const { asyncWrapper } = getConfig();
configure({
  asyncUtilTimeout: 5_000, // a view takes more than a second where two processors have other work
  // What was waited for may be drawn before its effects have run, and a key or a drop would find nobody who listens.
  asyncWrapper: async (wait) => {
    const found = await asyncWrapper(wait);
    await effectsRun();
    return found;
  },
});
await loadLaterViews(); // as it is by the time that a person opens one of them

/** Nothing is laid out here: whatever is watched stands on the screen whole, unless a tab hides it. */
globalThis.IntersectionObserver = class {
  readonly #act: (entries: { intersectionRatio: number }[]) => void;
  constructor(act: never) {
    this.#act = act;
  }
  observe(element: Element): void {
    if (element.closest('[hidden]') === null) this.#act([{ intersectionRatio: 1 }]);
  }
  disconnect(): void {
    // nothing is watched
  }
} as never;

/** The whole interface over a library, in the texts of a locale. */
export function renderRoot(
  library: Library,
  { wide = false, locale = 'en' }: { wide?: boolean; locale?: Locale } = {},
): RenderResult {
  useWords(locale);
  return render(<Root library={library} wide={wide} />);
}

/** Waits until a change of one's own is drawn: lists tell it a moment later, so that the post sends first. */
export const settled = async (): Promise<void> => {
  await act(() => new Promise((done) => setTimeout(done, 10)));
};

/** Expects that axe-core finds nothing. Nothing is painted here, so another test measures contrast on the tokens. */
export async function expectAccessible(page: RenderResult): Promise<void> {
  const outcome = await axe.run(page.baseElement, {
    rules: { 'color-contrast': { enabled: false } },
    resultTypes: ['violations'],
    preload: false, // style sheets, of which a window here has none
  });
  const broken = outcome.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join('\n')}`,
  );
  expect(broken).toEqual([]);
}
