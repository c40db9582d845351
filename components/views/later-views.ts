import { Reader } from '../reader/Reader';
import { RemovedList } from '../removed/late-list';
import { late } from '../ui/late';

// Whoever opens the panel sees the readings first, so the code of the other views comes behind them.
export const Books = late(async () => (await import('../books/Books')).Books);
export const Notes = late(async () => (await import('../notes/Notes')).Notes);
export const Drafts = late(async () => (await import('../drafts/Drafts')).Drafts);
export const Plan = late(async () => (await import('../plan/Plan')).Plan);
/** What is seldom told above the views. */
export const LateNotices = late(async () => (await import('./LateNotices')).LateNotices);
/** What says in words what the partner did: of what has no card, and to who listens. */
export const StandAlone = late(async () => (await import('../news/StandAlone')).StandAlone);
export const Arrivals = late(async () => (await import('../news/Arrivals')).Arrivals);
/** The editor is large, and loaded when a draft is opened. */
export const DraftView = late(async () => (await import('../drafts/DraftView')).DraftView);
export const Settings = late(async () => (await import('../settings/Settings')).Settings);

/** Where things stand between the two browsers, behind the status in the cover. */
export const SyncDialog = late(async () => (await import('../app/SyncDialog')).SyncDialog);

/** Seen once on a device. */
export const FirstRun = late(async () => (await import('../first-run/FirstRun')).FirstRun);

export const InviteDialog = late(async () => (await import('../pairing/InviteDialog')).InviteDialog);
/** Asks the post first, so it comes behind what is drawn. */
export const BackupReminder = late(async () => (await import('../backup/BackupReminder')).BackupReminder);
/** Where this browser has lost its notebooks. */
export const RestoreButton = late(async () => (await import('../backup/RestoreButton')).RestoreButton);
/** What a clip asks, why it failed, and what it changed. */
export const ClipTrouble = late(async () => (await import('../readings/clip/ClipTrouble')).ClipTrouble);
/** Asked for by a person who saves a link with a note. */
export const LinkForm = late(async () => (await import('../readings/clip/LinkForm')).LinkForm);
export const DecideClip = late(async () => (await import('../readings/clip/DecideClip')).DecideClip);
export const ChangedText = late(
  async () => (await import('../readings/clip/changes/ChangedText')).ChangedText,
);

const LATER = [
  Reader,
  Notes,
  Books,
  Plan,
  Drafts,
  Settings,
  SyncDialog,
  FirstRun,
  InviteDialog,
  ClipTrouble,
  LinkForm,
  DecideClip,
  ChangedText,
  LateNotices,
  StandAlone,
  Arrivals,
  RemovedList,
];

/** Loads them behind what is drawn first, so that each opens at once. Rejects where code cannot be read. */
export const loadLaterViews = async (): Promise<void> =>
  void (await Promise.all(LATER.map((view) => view.preload())));
