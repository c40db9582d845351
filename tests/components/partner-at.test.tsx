import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { numbered } from '../../components/reader/outline/paragraphs';
import { FakeLibrary } from '../support/fake-library';
import { FakeSession, makeReading } from '../support/fake-session';
import { expectAccessible, renderRoot } from '../support/render';

const BODY = 'b'.repeat(64);
const text = Array.from({ length: 5 }, (_, n) => `<p>Paragraph ${n + 1} of the text.</p>`).join('');

it('where the partner reads stands at the foot of the text that both have open, with the way there', async () => {
  const session = new FakeSession();
  session.put('readings', makeReading({ id: 'r1', title: 'The Second Verse', body: BODY }));
  session.texts.set(BODY, text);
  const at = vi.spyOn(session.presence, 'at');
  const page = renderRoot(FakeLibrary.with(session), { wide: false });
  fireEvent.click(await screen.findByRole('button', { name: 'The Second Verse' }));
  await waitFor(() => expect(screen.getByRole('region', { name: 'Article' }).textContent).toContain('5 of'));
  const { partnerReads, partnerParagraph } = session.presence;
  act(() => {
    partnerReads.set('r2');
    partnerParagraph.set(3);
  });
  expect(screen.queryByText('Ruth is at paragraph 3')).toBeNull();
  act(() => partnerReads.set('r1'));
  await screen.findByText(/Ruth.? is at paragraph 3/);
  await expectAccessible(page);
  fireEvent.click(screen.getByRole('button', { name: 'Go there' }));
  expect(document.activeElement).toBe(numbered(screen.getByRole('region', { name: 'Article' }))[2]);
  act(() => partnerParagraph.set(0));
  expect(screen.queryByRole('button', { name: 'Go there' })).toBeNull();
  // all paragraphs lie at the top of a window without layout
  await waitFor(() => expect(at).toHaveBeenCalled());
});
