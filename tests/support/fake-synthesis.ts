/** A browser's speech that says nothing: a test ends each utterance. */
export class FakeSynthesis extends EventTarget {
  voices: Partial<SpeechSynthesisVoice>[] = [];
  spoken: {
    text: string;
    voice: SpeechSynthesisVoice | null;
    rate: number;
    dispatchEvent: (event: Event) => boolean;
  }[] = [];
  cancelled = 0;
  readonly getVoices = (): SpeechSynthesisVoice[] => this.voices as SpeechSynthesisVoice[];
  readonly speak = (utterance: SpeechSynthesisUtterance): void => void this.spoken.push(utterance);
  readonly cancel = (): void => void (this.cancelled += 1);
  readonly resume = (): void => undefined;

  /** The voices of a computer come after a while. */
  come(...voices: Partial<SpeechSynthesisVoice>[]): void {
    this.voices = voices;
    this.dispatchEvent(new Event('voiceschanged'));
  }

  /** The last utterance ends, or fails. */
  end(how: 'end' | 'error' = 'end'): void {
    this.spoken.at(-1)?.dispatchEvent(new Event(how));
  }

  /** Puts it in the place of the browser's own. */
  install(): void {
    const utterance = class extends EventTarget {
      voice = null;
      lang = '';
      rate = 1;
      readonly text: string;
      constructor(text: string) {
        super();
        this.text = text;
      }
    };
    Object.assign(globalThis, { SpeechSynthesisUtterance: utterance, speechSynthesis: this });
  }
}

/** A voice as browsers describe it. */
export const voiceOf = (name: string, lang: string, localService = true): Partial<SpeechSynthesisVoice> => ({
  ...{ name, lang, localService, voiceURI: `uri:${name}` },
});
