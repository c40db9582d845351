import { act, fireEvent, screen } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { aboutAnswer } from '../../lib/model/answer';
import { sealAnswer } from '../../lib/model/seal-answer';
import { FakeLibrary } from '../support/fake-library';
import { FakeSession, makeReading, ME, PARTNER } from '../support/fake-session';
import { expectAccessible, renderRoot, settled } from '../support/render';

const SALT = 'a'.repeat(64);
const PLACE = { reading: 'r1', prompt: 'liked' };
let session: FakeSession;
beforeEach(() => {
  session = new FakeSession();
  session.put('readings', makeReading({ id: 'r1', title: 'A Mentor Is Not a Map' }));
});

const box = (): HTMLTextAreaElement => screen.getByRole('textbox', { name: 'What I liked' });
const start = async () => {
  const page = renderRoot(FakeLibrary.with(session));
  fireEvent.click(await screen.findByRole('button', { name: 'A Mentor Is Not a Map' }));
  fireEvent.click(screen.getByRole('tab', { name: 'Discussion' }));
  await settled();
  return page;
};
const press = async (name: string): Promise<void> => {
  await act(async () => fireEvent.click(screen.getByRole('button', { name })));
  await settled();
};
const share = async (words: string): Promise<void> => {
  fireEvent.change(box(), { target: { value: words } });
  await press('Share with partner: What I liked');
  await settled();
};
const theyPut = async (part: object): Promise<void> =>
  act(async () => session.put('answers', { id: 'theirs', by: PARTNER, ...PLACE, ...part }));
const liked = () => session.records.readings.list.get()[0]?.liked;

describe('an answer while "Reveal together" is on', () => {
  it('is sealed, says so, and can be taken back into its box', async () => {
    const page = await start();
    expect(screen.getByRole('switch', { name: 'Reveal together', checked: true })).toBeTruthy();
    await share('The silence.');
    await screen.findByText('Sealed until both answered');
    expect(box().value).toBe('');
    expect(screen.getByText('The silence.')).toBeTruthy(); // its writer sees it
    expect(JSON.stringify(session.doc.toJSON())).not.toContain('silence');
    await expectAccessible(page);
    await press('Take back');
    expect(screen.queryByText('Sealed until both answered')).toBeNull();
    expect(box().value).toBe('The silence.');
  });

  it('can be shared at once', async () => {
    await start();
    await share('The silence.');
    await press('Share at once');
    expect(liked()).toEqual({ [ME]: 'The silence.' });
    expect(screen.queryByText('Sealed until both answered')).toBeNull();
  });

  it('stays in its box when the disk is full', async () => {
    await start();
    session.diskFull = true;
    await share('The silence.');
    expect(box().value).toBe('The silence.');
    expect(session.records.answers.list.get()).toEqual([]);
    await screen.findByText(/Bookbag saved nothing/);
  });

  it('tells of a seal on another device of this member', async () => {
    session.put('answers', { id: 'mine', by: ME, ...PLACE, seal: 'f'.repeat(64) });
    await start();
    expect(screen.getAllByText('Sealed on your other device')).not.toEqual([]);
    expect(screen.queryByRole('button', { name: 'Share at once' })).toBeNull();
  });

  it('is shared at once when the switch is off', async () => {
    await start();
    fireEvent.click(screen.getByRole('switch', { name: 'Reveal together' }));
    await screen.findByRole('switch', { name: 'Reveal together', checked: false });
    await share('The silence.');
    expect(liked()).toEqual({ [ME]: 'The silence.' });
    expect(screen.getByRole('switch', { name: 'Reveal together', checked: false })).toBeTruthy();
  });
});

describe('the partner’s answer', () => {
  it('that is sealed says what opens it', async () => {
    await start();
    await theyPut({ seal: 'f'.repeat(64) });
    await screen.findByText(/answer opens together with yours/);
    await share('The silence.');
    await screen.findByText(/Opens when .*Ruth.* computer is next on/);
  });

  it('is open once it fits its seal; other words are told', async () => {
    const seal = await sealAnswer(aboutAnswer({ ...PLACE, by: PARTNER }), { salt: SALT, text: 'The map.' });
    session.put(
      'readings',
      makeReading({ id: 'r1', title: 'A Mentor Is Not a Map', liked: { [PARTNER]: 'The map.' } }),
    );
    await start();
    await theyPut({ seal, salt: SALT, opened: 'The map.' });
    await settled();
    expect(screen.getByText('The map.')).toBeTruthy();
    expect(screen.queryByText('Changed after sealing')).toBeNull();
    await theyPut({ seal, salt: SALT, opened: 'Something else.' });
    await screen.findByText('Changed after sealing');
  });

  it('that was edited after the reveal says so', async () => {
    const seal = await sealAnswer(aboutAnswer({ ...PLACE, by: PARTNER }), { salt: SALT, text: 'The map.' });
    session.put(
      'readings',
      makeReading({ id: 'r1', title: 'A Mentor Is Not a Map', liked: { [PARTNER]: 'The maps.' } }),
    );
    await start();
    await theyPut({ seal, salt: SALT, opened: 'The map.' });
    await screen.findByText('Edited after both answered');
    expect(screen.queryByText('Changed after sealing')).toBeNull();
  });
});
