import { late } from '../ui/late';

/** One reading. Whoever opens the panel sees the list first, so the reader's code comes behind it. */
export const Reader = late(async () => (await import('./ReadingView')).ReadingView);
