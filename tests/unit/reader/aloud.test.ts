import { beforeEach, describe, expect, it } from 'vitest';
import { Aloud } from '../../../lib/reader/aloud';
import type { Saying, Speech } from '../../../lib/reader/speech';
import { Cell } from '../../../lib/util/observed';

/** Speech that says nothing until it is told to end. */
class FakeSpeech implements Speech {
  readonly voices = new Cell([]);
  readonly said: Saying[] = [];
  end: (outcome: 'said' | 'failed') => void = () => undefined;
  stopped = 0;
  say(saying: Saying, onEnd: (outcome: 'said' | 'failed') => void, signal: AbortSignal): void {
    this.said.push(saying);
    this.end = onEnd;
    signal.addEventListener('abort', () => (this.stopped += 1));
  }
}

let speech: FakeSpeech;
let page: AbortController;
let aloud: Aloud;
const texts = (): string[] => speech.said.map(({ text }) => text);
beforeEach(() => {
  speech = new FakeSpeech();
  page = new AbortController();
  const reading = { sentences: ['One.', 'Two.', 'Three.'], language: 'en', speech };
  aloud = new Aloud(reading, { voice: 'v', speed: 1.2 }, page.signal);
});

describe('reading aloud', () => {
  it('says one sentence after the other, and falls silent at the end', () => {
    aloud.start(1);
    expect(aloud.state.get()).toEqual({ is: 'speaking', at: 1 });
    expect(speech.said).toEqual([{ text: 'Two.', voice: 'v', language: 'en', speed: 1.2 }]);
    speech.end('said');
    expect(aloud.state.get()).toEqual({ is: 'speaking', at: 2 });
    speech.end('said');
    expect(aloud.state.get().is).toBe('silent');
    expect(texts()).toEqual(['Two.', 'Three.']);
  });

  it('pauses, and goes on with the sentence from its beginning', () => {
    aloud.start(0);
    const late = speech.end;
    aloud.pause();
    late('said'); // what a browser tells of the voice that was cancelled
    expect(aloud.state.get()).toEqual({ is: 'paused', at: 0 });
    aloud.goOn();
    expect(texts()).toEqual(['One.', 'One.']);
  });

  it('goes a sentence back and on, and not beyond the first and the last', () => {
    aloud.start(1);
    aloud.step(-1);
    aloud.step(-1);
    expect(aloud.state.get().at).toBe(0);
    aloud.step(1);
    aloud.step(1);
    aloud.step(1);
    expect(aloud.state.get()).toEqual({ is: 'speaking', at: 2 });
    aloud.pause();
    const before = speech.said.length;
    aloud.step(-1);
    expect(aloud.state.get()).toEqual({ is: 'paused', at: 1 });
    expect(speech.said.length).toBe(before);
  });

  it('begins the sentence anew in another voice', () => {
    aloud.start(1);
    aloud.change({ voice: 'w', speed: 1 });
    expect(speech.said.at(-1)).toEqual({ text: 'Two.', voice: 'w', language: 'en', speed: 1 });
    aloud.stop();
    aloud.change({ voice: 'v', speed: 2 });
    expect(speech.said.length).toBe(2);
  });

  it('stops where a voice fails, and can go on', () => {
    aloud.start(0);
    speech.end('failed');
    expect(aloud.state.get()).toEqual({ is: 'failed', at: 0 });
    aloud.goOn();
    expect(aloud.state.get().is).toBe('speaking');
  });

  it('is silent once its page goes', () => {
    aloud.start(0);
    page.abort();
    expect([aloud.state.get().is, speech.stopped]).toEqual(['silent', 1]);
    speech.end('said');
    aloud.start(1);
    expect(texts()).toEqual(['One.']);
  });
});
