import { builtinEnvironments, type Environment } from 'vitest/runtime';

let set: ReturnType<Environment['setup']> | undefined;

/** One window of jsdom for all test files of a worker, which then share their modules. `page-setup.ts` empties its page. */
export default {
  name: 'one-page',
  viteEnvironment: 'client',
  async setup(global, options) {
    set ??= builtinEnvironments.jsdom.setup(global, options);
    await set;
    return { teardown: () => undefined };
  },
} satisfies Environment;
