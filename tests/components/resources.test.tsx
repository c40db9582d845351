import { act, fireEvent, screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { FakeLibrary } from '../support/fake-library';
import { FakeSession, ME, NOW } from '../support/fake-session';
import { expectAccessible, renderRoot, settled } from '../support/render';

const click = async (role: string, name: string): Promise<void> => {
  const found = await screen.findByRole(role, { name });
  await act(async () => fireEvent.click(found));
  await settled();
};
const pages = (): HTMLElement => screen.getByRole('list', { name: 'Pages of the programme' });

it('the programme’s own pages stand below the resources, and each becomes one of the pair’s', async () => {
  const session = new FakeSession();
  session.put('resources', {
    ...{ id: 'j', by: ME, at: NOW, title: 'Jobs', address: 'https://joblist.ala.org/' },
  });
  const page = renderRoot(FakeLibrary.with(session));
  await click('tab', 'Plan');
  await click('link', 'Resources');
  expect(
    within(pages())
      .getAllByRole('link')
      .map((one) => one.getAttribute('href')),
  ).toEqual([
    'https://www.ala.org/alsc/publications-resources/mentoring',
    'https://www.alsc.ala.org/blog/',
    'https://journals.ala.org/index.php/cal',
    'https://www.ala.org/alsc/edcareers/alsccorecomps',
  ]);
  await expectAccessible(page);
  const add = within(pages()).getByRole('button', { description: /^The ALSC blog/ });
  await act(async () => fireEvent.click(add));
  await settled();
  expect(await screen.findByRole('button', { name: 'The ALSC blog' })).toBeTruthy();
  expect(session.records.resources.list.get()).toHaveLength(2);
  expect(within(pages()).queryByRole('link', { name: 'The ALSC blog' })).toBeNull();
  expect(document.activeElement?.textContent).not.toBe('');
  act(() => session.lock());
  expect(within(pages()).queryByRole('button')).toBeNull();
});
