import { late } from '../ui/late';

/** The panel opens on the readings, so the code of the notes comes behind them. */
export const NotesView = late(async () => (await import('./Notes')).Notes);
