import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect } from 'vitest';
import type { ClipOutcome, ClipDecision } from '../../lib/messages/clip';
import { ok } from '../../lib/util/result';
import { FakeLibrary } from './fake-library';
import { FakeSession, makeReading } from './fake-session';
import { renderRoot } from './render';

// jsdom, because the preview sanitises for real. jsdom lacks layout.
Element.prototype.scrollIntoView = () => undefined;
Object.assign(window, {
  matchMedia: () => Object.assign(new EventTarget(), { matches: false }),
  CSS: { escape: (text: string) => text },
});

/** A notebook with one reading, "r1". */
export function sessionOfOne(): FakeSession {
  const session = new FakeSession();
  session.put('readings', makeReading({ id: 'r1', title: 'A Mentor Is Not a Map' }));
  return session;
}

/** Clicks the button of that name. */
export const press = (name: string): boolean => fireEvent.click(screen.getByRole('button', { name }));

/** Sets what every clip answers from now on. */
export function answerAll(session: FakeSession, outcome: ClipOutcome): void {
  session.shell.answerClip = () => Promise.resolve(outcome);
}

/** A clip that became a reading. */
export const clipped = (reading = 'r1'): ClipOutcome => ok({ notebook: 'n1', reading, already: false });

/** The panel after a clip that answered with a decision for the person. */
export async function panelAsked(session: FakeSession, question: ClipDecision) {
  const page = renderRoot(FakeLibrary.with(session));
  await screen.findByRole('tablist', { name: 'Sections' });
  answerAll(session, ok(question));
  press('Clip this page');
  await waitFor(() => expect(session.shell.clips).toBe(1));
  return page;
}
