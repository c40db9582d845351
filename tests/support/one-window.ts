import { Window } from 'happy-dom';
import { type Environment, populateGlobal } from 'vitest/runtime';

const ALSO = ['Request', 'Response', 'MessagePort', 'fetch', 'Headers', 'AbortController', 'AbortSignal'];

let window: Window | undefined;

/**
 * One window for all test files of a worker: React and its like remember the window that they were loaded in, so
 * modules can be shared only where it is the same one. `views-setup.ts` empties its page for each file.
 */
export default {
  name: 'one-window',
  viteEnvironment: 'client',
  setup(global) {
    if (window === undefined) {
      window = new Window({
        url: 'http://localhost:3000',
        settings: { disableErrorCapturing: true },
        console,
      });
      const keys = { bindFunctions: true, additionalKeys: [...ALSO, 'URL', 'URLSearchParams', 'FormData'] };
      populateGlobal(global, window, keys);
    }
    return { teardown: () => undefined };
  },
} satisfies Environment;
