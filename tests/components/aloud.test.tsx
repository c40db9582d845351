import { act, fireEvent, screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { FakeLibrary } from '../support/fake-library';
import { FakeSession, makeReading } from '../support/fake-session';
import { FakeSynthesis, voiceOf } from '../support/fake-synthesis';
import { expectAccessible, renderRoot } from '../support/render';

const BODY = 'b'.repeat(64);
const TITLE = 'A Mentor Is Not a Map';
let synthesis: FakeSynthesis;
let session: FakeSession;
beforeEach(() => {
  session = new FakeSession();
  session.put('readings', makeReading({ id: 'r1', title: TITLE, body: BODY, language: 'es' }));
  session.texts.set(BODY, '<hr><p>Uno. <em>Dos</em> y tres.</p><p>Cuatro.</p>');
  synthesis = new FakeSynthesis();
  synthesis.install();
});
const open = async () => {
  const page = renderRoot(FakeLibrary.with(session));
  fireEvent.click(await screen.findByRole('button', { name: TITLE }));
  fireEvent.click(await screen.findByRole('button', { name: 'Read aloud' }));
  return page;
};
const bar = () => screen.getByRole('toolbar', { name: 'Reading aloud' });
const click = (name: string) => fireEvent.click(within(bar()).getByRole('button', { name }));
const said = () => synthesis.spoken.at(-1)?.text;

describe('"Read aloud"', () => {
  it('reads by sentence, and has the ways of its toolbar', async () => {
    synthesis.come(voiceOf('Ada', 'en-GB'), voiceOf('Inés', 'es-ES'));
    const page = await open();
    await expectAccessible(page);
    expect(said()).toBe('Uno.');
    act(() => synthesis.end());
    expect(said()).toBe('Dos y tres.');
    click('On a sentence');
    expect(said()).toBe('Cuatro.');
    click('Back a sentence');
    expect(said()).toBe('Dos y tres.');
    click('Pause');
    click('Go on');
    expect(said()).toBe('Dos y tres.');
    click('Stop');
    expect(screen.queryByRole('toolbar', { name: 'Reading aloud' })).toBeNull();
  });

  it('offers the voices of this computer, those of the language first, and keeps what was chosen', async () => {
    synthesis.come(voiceOf('Ada', 'en-GB'), voiceOf('Cloud', 'es-ES', false), voiceOf('Inés', 'es-ES'));
    const page = await open();
    const voice = () => screen.getByRole<HTMLSelectElement>('combobox', { name: 'Voice' });
    expect([...voice().options].map(({ text }) => text)).toEqual(['Inés (es-ES)', 'Ada (en-GB)']);
    fireEvent.change(voice(), { target: { value: 'uri:Ada' } });
    fireEvent.change(screen.getByRole('slider', { name: 'Speed' }), { target: { value: '1.5' } });
    expect(synthesis.spoken.at(-1)).toMatchObject({ text: 'Uno.', rate: 1.5, voice: { name: 'Ada' } });
    page.unmount();
    renderRoot(FakeLibrary.with(session)); // the panel opens where one was
    fireEvent.click(await screen.findByRole('button', { name: 'Read aloud' }));
    expect(voice().value).toBe('uri:Ada');
    expect(synthesis.spoken.at(-1)?.rate).toBe(1.5);
  });

  it('says what to do where this computer has no voice, and begins when one comes', async () => {
    synthesis.voices = [voiceOf('Cloud', 'es-ES', false)];
    await open();
    expect(screen.getByText(/No voice is installed on this computer. Add one/)).toBeTruthy();
    expect(synthesis.spoken).toEqual([]);
    act(() => synthesis.come(voiceOf('Inés', 'es-ES')));
    expect(said()).toBe('Uno.');
  });

  it('says when a voice fails, and falls silent when one leaves the reading', async () => {
    synthesis.come(voiceOf('Inés', 'es-ES'));
    await open();
    act(() => synthesis.end('error'));
    expect(screen.getByText(/The voice stopped/)).toBeTruthy();
    click('Go on');
    const before = synthesis.cancelled;
    fireEvent.click(screen.getByRole('button', { name: 'Back' }));
    expect(synthesis.cancelled).toBe(before + 1);
  });
});
