import { builtinEnvironments, type Environment } from 'vitest/runtime';

let set: ReturnType<Environment['setup']> | undefined;

/**
 * One window of happy-dom for all test files of a worker: React and its like remember the window that they were loaded
 * in, so modules can be shared only where it is the same one. `views-setup.ts` empties its page for each file.
 */
export default {
  name: 'one-window',
  viteEnvironment: 'client',
  async setup(global, options) {
    set ??= builtinEnvironments['happy-dom'].setup(global, options);
    await set;
    return { teardown: () => undefined };
  },
} satisfies Environment;
