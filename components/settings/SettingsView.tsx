import { late } from '../ui/late';

/** Nobody opens the panel for them first, so their code comes behind the lists. */
export const SettingsView = late(async () => (await import('./Settings')).Settings);
