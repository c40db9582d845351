import { act, fireEvent, screen } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { STATUS_AT_START } from '../../lib/model/notebook-status';
import { FakeLibrary } from '../support/fake-library';
import { RUTH } from '../support/fake-lobby';
import { FakeSession } from '../support/fake-session';
import { expectAccessible, renderRoot } from '../support/render';

describe('the inviter', () => {
  let session: FakeSession;
  beforeEach(() => {
    session = new FakeSession();
    session.status.set({ ...STATUS_AT_START, relay: 'reached' });
  });
  const open = async () => {
    const page = renderRoot(FakeLibrary.with(session));
    await screen.findByRole('tablist', { name: 'Sections' });
    return page;
  };
  const asks = (askers = [RUTH]) => act(() => session.lobby.now.set({ askers, usedAgain: false }));

  it('reads who is on the way once they are let in, and the header offers no second invitation', async () => {
    const page = await open();
    asks([{ ...RUTH, here: false, letIn: true }]);
    expect(screen.queryByRole('button', { name: 'Invite your partner' })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: /Ruth.* is on the way/ }));
    await screen.findByRole('heading', { name: /You have let .*Ruth.* in/ });
    expect(screen.queryByRole('heading', { name: /asks to come in/ })).toBeNull();
    await expectAccessible(page);
  });

  it('refuses after all whom they have let in, while they are on the way; a new invitation comes at once', async () => {
    const made = vi.spyOn(session, 'invite');
    await open();
    asks([{ ...RUTH, here: false, letIn: true }]);
    fireEvent.click(screen.getByRole('button', { name: /Ruth.* is on the way/ }));
    const after = await screen.findByRole('button', { name: 'Do not let them in after all' });
    vi.spyOn(session.lobby, 'takeBack').mockRejectedValueOnce(new Error('no disk'));
    fireEvent.click(after);
    await screen.findByText(/could not keep your answer\. Try again/);
    fireEvent.click(after);
    await screen.findByText(/do not come in any more\. Here is a new invitation/);
    expect(session.lobby.decided).toEqual(['took back r']);
    expect(made).toHaveBeenCalledTimes(1);
    screen.getByRole('button', { name: 'Invite your partner' });
  });

  it('cannot take back what has come: who is here, who is in, and a further computer', async () => {
    await open();
    fireEvent.click(screen.getByRole('button', { name: 'Invite your partner' }));
    await screen.findByRole('textbox', { name: 'Invitation' });
    for (const one of [{ here: true }, { as: 'me' }]) {
      asks([{ ...RUTH, here: false, letIn: true, ...one }]);
      await screen.findByRole('heading', { name: /You have let .*Ruth.* in/ });
      expect(screen.queryByRole('button', { name: 'Do not let them in after all' })).toBeNull();
    }
    asks([{ ...RUTH, here: false, letIn: true }]);
    await screen.findByRole('button', { name: 'Do not let them in after all' });
    asks([]);
    expect(screen.queryByRole('button', { name: 'Do not let them in after all' })).toBeNull();
  });
});
