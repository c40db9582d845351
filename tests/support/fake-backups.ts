import type { Backups, BackupStanding } from '../../lib/session/library/backups';
import { fail, ok } from '../../lib/util/result';
import type { Work } from '../../lib/messages/work';

/** Backups without a post: what was asked is told, and what comes of it is set by hand. */
export class FakeBackups implements Backups {
  /** Each backup that was saved: its wish, and the file's name. */
  readonly saved: [Parameters<Backups['save']>[0], string][] = [];
  /** Each try to restore: the file's name, and the wish. */
  readonly tried: [string, Parameters<Backups['restore']>[1]][] = [];
  readonly left: string[] = [];
  readonly put: string[] = [];
  saving: Awaited<ReturnType<Backups['save']>> = ok(null);
  restoring: Awaited<ReturnType<Backups['restore']>> = fail('failed');
  leaving: Awaited<ReturnType<Backups['leave']>> = ok(null);
  stands: BackupStanding = { last: 0, later: 0, things: 0 };

  /** While it is set, work goes on until its signal aborts. */
  isSlow = false;
  /** The work that goes on. */
  work: Work | undefined;

  save(wish: Parameters<Backups['save']>[0], fileName: string, work: Work): ReturnType<Backups['save']> {
    this.saved.push([wish, fileName]);
    return this.#done(work, this.saving);
  }

  restore(file: File, wish: Parameters<Backups['restore']>[1], work: Work): ReturnType<Backups['restore']> {
    this.tried.push([file.name, wish]);
    return this.#done(work, this.restoring);
  }

  #done<T>(work: Work, done: T): Promise<T | { ok: false; reason: 'ended' }> {
    if (!this.isSlow) return Promise.resolve(done);
    this.work = work;
    return new Promise((resolve) => {
      work.signal.addEventListener('abort', () => resolve({ ok: false, reason: 'ended' }), { once: true });
    });
  }

  standing(): Promise<BackupStanding> {
    return Promise.resolve(this.stands);
  }

  later(notebook: string): Promise<null> {
    this.put.push(notebook);
    return Promise.resolve(null);
  }

  leave(notebook: string): ReturnType<Backups['leave']> {
    this.left.push(notebook);
    return Promise.resolve(this.leaving);
  }
}
