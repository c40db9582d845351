import 'fake-indexeddb/auto';
import { setMaxListeners } from 'node:events';
import { vi } from 'vitest';

// One signal ends many things here on purpose; Node would warn of each.
setMaxListeners(0);
// y-dexie tells the console of every document that is let go.
vi.spyOn(console, 'debug').mockImplementation(() => undefined);
