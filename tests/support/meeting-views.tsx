import { act, fireEvent, render, screen, within } from '@testing-library/react';
import { Meetings } from '../../components/plan/meetings/Meetings';
import { MeetingView } from '../../components/plan/meetings/MeetingView';
import { DateSlip } from '../../components/plan/meetings/DateSlip';
import { LibraryContext } from '../../components/hooks/use-library';
import { SessionContext } from '../../components/hooks/use-session';
import { Toasts } from '../../components/ui/Toasts';
import { FakeLibrary } from './fake-library';
import type { FakeSession } from './fake-session';
import { settled } from './render';

const HOUR = 3_600_000;

/** A time to meet, so many hours from now, as a field holds it. */
export const inHours = (hours: number): string =>
  `${new Date(Date.now() + hours * HOUR).toISOString().slice(0, 16)}[UTC]`;

/** Shows one of the views over a notebook; `opened` is what was gone to. */
export const showView = (session: FakeSession, view: 'list' | 'meeting' | 'slip', id = 'm') => {
  const opened: string[] = [];
  const open = (one: string): void => void opened.push(one);
  const going = { planned: (_drawer: string, one: string) => open(one), back: () => open('back') };
  const page = render(
    <LibraryContext value={FakeLibrary.with(session)}>
      <SessionContext value={session}>
        <Toasts>
          <main>
            {view === 'list' && <Meetings going={going} />}
            {view === 'slip' && <DateSlip onOpen={open} />}
            {view === 'meeting' && <MeetingView id={id} going={going} />}
          </main>
        </Toasts>
      </SessionContext>
    </LibraryContext>,
  );
  return { page, opened };
};
export const press = async (name: string, description?: string): Promise<void> => {
  const button = screen.getByRole('button', { name, ...(description === undefined ? {} : { description }) });
  await act(async () => fireEvent.click(button));
  await settled();
};
export const type = async (name: string, words: string, leave = true): Promise<void> => {
  const field = screen.getByLabelText(name);
  await act(async () => fireEvent.change(field, { target: { value: words } }));
  if (leave) await act(async () => fireEvent.blur(field));
  await settled();
};
export const add = async (name: string, words: string): Promise<void> => {
  await type(name, words, false);
  const form = screen.getByLabelText(name).closest('form')!;
  await act(async () => fireEvent.submit(form));
  await settled();
};
export const list = (name: string): HTMLElement => screen.getByRole('list', { name });
export const items = (name: string): string[] =>
  within(list(name))
    .queryAllByRole('listitem')
    .map((one) => one.querySelector('[id]')?.textContent ?? '');
