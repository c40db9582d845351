import { late } from '../../ui/late';

/** Foreign HTML to look at. What cleans it is large, and few clips need a look: its code comes when used. */
export const PreviewText = late(async () => (await import('./PreviewText')).PreviewText);
