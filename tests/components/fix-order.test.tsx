// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { fail, ok } from '../../lib/util/result';
import { FakeLibrary } from '../support/fake-library';
import { FakeSession, makeReading } from '../support/fake-session';
import { renderRoot } from '../support/render';

const FILE = 'f'.repeat(64);
const block = (text: string) => ({
  kind: 'paragraph',
  text,
  page: 1,
  label: '',
  box: [0, 0, 1, 1],
  breaks: [],
});

// The PDF itself is read in real browsers (tests/e2e); here it is what it says.
vi.mock('../../lib/clip/pdf/read-pdf', () => ({
  readPdf: () => Promise.resolve({ ok: true, value: { blocks: [block('One'), block('Two')] } }),
}));
vi.mock('../../lib/clip/pdf/page-view', () => ({ openPdf: () => Promise.resolve(fail('broken-pdf')) }));

it('an order that the disk refuses stays, with the reason beside it, until it is kept', async () => {
  const session = new FakeSession();
  session.put('readings', makeReading({ id: 'r1', title: 'Puppets', file: FILE }));
  session.pdfs.set(FILE, new Uint8Array(1));
  window.location.hash = `#file=${FILE}`;
  renderRoot(FakeLibrary.with(session), { wide: true });
  await waitFor(() => expect(screen.getAllByRole('listitem')).toHaveLength(2));
  fireEvent.click(screen.getAllByRole('button', { name: 'Move down' })[0] as HTMLElement);
  const shown = () => screen.getAllByRole('listitem').map((item) => item.querySelector('p')?.textContent);
  expect(shown()).toEqual(['Two', 'One']);

  session.shell.answerClip = () => Promise.resolve(fail('disk-full'));
  fireEvent.click(screen.getByRole('button', { name: 'Use this order' }));
  await screen.findByText('This computer is full');
  expect(shown()).toEqual(['Two', 'One']);
  expect(session.stored.at(-1)).toMatchObject({
    file: FILE,
    wish: { update: 'r1', html: expect.stringMatching(/Two.*One/s) as string },
  });

  session.shell.answerClip = () => Promise.resolve(ok({ notebook: 'n1', reading: 'r1', already: false }));
  fireEvent.click(screen.getByRole('button', { name: 'Use this order' }));
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Use this order' })).toBeNull());
  window.location.hash = '';
});
