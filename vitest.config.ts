import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

/** End-to-end tests that hold a time: nothing else may run beside them. */
const TIMED = ['flood', 'idle', 'webrtc-*'].map((name) => `tests/e2e/${name}.test.ts`);

/** What all end-to-end tests share. */
const inBrowsers = {
  globalSetup: ['tests/support/fresh-build.ts'],
  testTimeout: 120_000,
  hookTimeout: 180_000,
};

const define = { __RELAY_URL__: '"ws://127.0.0.1:4444"', __BENCH__: 'false' };

export default defineConfig({
  test: {
    maxWorkers: '100%', // by default one processor idles: half of all where there are two
    projects: [
      {
        plugins: [await WxtVitest()],
        define,
        test: {
          name: 'unit',
          include: ['tests/{unit,contracts,components}/**/*.test.{ts,tsx}'],
          setupFiles: ['tests/support/setup.ts'],
          // axe looks at whole views, which takes seconds where two processors have other work
          testTimeout: 20_000,
        },
      },
      {
        plugins: [await WxtVitest()],
        define,
        test: {
          name: 'convergence',
          include: ['tests/convergence/**/*.test.ts'],
          setupFiles: ['tests/support/setup.ts'],
          testTimeout: 120_000,
        },
      },
      {
        define,
        test: {
          name: 'structure',
          include: ['tests/structure/**/*.test.ts'],
          globalSetup: ['tests/support/fresh-build.ts'],
          testTimeout: 60_000,
        },
      },
      {
        define,
        test: {
          ...inBrowsers,
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          exclude: TIMED,
          // two at a time: while one waits for its browsers, the other one's are at work
          maxWorkers: 2,
        },
      },
      {
        define,
        test: { ...inBrowsers, name: 'e2e-timed', include: TIMED, fileParallelism: false },
      },
    ],
  },
});
