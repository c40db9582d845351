import { fireEvent, render, screen } from '@testing-library/react';
import decode from 'qr/decode.js';
import { expect, it } from 'vitest';
import { QrCode } from '../../components/pairing/QrCode';
import { STATUS_AT_START } from '../../lib/model/notebook-status';
import { FakeLibrary } from '../support/fake-library';
import { FakeSession } from '../support/fake-session';
import { expectAccessible, renderRoot } from '../support/render';

/** What a camera would read of the code. */
function readOf(svg: Element): string {
  const size = Number(svg.getAttribute('viewBox')?.split(' ')[2]);
  const scale = 4;
  const side = size * scale;
  const data = new Uint8Array(side * side * 4).fill(255);
  for (const [, x, y] of svg
    .querySelector('path')!
    .getAttribute('d')!
    .matchAll(/M(\d+) (\d+)/g))
    for (let n = 0; n < scale * scale; n += 1) {
      const at = (Number(y) * scale + Math.floor(n / scale)) * side + Number(x) * scale + (n % scale);
      data.fill(0, at * 4, at * 4 + 3);
    }
  return decode({ width: side, height: side, data });
}

it('an invitation stands in a QR code, letter by letter', () => {
  const code = `bookbag2.${'AmsV8WmS4sFlS7q8bVd1ofThR1q1JGKndNwq'.repeat(5)}`;
  render(<QrCode text={code} name="The invitation" />);
  expect(readOf(screen.getByRole('img', { name: 'The invitation' }))).toBe(code);
});

it('who invites opens the code when they want it', async () => {
  const session = new FakeSession();
  session.status.set({ ...STATUS_AT_START, relay: 'reached' });
  const page = renderRoot(FakeLibrary.with(session));
  fireEvent.click(await screen.findByRole('button', { name: 'Invite your partner' }));
  const box = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Invitation' });
  const details = (await screen.findByText('Show it as a QR code')).closest('details')!;
  expect(screen.queryByRole('img', { name: 'The invitation as a QR code' })).toBeNull();
  details.open = true;
  fireEvent(details, new Event('toggle'));
  const code = await screen.findByRole('img', { name: 'The invitation as a QR code' });
  expect(readOf(code)).toBe(box.value);
  await expectAccessible(page);
});
