import { late } from '../ui/late';

/** Loaded where words in this person's name are in doubt: few ever see that. */
export const InYourName = late(async () => (await import('../in-name/InYourName')).InYourName);
