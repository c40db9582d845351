import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Kind } from '../../lib/model/kind';
import { ALL_KINDS, type KindName } from '../../lib/model/kinds';
import { removeRecord } from '../../lib/notebook/records';
import '../support/grid-here';
import { FakeLibrary } from '../support/fake-library';
import { FakeSession, NOW, PARTNER } from '../support/fake-session';
import { expectAccessible, renderRoot, settled } from '../support/render';

let session: FakeSession;
beforeEach(() => {
  session = new FakeSession();
  const made = { by: PARTNER, at: NOW, title: 'Soup' };
  session.put('goals', { ...made, id: 'g' });
  session.put('meetings', { ...made, id: 'm' });
  session.put('tables', { ...made, id: 't' });
  session.put('drafts', { ...made, id: 'd' });
});

const click = async (role: string, name: string | RegExp): Promise<void> => {
  const found = await screen.findByRole(role, { name });
  await act(async () => void fireEvent.click(found));
  await settled();
};

const OPEN: readonly (readonly [KindName, string, () => Promise<void>])[] = [
  ['goals', 'g', async () => (await click('link', 'Goals'), click('button', 'Soup'))],
  ['meetings', 'm', async () => (await click('link', 'Meetings'), click('button', 'Soup'))],
  ['tables', 't', async () => (await click('link', 'Ideas'), click('button', /^Soup/))],
  ['drafts', 'd', async () => (await click('tab', 'Write'), click('button', 'Soup'))],
];

describe.each(OPEN)('what is open of %s, removed by the partner', (kind, id, go) => {
  const opened = async () => {
    const page = renderRoot(FakeLibrary.with(session));
    await click('tab', 'Plan');
    await go();
    await screen.findByRole('heading', { name: /Soup/ }, { timeout: 20_000 }); // its view is loaded when it is opened first
    await act(async () =>
      session.doc.transact(
        () => removeRecord(session.doc, ALL_KINDS[kind] as Kind, id, { by: PARTNER, at: NOW }),
        PARTNER,
      ),
    );
    await settled();
    return page;
  };

  it('says in its place who did, until when it can be put back, and once', async () => {
    const page = await opened();
    const heading = screen.getByRole('heading', { name: 'Ruth removed this' });
    expect(heading.closest('[role=alert]')?.textContent).toContain('until December 20');
    expect(document.querySelector('.toast')).toBeNull();
    await expectAccessible(page);
  });

  it('is put back from there, and the focus is in it', async () => {
    await opened();
    await click('button', 'Put it back');
    expect(session.records[kind].list.get().some((one) => one.id === id)).toBe(true);
    expect(screen.queryByRole('heading', { name: 'Ruth removed this' })).toBeNull();
    await waitFor(() => expect(document.querySelector('main')?.contains(document.activeElement)).toBe(true));
    expect(document.activeElement?.localName).not.toBe('main');
  });

  it('that is gone for good says so, and nothing to put back', async () => {
    await opened();
    await act(async () => session.doc.transact(() => session.doc.getMap(kind).delete(id), 'wire'));
    await settled();
    expect(screen.queryByRole('heading', { name: 'Ruth removed this' })).toBeNull();
    expect(screen.getByRole('alert').textContent).toMatch(/not in the notebook|no longer in the notebook/);
    expect(screen.queryByRole('button', { name: 'Put it back' })).toBeNull();
  });
});
