import type { Session } from '../../lib/session/session';
import { Cell } from '../../lib/util/observed';

type OnPages = Session['onPages'];

/** The pages of a browser in memory: what they show, and which highlights somebody wanted to see there. */
export class FakeOnPages implements OnPages {
  readonly shown = new Cell<ReturnType<OnPages['shown']['get']>>(null);
  readonly thread = new Cell<ReturnType<OnPages['thread']['get']>>(null);
  /** Address and highlight of each. */
  readonly wanted: string[] = [];
  /** Whether the person lets us in. */
  allowed = true;

  reached(): void {
    this.thread.set(null);
  }

  show(url: string, highlight: string): Promise<boolean> {
    this.wanted.push(`${url} ${highlight}`);
    return Promise.resolve(this.allowed);
  }
}
