import 'fake-indexeddb/auto';
import { setMaxListeners } from 'node:events';
import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

// One signal ends many things here on purpose. Node would warn about each.
setMaxListeners(0);
// y-dexie writes to the console whenever a document is released.
vi.spyOn(console, 'debug').mockImplementation(() => undefined);
// The browser of these tests shows no page the windows of others.
fakeBrowser.extension.getViews = () => [];
