import { browser } from 'wxt/browser';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { chooseLanguage, followLanguage, language } from '../../../lib/i18n/language';
import { speak, t } from '../../../lib/i18n/t';
import { longDate } from '../../../lib/i18n/dates';
import { servesWords, useWords } from '../../support/words';

let end: AbortController;
beforeEach(async () => {
  end = new AbortController();
  useWords('en');
  await browser.storage.local.clear();
  servesWords();
});
afterEach(() => {
  end.abort();
  vi.unstubAllGlobals();
  speak(null);
});

describe('the language of the interface', () => {
  it('is the browser’s until the person chooses another one, which every page follows', async () => {
    const changed = vi.fn<() => void>();
    await followLanguage(end.signal, changed);
    expect([t('app.today'), language.get(), changed.mock.calls.length]).toEqual(['Today', '', 0]);
    await chooseLanguage('es');
    await expect.poll(() => changed.mock.calls.length).toBe(1);
    expect([t('app.today'), t('app.language'), language.get()]).toEqual(['Hoy', 'es', 'es']);
    await chooseLanguage('');
    await expect.poll(() => t('app.today')).toBe('Today');
  });

  it('is spoken from the start of the next page, with parts, plurals and dates', async () => {
    await chooseLanguage('es');
    await followLanguage(end.signal);
    expect(t('reading.count', 1)).toBe('1 lectura');
    expect(t('reading.count', 2000)).toBe('2000 lecturas');
    expect(t('reading.newFrom', 3, [3, 'Ruth | $2'])).toBe('3 novedades de Ruth | $2');
    expect(t('app.with', ['$1 $$'])).toBe('con $1 $$');
    expect(longDate(Date.UTC(2026, 2, 19, 12), Date.UTC(2026, 5))).toBe('19 de marzo');
  });

  it.each(['en', 'es'])(
    'counts by the forms that a text has, as the browser does: chosen %s',
    async (chosen) => {
      useWords(chosen as 'en' | 'es');
      const said = (): string[] => [
        ...[0, 1, 2, 3].map((count) => t('meeting.points', count)),
        ...[0, 1, 2].map((count) => t('reading.count', count)),
      ];
      const byBrowser = said();
      expect(new Set(byBrowser).size).toBe(7);
      await chooseLanguage(chosen as 'en' | 'es');
      await followLanguage(end.signal);
      expect(said()).toEqual(byBrowser);
    },
  );

  it.each([7, 'fr', '__proto__', null])('is the browser’s for a choice that is none: %s', async (kept) => {
    await browser.storage.local.set({ language: kept });
    await followLanguage(end.signal);
    expect([t('app.today'), language.get()]).toEqual(['Today', '']);
  });

  it('is that of the last choice, though the texts of one before come later', async () => {
    await followLanguage(end.signal);
    let late: () => void = () => undefined;
    const slow = new Promise<void>((resolve) => (late = resolve));
    const serve = globalThis.fetch;
    vi.stubGlobal('fetch', async (address: string) => {
      if (address.includes('/es/')) await slow;
      return serve(address);
    });
    await chooseLanguage('es');
    await chooseLanguage('en');
    await expect.poll(() => language.get()).toBe('en');
    late();
    await new Promise((done) => setTimeout(done, 20));
    expect([t('app.today'), language.get()]).toEqual(['Today', 'en']);
  });

  it('stays as it is when the texts do not come, and nobody waits for ever', async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    vi.stubGlobal('fetch', () => Promise.reject(new Error('no')));
    await chooseLanguage('es');
    await followLanguage(end.signal);
    expect(t('app.today')).toBe('Today');
  });

  it('is not followed after the end', async () => {
    await followLanguage(end.signal);
    end.abort();
    await chooseLanguage('es');
    await new Promise((done) => setTimeout(done, 20));
    expect(t('app.today')).toBe('Today');
  });
});
