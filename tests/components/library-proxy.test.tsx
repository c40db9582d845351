import { fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { FakeLibrary } from '../support/fake-library';
import { FakeSession, makeReading } from '../support/fake-session';
import { expectAccessible, renderRoot } from '../support/render';

let library: FakeLibrary;
beforeEach(() => {
  const session = new FakeSession();
  session.put('readings', makeReading({ id: 'r1', title: 'Crates', url: 'https://www.jstor.org/stable/41' }));
  session.texts.set('b'.repeat(64), '<p>The crate opens at nine.</p>');
  library = FakeLibrary.with(session);
});

const open = async () => {
  const page = renderRoot(library);
  fireEvent.click(await screen.findByRole('button', { name: 'Crates' }));
  await screen.findByRole('link', { name: 'Open the page' });
  return page;
};

it('a reading opens through the reader’s own library where one is set, beside the open page', async () => {
  library.libraryProxy.set('https://proxy.lib.edu/login?url=');
  const page = await open();
  const links = screen.getAllByRole('link').map((link) => link.getAttribute('href'));
  expect(links.slice(0, 2)).toEqual([
    'https://www.jstor.org/stable/41',
    'https://proxy.lib.edu/login?url=https://www.jstor.org/stable/41',
  ]);
  expect(screen.getByRole('link', { name: 'Open through my library' }).getAttribute('rel')).toContain(
    'noreferrer',
  );
  await expectAccessible(page);
});

it('nothing is offered without one', async () => {
  await open();
  expect(screen.queryByRole('link', { name: 'Open through my library' })).toBeNull();
});

it('the setting takes a prefix or a pattern, and says what is wrong with anything else', async () => {
  const page = renderRoot(library);
  await screen.findByRole('tablist', { name: 'Sections' });
  fireEvent.click(screen.getByRole('button', { name: 'Settings' }));
  const field = await screen.findByRole<HTMLInputElement>('textbox', { name: "My library's proxy" });
  const type = (value: string): void => {
    fireEvent.change(field, { target: { value } });
    fireEvent.submit(field);
  };
  type('my library');
  await screen.findByText(/This is no proxy that Bookbag knows\. Copy the start of a link/);
  expect(library.libraryProxy.get()).toBe('');
  await expectAccessible(page);
  type('*.proxy.lib.edu');
  await waitFor(() => expect(library.libraryProxy.get()).toBe('https://{host}.proxy.lib.edu/'));
  type('');
  await waitFor(() => expect(library.libraryProxy.get()).toBe(''));
});
