import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browserSpeech } from '../../../lib/reader/browser-speech';
import { type Speech, voicesFor } from '../../../lib/reader/speech';
import { FakeSynthesis, voiceOf } from '../../support/fake-synthesis';

let synthesis: FakeSynthesis;
let page: AbortController;
let speech: Speech;
beforeEach(() => {
  vi.useFakeTimers();
  synthesis = new FakeSynthesis();
  synthesis.install();
  page = new AbortController();
  speech = browserSpeech(synthesis as never, page.signal);
});
afterEach(() => {
  page.abort();
  vi.useRealTimers();
});

const names = (): string[] => speech.voices.get().map(({ name }) => name);
function say(text: string, voice = ''): { ends: string[]; stop: AbortController } {
  const [ends, stop] = [[] as string[], new AbortController()];
  speech.say({ text, voice, language: 'es', speed: 1 }, (how) => void ends.push(how), stop.signal);
  return { ends, stop };
}

describe('the speech of a browser', () => {
  it('has the voices of this computer only, also those that come late', () => {
    expect(names()).toEqual([]);
    synthesis.come(voiceOf('Cloud', 'en-US', false), voiceOf('Ada', 'en-GB'));
    expect(names()).toEqual(['Ada']);
  });

  it('says nothing where there is no voice of this computer', () => {
    synthesis.come(voiceOf('Cloud', 'es-ES', false));
    expect(say('Hola', 'uri:Cloud').ends).toEqual(['failed']);
    expect(synthesis.spoken).toEqual([]);
  });

  it('takes the chosen voice, or the one that fits the language', () => {
    synthesis.come(voiceOf('Ada', 'en-GB'), voiceOf('Inés', 'es-MX'));
    say('Hola');
    say('Hello', 'uri:Ada');
    expect(synthesis.spoken.map(({ voice }) => voice?.name)).toEqual(['Inés', 'Ada']);
    expect(synthesis.cancelled).toBe(2); // before each
  });

  it('tells its end once, and its failure', () => {
    synthesis.come(voiceOf('Ada', 'en-GB'));
    const { ends } = say('One.');
    synthesis.end();
    synthesis.end();
    expect(ends).toEqual(['said']);
    const other = say('Two.');
    synthesis.end('error');
    expect(other.ends).toEqual(['failed']);
  });

  it('goes on where a voice never tells its end, and not before it may have', () => {
    synthesis.come(voiceOf('Ada', 'en-GB'));
    const { ends } = say('x'.repeat(100));
    vi.advanceTimersByTime(6000 + 100 * 160 - 1);
    expect(ends).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(ends).toEqual(['said']);
  });

  it('is silent when it is stopped, and tells nothing more', () => {
    synthesis.come(voiceOf('Ada', 'en-GB'));
    const { ends, stop } = say('One.');
    stop.abort();
    expect(synthesis.cancelled).toBe(2);
    synthesis.end();
    vi.advanceTimersByTime(60_000);
    expect(ends).toEqual([]);
  });
});

it('voices are offered by the language of the text, its region first', () => {
  const all = [voiceOf('Ada', 'en-GB'), voiceOf('Bo', 'es-ES'), voiceOf('Cy', 'es_MX')];
  const voices = all.map(({ name = '', lang = '' }) => ({ id: name, name, language: lang }));
  expect(voicesFor(voices, 'es-MX').map(({ name }) => name)).toEqual(['Cy', 'Bo', 'Ada']);
  expect(voicesFor(voices, '').map(({ name }) => name)).toEqual(['Ada', 'Bo', 'Cy']);
});
