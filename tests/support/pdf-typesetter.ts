import type { Look, Part, Run, Style } from './pdf-style';

type Measure = (text: string, size: number, look: Look) => number;

interface Set {
  readonly look: Look;
  readonly size: number;
  readonly leading: number;
  readonly before: number;
  readonly after: number;
  readonly inset: number;
  readonly hang: number;
  readonly isWide: boolean;
}

/** Sets an article into pages, column after column. */
export class Typesetter {
  readonly runs: Run[] = [];
  /** Physical page where each part began. */
  readonly starts: number[] = [];
  page = 1;
  #column = 0;
  #y: number;
  #top: number;
  /** True while the column is empty. */
  #isFresh = true;
  #bottoms: number[] = [];
  readonly #style: Style;
  readonly #measure: Measure;

  constructor(style: Style, measure: Measure) {
    this.#style = style;
    this.#measure = measure;
    this.#top = style.top;
    this.#y = style.top;
    this.#newPage(1);
  }

  set(parts: readonly Part[]): void {
    parts.forEach((part, at) => this.#setPart(part, parts[at - 1]));
  }

  #newPage(page: number): void {
    const { columns, height, bottom, top } = this.#style;
    this.page = page;
    this.#column = 0;
    this.#top = top;
    this.#y = top;
    this.#isFresh = true;
    this.#bottoms = Array.from({ length: columns }, () => height - bottom);
    this.#furniture();
  }

  #furniture(): void {
    const { head, foot, firstPage, width, height, size } = this.#style;
    const number = String(this.page + firstPage - 1);
    const isRight = this.page % 2 === 1;
    const x = isRight ? width - this.#right() - this.#measure(number, size - 1, 'sans') : this.#left();
    this.#draw(number, x, height - 36, size - 1, 'sans');
    if (head !== undefined && this.page > 1)
      this.#draw(head(this.page), this.#left(), 40, size - 2, 'italic');
    if (foot !== undefined) this.#draw(foot(this.page), this.#left() + 60, height - 36, size - 2, 'italic');
  }

  #left(): number {
    const { inner, outer } = this.#style;
    return this.page % 2 === 1 ? inner : outer;
  }

  #right(): number {
    const { inner, outer } = this.#style;
    return this.page % 2 === 1 ? outer : inner;
  }

  #columnWidth(): number {
    const { width, columns, gutter } = this.#style;
    return (width - this.#left() - this.#right() - gutter * (columns - 1)) / columns;
  }

  #columnX(): number {
    return this.#left() + this.#column * (this.#columnWidth() + this.#style.gutter);
  }

  /** The line after this many points. When this column is full, the line is in the next column. */
  #advance(points: number): void {
    this.#y += points;
    if (this.#y <= (this.#bottoms[this.#column] as number)) return;
    if (this.#column + 1 < this.#style.columns) {
      this.#column += 1;
      this.#y = this.#top;
      this.#isFresh = true;
    } else this.#newPage(this.page + 1);
  }

  #setOf(part: Part, before: Part | undefined): Set {
    const { size, leading, space, body } = this.#style;
    const base: Set = {
      look: body,
      size,
      leading,
      before: space,
      after: 0,
      inset: 0,
      hang: 0,
      isWide: false,
    };
    const afterOther = before !== undefined && before.kind !== part.kind ? size * 0.6 : 0;
    switch (part.kind) {
      case 'kicker':
        return { ...base, look: 'sans-bold', size: size - 1, isWide: true, after: 6, before: 0 };
      case 'title':
        return {
          ...base,
          look: 'sans-bold',
          size: size * 2.1,
          leading: size * 2.5,
          isWide: true,
          after: 4,
          before: 8,
        };
      case 'author':
        return { ...base, look: 'italic', size: size * 1.15, isWide: true, after: 8, before: 6 };
      case 'abstract':
        return { ...base, look: 'italic', isWide: true, after: 14, before: 4 };
      case 'heading':
        return { ...base, look: 'sans-bold', size: size * 1.15, before: size * 0.8, after: size * 0.3 };
      case 'quote':
        return { ...base, size: size * 0.95, inset: 14, before: size * 0.6, after: size * 0.6 };
      case 'list-item':
        return { ...base, hang: 12, before: afterOther };
      case 'reference':
        return { ...base, hang: 14, before: 0 };
      case 'pull':
        return {
          ...base,
          look: 'sans',
          size: size * 1.6,
          leading: size * 2,
          before: size * 1.4,
          after: size * 1.4,
        };
      case 'caption':
        return {
          ...base,
          look: 'italic',
          size: size * 0.85,
          leading: leading * 0.85,
          before: size,
          after: 3,
        };
      default:
        return {
          ...base,
          before: afterOther > 0 && before?.kind !== 'heading' ? Math.max(space, afterOther) : space,
        };
    }
  }

  #setPart(part: Part, before: Part | undefined): void {
    const set = this.#setOf(part, before);
    if (part.note !== undefined) this.#setNote(part.note);
    if (!this.#isFresh) this.#y += set.before;
    if (part.rows !== undefined) this.#setTable(part.rows);
    else this.#setText(part, set, before);
    this.#y += set.after;
    if (set.isWide) this.#top = this.#y;
  }

  #setText(part: Part, set: Set, before: Part | undefined): void {
    const { columns, gutter, indent } = this.#style;
    const isIndented = part.kind === 'paragraph' && indent > 0 && before?.kind === 'paragraph';
    const words = part.text.split(' ');
    let isFirst = true;
    // A heading does not stand alone at a column's foot.
    if (part.kind === 'heading' && this.#y + 4 * set.leading > (this.#bottoms[this.#column] as number)) {
      this.#advance(1000);
    }
    while (words.length > 0) {
      this.#advance(isFirst ? (this.#isFresh ? 0 : set.leading) : set.leading);
      if (isFirst) this.starts.push(this.page);
      this.#isFresh = false;
      const inset = set.inset + (isFirst ? (isIndented ? indent : 0) : set.hang);
      const full = set.isWide ? this.#columnWidth() * columns + gutter * (columns - 1) : this.#columnWidth();
      const room = full - inset - set.inset;
      const line = this.#take(words, room, set, part.kind !== 'title' && part.kind !== 'pull');
      const isLast = words.length === 0;
      this.#drawLine(line, this.#columnX() + inset, room, set, isLast);
      isFirst = false;
    }
  }

  /** As many words as fit. The last may be cut. */
  #take(words: string[], room: number, set: Set, canCut: boolean): string {
    let line = words.shift() ?? '';
    const fits = (text: string): boolean => this.#measure(text, set.size, set.look) <= room;
    while (words.length > 0 && fits(`${line} ${words[0]}`)) line += ` ${words.shift()}`;
    const next = words[0];
    if (next === undefined || !canCut) return line;
    const own = next.indexOf('-');
    if (own > 1 && fits(`${line} ${next.slice(0, own + 1)}`)) {
      words[0] = next.slice(own + 1);
      return `${line} ${next.slice(0, own + 1)}`;
    }
    const at = Math.floor(next.length / 2);
    const canHyphenate = this.#style.isHyphenated && /^[a-z]{8,}/.test(next) && !next.includes('-');
    if (!canHyphenate || !fits(`${line} ${next.slice(0, at)}-`)) return line;
    words[0] = next.slice(at);
    return `${line} ${next.slice(0, at)}-`;
  }

  #drawLine(line: string, x: number, room: number, set: Set, isLast: boolean): void {
    const width = this.#measure(line, set.size, set.look);
    const words = line.split(' ');
    const stretch =
      this.#style.isJustified && !isLast ? Math.max(0, room - width) / Math.max(1, words.length - 1) : 0;
    if (stretch === 0 && !this.#style.isByWord) {
      this.#draw(line, x, this.#y, set.size, set.look);
      return;
    }
    let at = x;
    for (const word of words) {
      this.#draw(word, at, this.#y, set.size, set.look);
      at += this.#measure(`${word} `, set.size, set.look) + stretch;
    }
  }

  #setTable(rows: readonly (readonly string[])[]): void {
    const { leading, size } = this.#style;
    const width = this.#columnWidth() / Math.max(1, rows[0]?.length ?? 1);
    if (this.#y + rows.length * leading > (this.#bottoms[this.#column] as number)) this.#advance(1000);
    rows.forEach((row, at) => {
      this.#advance(this.#isFresh ? 0 : leading);
      this.#isFresh = false;
      if (at === 0) this.starts.push(this.page);
      row.forEach((cell, index) => {
        const x = this.#columnX() + index * width + (index === 0 ? 0 : width * 0.2);
        this.#draw(cell, x, this.#y, size * 0.8, 'plain');
      });
    });
    this.#y += size;
  }

  /** A note at the foot of the column. It makes the column shorter. */
  #setNote(text: string): void {
    const { size, leading } = this.#style;
    if (this.#y + 8 * leading > (this.#bottoms[this.#column] as number)) this.#advance(1000);
    const set: Set = {
      ...{ look: this.#style.body, size: size * 0.8, leading: leading * 0.8 },
      ...{ before: 0, after: 0, inset: 0, hang: 0, isWide: false },
    };
    const lines: string[] = [];
    const words = text.split(' ');
    while (words.length > 0) lines.push(this.#take(words, this.#columnWidth(), set, false));
    const y = this.#y;
    const bottom = this.#bottoms[this.#column] as number;
    lines.toReversed().forEach((line, at) => {
      this.#y = bottom - at * set.leading;
      this.#drawLine(line, this.#columnX(), this.#columnWidth(), set, at === 0);
    });
    this.#bottoms[this.#column] = bottom - lines.length * set.leading - size * 0.8;
    this.#y = y;
  }

  #draw(text: string, x: number, y: number, size: number, look: Look): void {
    this.runs.push({ page: this.page, text, x, y, size, look });
  }
}
