import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { TEXT_RANGES, USUAL_TEXT } from '../../lib/model/text-choices';
import { FakeLibrary } from '../support/fake-library';
import { FakeSession, makeReading } from '../support/fake-session';
import { expectAccessible, renderRoot } from '../support/render';

const BODY = 'b'.repeat(64);
let library: FakeLibrary;
beforeEach(() => {
  const session = new FakeSession();
  session.put('readings', makeReading({ id: 'r1', title: 'A Mentor Is Not a Map', body: BODY }));
  session.texts.set(BODY, '<p>First.</p><p>Second.</p>');
  library = FakeLibrary.with(session);
});

const open = async ({ wide = false, locale = 'en' as const } = {}) => {
  const page = renderRoot(library, { wide, locale });
  fireEvent.click(await screen.findByRole('button', { name: 'A Mentor Is Not a Map' }));
  await waitFor(() =>
    expect(screen.getByRole('region', { name: 'Article' }).textContent).toContain('Second.'),
  );
  fireEvent.click(screen.getByRole('button', { name: 'Text' }));
  return page;
};
const group = () => screen.getByRole('group', { name: 'Text' });
const slider = (name: string) => within(group()).getByRole<HTMLInputElement>('slider', { name });
const around = () => screen.getByRole('region', { name: 'Article' }).closest<HTMLElement>('[data-typeface]');

describe('the group "Text"', () => {
  it.each([false, true])('changes how a text looks as one moves (desk: %s)', async (wide) => {
    const page = await open({ wide });
    await expectAccessible(page);
    fireEvent.change(slider('Size'), { target: { value: '140' } });
    fireEvent.change(slider('Line height'), { target: { value: '200' } });
    expect(library.textChoices.get()).toEqual({ ...USUAL_TEXT, size: 140, lineHeight: 200 });
    const style = around()?.closest<HTMLElement>('[style]')?.style;
    expect(style?.getPropertyValue('--text-size')).toBe('1.4');
    expect(style?.getPropertyValue('--text-leading')).toBe('2');
    expect(slider('Size').getAttribute('aria-valuetext')).toBe('140 %');
  });

  it('puts the text on another paper, and on that of the browser again', async () => {
    await open();
    const papers = within(screen.getByRole('radiogroup', { name: 'Paper' }));
    expect(papers.getAllByRole('radio').map((one) => one.closest('label')?.textContent)).toEqual([
      'As the browser',
      'Light',
      'Sepia',
      'Dark',
    ]);
    fireEvent.click(papers.getByRole('radio', { name: 'Sepia' }));
    expect(around()?.dataset['paper']).toBe('sepia');
    fireEvent.click(papers.getByRole('radio', { name: 'As the browser' }));
    expect(around()?.dataset['paper']).toBeUndefined();
  });

  it('has a legible letter by one switch, and each by its name', async () => {
    await open();
    const legible = screen.getByRole('switch', { name: 'Legible font' });
    fireEvent.click(legible);
    expect(around()?.dataset['typeface']).toBe('atkinson');
    const faces = screen.getByRole('combobox', { name: 'Typeface' });
    fireEvent.change(faces, { target: { value: 'opendyslexic' } });
    expect(around()?.dataset['typeface']).toBe('opendyslexic');
    expect(legible.getAttribute('aria-checked')).toBe('true');
    fireEvent.click(legible);
    expect(around()?.dataset['typeface']).toBe('literata');
  });

  it('follows what another page of Bookbag chose', async () => {
    await open();
    act(() => library.textChoices.set({ ...USUAL_TEXT, width: 40, paper: 'dark' }));
    expect(slider('Width').value).toBe('40');
    expect(around()?.dataset['paper']).toBe('dark');
  });

  it('is as it was at first by one button', async () => {
    library.textChoices.set({ ...USUAL_TEXT, size: 200, paper: 'dark', typeface: 'lexend' });
    await open();
    fireEvent.click(screen.getByRole('button', { name: 'All as it was at first' }));
    expect(library.textChoices.get()).toEqual(USUAL_TEXT);
  });

  it('closes on Esc, and its button has the focus again', async () => {
    await open();
    slider('Size').focus();
    fireEvent.keyDown(slider('Size'), { key: 'Escape' });
    expect(screen.queryByRole('group', { name: 'Text' })).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Text' }));
    expect(screen.getByRole('region', { name: 'Article' })).toBeTruthy(); // Esc did not leave the reading
  });

  it('says when a choice could not be saved, and what to do', async () => {
    await open();
    vi.spyOn(library, 'setTextChoices').mockRejectedValue(new Error('full'));
    vi.spyOn(console, 'error').mockReturnValue();
    fireEvent.change(slider('Size'), { target: { value: '90' } });
    await screen.findByText(/could not save how texts look. Make room/);
  });
});

it('what is as usual leaves each place its own', async () => {
  await open();
  const style = () => around()?.getAttribute('style') ?? '';
  expect(style()).not.toContain('--text');
  const wordSpacing = TEXT_RANGES.wordSpacing.most;
  act(() => library.textChoices.set({ ...USUAL_TEXT, letterSpacing: 5, wordSpacing }));
  expect(style()).toContain('--text-spacing: 0.05em');
  expect(style()).toContain('--text-word-spacing: 0.6em');
  expect(style()).not.toContain('--text-size');
});
