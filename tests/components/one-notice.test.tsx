import { readFileSync } from 'node:fs';
import { fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Notice } from '../../components/ui/Notice';
import { useWords } from '../support/words';

const sheet = document.createElement('style');
beforeEach(() => {
  useWords('en');
  sheet.textContent = readFileSync('components/views/late-notices.css', 'utf8');
  document.head.append(sheet);
});
afterEach(() => sheet.remove());

function Told({ heading }: { heading: string }) {
  const [open, setOpen] = useState(true);
  if (!open) return null;
  return (
    <Notice heading={heading} onDismiss={() => setOpen(false)}>
      What to do next.
    </Notice>
  );
}
const told = () => screen.getAllByRole('heading').map((one) => one.textContent);

it('notices of the same rank stand above a view one at a time: the next one comes once the first is closed', () => {
  render(
    <main className="page">
      <Told heading="Worse" />
      <div className="one-notice">
        <Told heading="In your name" />
        <Told heading="Left out" />
        <Told heading="Little room" />
      </div>
    </main>,
  );
  expect(told()).toEqual(['Worse', 'In your name']);
  fireEvent.click(screen.getAllByRole('button')[1]!);
  expect(told()).toEqual(['Worse', 'Left out']);
});
