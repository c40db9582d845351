import { late } from '../ui/late';

/** Loaded behind what is drawn: few look at what was removed. */
export const RemovedList = late(async () => (await import('./RemovedList')).RemovedList);
