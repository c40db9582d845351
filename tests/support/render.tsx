import { act, cleanup, configure, render, type RenderResult } from '@testing-library/react';
import axe from 'axe-core';
import { afterEach, expect } from 'vitest';
import { Root } from '../../components/app/Root';
import { BooksView } from '../../components/books/BooksView';
import { NotesView } from '../../components/notes/NotesView';
import { Reader } from '../../components/reader/Reader';
import { SettingsView } from '../../components/settings/SettingsView';
import type { Library } from '../../lib/session/library/library';
import { useWords, type Locale } from './words';

// To wait for a view takes more than a second where two processors have other work.
configure({ asyncUtilTimeout: 5_000 });
await Reader.preload(); // as it is by the time that a person opens a reading
await Promise.all([BooksView, NotesView, SettingsView].map((view) => view.preload()));
afterEach(() => {
  cleanup();
  localStorage.clear(); // where a person was
});

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
  });
  const broken = outcome.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join('\n')}`,
  );
  expect(broken).toEqual([]);
}
