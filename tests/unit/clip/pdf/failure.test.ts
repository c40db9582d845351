import { afterEach, describe, expect, it, vi } from 'vitest';
import { MAX_BYTES, refusalOf } from '../../../../lib/clip/pdf/file/check-bytes';
import { isDoubtful, rotatedPages, scannedPages } from '../../../../lib/clip/pdf/doubts';
import { failureOf, PdfStop } from '../../../../lib/clip/pdf/failure';
import { within } from '../../../../lib/clip/pdf/file/within';
import { item, lines, pageOf } from '../../../support/pdf-items';

afterEach(() => vi.restoreAllMocks());

const named = (name: string, more: object = {}): Error => Object.assign(new Error(name), { name, ...more });

describe('what goes wrong with a PDF', () => {
  it('is told before anybody parses it', () => {
    expect(refusalOf(new Uint8Array())).toBe('not-a-pdf');
    expect(refusalOf(new TextEncoder().encode('junk before\n%PDF-1.4'))).toBeUndefined();
    expect(refusalOf(new Uint8Array(MAX_BYTES))).not.toBe('too-large');
    expect(refusalOf(new Uint8Array(MAX_BYTES + 1))).toBe('too-large');
  });

  it('has a name of ours', () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    expect(failureOf(named('PasswordException', { code: 1 }))).toBe('password');
    expect(failureOf(named('PasswordException', { code: 2 }))).toBe('wrong-password');
    expect(failureOf(named('InvalidPDFException'))).toBe('broken-pdf');
    expect(failureOf(new PdfStop('cancelled'))).toBe('cancelled');
    expect(warn).not.toHaveBeenCalled();
    expect(failureOf(new TypeError('ours'))).toBe('broken-pdf');
    expect(warn).toHaveBeenCalledOnce();
  });

  it('does not wait for ever, nor after an abort', async () => {
    const never = new Promise<never>(() => {});
    const stop = new AbortController();
    await expect(within(never, 5, stop.signal)).rejects.toMatchObject({ reason: 'broken-pdf' });
    const waiting = within(never, 60_000, stop.signal);
    stop.abort();
    await expect(waiting).rejects.toMatchObject({ reason: 'cancelled' });
    await expect(within(Promise.resolve(1), 60_000, new AbortController().signal)).resolves.toBe(1);
  });
});

describe('doubts', () => {
  const prose = lines(['Words enough for a page, and they end.'], 60, 90);

  it('arise where pages hold no text or sideways text', () => {
    const pages = [
      pageOf(1, prose),
      pageOf(2, []),
      pageOf(3, [], { sideways: 300 }),
      pageOf(4, [item(' ', 0, 0)]),
    ];
    expect(scannedPages(pages)).toEqual([2, 4]);
    expect(rotatedPages(pages)).toEqual([3]);
    expect(isDoubtful(pages, [])).toBe(true);
    expect(isDoubtful([pageOf(1, prose)], [])).toBe(false);
  });

  it('arise where letters are unreadable or paragraphs end in the middle', () => {
    const block = (text: string) => ({
      ...{ kind: 'paragraph' as const, text, page: 1, label: '', breaks: [] },
      box: [0, 0, 0, 0] as const,
    });
    const coded = (share: number): string => '\u0003'.repeat(share) + 'x'.repeat(100 - share);
    expect(isDoubtful([pageOf(1, [item(coded(2), 60, 90)])], [])).toBe(false);
    expect(isDoubtful([pageOf(1, [item(coded(3), 60, 90)])], [])).toBe(true);
    expect(isDoubtful([pageOf(1, [item('a\tb', 60, 90)])], [])).toBe(false);
    const long = 'and the garden went on and on '.repeat(6);
    expect(isDoubtful([pageOf(1, prose)], [block('\uFFFD\uFFFD and so on')])).toBe(true);
    expect(
      isDoubtful(
        [pageOf(1, prose)],
        Array.from({ length: 8 }, () => block(long)),
      ),
    ).toBe(true);
    expect(
      isDoubtful(
        [pageOf(1, prose)],
        Array.from({ length: 8 }, () => block(`${long}.`)),
      ),
    ).toBe(false);
  });
});
