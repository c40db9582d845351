import { pick } from '../../support/random';

/** A word with a number of its own, by which it is known again after any change. */
interface Word {
  readonly id: number;
  readonly text: string;
}
type Paragraph = readonly Word[];

/** A text before and after somebody changed it, and some marked words with where they went. */
export interface Changed {
  readonly before: string;
  readonly after: string;
  readonly marks: readonly Mark[];
}

/** Offsets in `before` and `after`. */
export interface Mark {
  readonly from: number;
  readonly to: number;
  /** Where the words stand that are left of it; undefined when fewer than half are. */
  readonly now: readonly [from: number, to: number] | undefined;
}

const SYLLABLES =
  'ba cor del en fi gra hol ist jun ka lum mer no os pre qui ra sol ti um ver wa xe yor zin'.split(' ');
const SMALL = 'the of and a to in was that it with for as on they not at'.split(' ');

/** Makes words, paragraphs and changes, all from one source of chance. */
class Writer {
  #made = 0;
  readonly #random: () => number;
  constructor(random: () => number) {
    this.#random = random;
  }

  chance(part: number): boolean {
    return this.#random() < part;
  }

  below(most: number): number {
    return Math.floor(this.#random() * most);
  }

  word(): Word {
    this.#made += 1;
    const long = Array.from({ length: 1 + this.below(4) }, () => pick(this.#random, SYLLABLES)).join('');
    return { id: this.#made, text: this.chance(0.4) ? pick(this.#random, SMALL) : long };
  }

  paragraph(): Paragraph {
    return Array.from({ length: 25 + this.below(90) }, () => this.word());
  }

  /** The same words again, as other words. */
  again(words: Paragraph): Paragraph {
    return words.map(({ text }) => {
      this.#made += 1;
      return { id: this.#made, text };
    });
  }

  /** A text in which some sentences stand twice. */
  text(): Paragraph[] {
    const text = Array.from({ length: 40 }, () => this.paragraph());
    for (let n = 0; n < 12; n += 1) {
      const source = text[this.below(text.length)] as Paragraph;
      const from = this.below(source.length - 12);
      const to = this.below(text.length);
      const into = text[to] as Paragraph;
      const at = this.below(into.length);
      const copied = this.again(source.slice(from, from + 5 + this.below(20)));
      text[to] = [...into.slice(0, at), ...copied, ...into.slice(at)];
    }
    return text;
  }

  #words(paragraph: Paragraph): Paragraph {
    const part = 0.02 + this.#random() * 0.1;
    return paragraph.flatMap((word) => {
      if (!this.chance(part)) return [word];
      if (this.chance(0.33)) return [];
      return this.chance(0.5) ? [this.word()] : [word, this.word()];
    });
  }

  /** Words changed, paragraphs removed, added, moved, joined and parted. */
  change(text: readonly Paragraph[]): Paragraph[] {
    let now = text.map((one) => (this.chance(0.4) ? this.#words(one) : one));
    now = now.filter(() => !this.chance(0.06));
    now = now.flatMap((one) => (this.chance(0.06) ? [this.paragraph(), one] : [one]));
    for (let n = 0; n < 4; n += 1) {
      const [moved] = now.splice(this.below(now.length), 1);
      if (moved !== undefined) now.splice(this.below(now.length), 0, moved);
    }
    return now.flatMap((one, n) => {
      if (n > 0 && this.chance(0.1)) return [[...one]];
      const middle = this.below(one.length);
      return this.chance(0.1) ? [one.slice(0, middle), one.slice(middle)] : [one];
    });
  }
}

/** Where each word stands in a text, and the text. */
function set(text: readonly Paragraph[], space: string, end: string) {
  const places = new Map<number, readonly [number, number]>();
  let all = '';
  for (const paragraph of text) {
    for (const { id, text: word } of paragraph) {
      places.set(id, [all.length, all.length + word.length]);
      all += word + space;
    }
    all += end;
  }
  return { all, places };
}

/** A text of some 2,800 words, changed, with marks of 3 to 60 words and whole paragraphs. */
export function changedText(random: () => number): Changed {
  const writer = new Writer(random);
  const text = writer.text();
  const before = set(text, ' ', '\n\n');
  const after = set(writer.change(text), writer.chance(0.5) ? '\n  ' : ' ', '\n');
  const marks = Array.from({ length: 40 }, (): Mark => {
    const paragraph = text[writer.below(text.length)] as Paragraph;
    const whole = writer.chance(0.1);
    const from = whole ? 0 : writer.below(paragraph.length - 5);
    const marked = whole ? paragraph : paragraph.slice(from, from + 4 + writer.below(50));
    const spots = marked.flatMap(({ id }) => {
      const spot = after.places.get(id);
      return spot === undefined ? [] : [spot];
    });
    const [first, last] = [marked[0] as Word, marked.at(-1) as Word];
    return {
      from: before.places.get(first.id)?.[0] as number,
      to: before.places.get(last.id)?.[1] as number,
      now:
        2 * spots.length < marked.length
          ? undefined
          : [Math.min(...spots.map(([at]) => at)), Math.max(...spots.map(([, at]) => at))],
    };
  });
  return { before: before.all, after: after.all, marks };
}
