import type { Letters } from '../../lib/session/travel/letters';
import { fail, ok } from '../../lib/util/result';

/** Letters without a post: what was saved and opened is told, and what comes of it is set by hand. */
export class FakeLetters implements Letters {
  /** Names of files that were saved. */
  readonly saved: string[] = [];
  /** Names of files that were opened. */
  readonly read: string[] = [];
  /** Files that a letter takes. */
  files = 1;
  full = false;
  answer: Awaited<ReturnType<Letters['open']>> = fail('failed');

  save(nameOf: (n: number) => string): ReturnType<Letters['save']> {
    if (this.full) return Promise.resolve(fail('disk-full'));
    for (let n = 1; n <= this.files; n += 1) this.saved.push(nameOf(n));
    return Promise.resolve(ok(this.files));
  }

  open(file: File): ReturnType<Letters['open']> {
    this.read.push(file.name);
    return Promise.resolve(this.answer);
  }
}
