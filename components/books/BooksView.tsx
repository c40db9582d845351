import { late } from '../ui/late';

/** The panel opens on the readings, so the code of the booklist comes behind them. */
export const BooksView = late(async () => (await import('./Books')).Books);
