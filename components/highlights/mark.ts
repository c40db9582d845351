import type { Place } from '../../lib/anchor/resolve';
import type { TextMap } from '../../lib/anchor/text-map';
import type { Meaning } from '../../lib/model/highlight';
import type { Person } from '../hooks/people';

/** Marked words of the text on the screen. Their range is made when somebody asks: few of many are painted at a time. */
export class Mark {
  readonly #map: Pick<TextMap, 'rangeOf'>;
  #range: Range | undefined;
  /** The name under which they are painted: the meaning as ground, the person as a line. */
  readonly name: string;
  readonly by: string;
  readonly isMine: boolean;
  /** Where they stand, in code units of the lean text. */
  readonly start: number;
  readonly end: number;

  constructor(
    map: Pick<TextMap, 'rangeOf'>,
    { start, end }: Place,
    { id, seat, isMe }: Person,
    meaning: Meaning,
  ) {
    this.#map = map;
    this.name = `bookbag-${meaning}-${seat}`;
    [this.by, this.isMine] = [id, isMe];
    [this.start, this.end] = [start, end];
  }

  get range(): Range {
    this.#range ??= this.#map.rangeOf(this.start, this.end);
    return this.#range;
  }
}
