import type { ClipOutcome } from '../../lib/messages/messages';
import type { CurrentPage, Shell } from '../../lib/session/shell';
import { Cell } from '../../lib/util/observed';
import { fail } from '../../lib/util/result';

/** A browser in memory; tests set the page and what a clip answers. */
export class FakeShell implements Shell {
  readonly page = new Cell<CurrentPage>({
    tab: 1,
    access: 'granted',
    url: 'https://example.org/plays',
    title: 'Five Finger Plays for Babies',
    kept: false,
  });
  readonly outcome = new Cell<ClipOutcome | null>(null);
  readonly everySite = new Cell(false);
  readonly opened: (string | undefined)[] = [];
  answerClip: () => Promise<ClipOutcome> = () => Promise.resolve(fail('no-article'));
  clips = 0;

  forgetOutcome(): void {
    this.outcome.set(null);
  }

  clip(): Promise<ClipOutcome> {
    this.clips += 1;
    return this.answerClip();
  }

  keepSite(): Promise<boolean> {
    this.page.set({ ...this.page.get(), kept: true });
    return Promise.resolve(true);
  }

  setEverySite(on: boolean): Promise<boolean> {
    this.everySite.set(on);
    return Promise.resolve(true);
  }

  openDesk(reading?: string): void {
    this.opened.push(reading);
  }
}
