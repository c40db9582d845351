import { Reader } from '../reader/Reader';
import { late } from '../ui/late';

// Whoever opens the panel sees the readings first, so the code of the other views comes behind them.
export const Books = late(async () => (await import('../books/Books')).Books);
export const Notes = late(async () => (await import('../notes/Notes')).Notes);
export const Drafts = late(async () => (await import('../drafts/Drafts')).Drafts);
/** The editor is large, and loaded when a draft is opened. */
export const DraftView = late(async () => (await import('../drafts/DraftView')).DraftView);
export const Settings = late(async () => (await import('../settings/Settings')).Settings);

/** Loads them behind what is drawn first, so that each opens at once. Rejects where code cannot be read. */
export const loadLaterViews = async (): Promise<void> =>
  void (await Promise.all([Reader, Notes, Books, Drafts, Settings].map((view) => view.preload())));
