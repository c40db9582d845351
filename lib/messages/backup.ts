import type { Result } from '../util/result';

/** What a person wants in a backup. */
export interface BackupWish {
  readonly notebook: string;
  /** Six made words, or one's own. */
  readonly passphrase: string;
  /** What only this member sees goes in too. */
  readonly privately: boolean;
  /** The name under which the post holds the file for the page that asked (lib/util/handed-file.ts). */
  readonly transfer: string;
}

/** Why there is no backup: 'too-large' where no backup may be so large, 'ended' where the person has ended it. */
export type BackupFailure = 'disk-full' | 'too-large' | 'failed' | 'ended';

export interface RestoreWish {
  /** The name under which the page that asks holds the file. */
  readonly transfer: string;
  readonly passphrase: string;
  /** The name of a notebook of its own to make of it; null to go on in the notebook that it is of. */
  readonly another: string | null;
}

/** What came of a backup. */
export interface Restored {
  readonly notebook: string;
  /** 'begun': a notebook that was not on this device; 'together': put together with the one that was. */
  readonly how: 'begun' | 'together';
  /** Something is in the notebook that was not so before. */
  readonly changed: boolean;
  /** How many texts and pictures came that were not here. */
  readonly bodies: number;
}

/** Why nothing, or not all, came of a file; 'ended' where the person has ended it, and nothing came. */
export type RestoreFailure =
  | 'not-a-backup'
  | 'newer-version'
  | 'too-large'
  | 'wrong-passphrase'
  | 'damaged'
  | 'harmful'
  | 'disk-full'
  | 'failed'
  | 'ended';

/** How a notebook stands with backups. */
export interface BackupStanding {
  /** When the last one was made on this device, in milliseconds; 0 for never. */
  readonly last: number;
  /** When the person said "later" to a reminder; 0 for never. */
  readonly later: number;
  /** How many records there are. */
  readonly things: number;
}

/** To the post, about backups and about leaving. */
export interface ToPostOfBackups {
  /** Makes a backup and holds it for the page that asked. */
  backUp: { payload: BackupWish; answer: Result<null, BackupFailure> };
  /** Restores what a page holds; answers once it is on the disk. */
  restore: { payload: RestoreWish; answer: Result<Restored, RestoreFailure> };
  tellBackups: { payload: { notebook: string }; answer: BackupStanding };
  /** The person wants to be reminded later. */
  backUpLater: { payload: { notebook: string }; answer: null };
  /** Takes a notebook and everything of it off this device. */
  leaveNotebook: { payload: { notebook: string }; answer: Result<null, 'disk-full' | 'failed'> };
}
