import { readdirSync, readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

/** Test files of a folder and those in it. */
const testsIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.test\.tsx?$/.test(name))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`);

/** Test files of folders in which something is said. */
const testsThatSay = (said: RegExp, ...folders: string[]): string[] =>
  folders.flatMap(testsIn).filter((file) => said.test(readFileSync(file, 'utf8')));

/** Tests that read a page of jsdom, as their first line says: they share it (tests/support/one-page.ts), and modules. */
const IN_A_PAGE = testsThatSay(/^\/\/ In a page: vitest\.config\.ts$/m, 'tests/unit', 'tests/contracts');

/**
 * Tests that must have modules of their own: they put others in the place of some, draw in a window, or change the
 * language that a page speaks. To load all modules anew for each of the rest took two thirds of their time (measured:
 * 14 instead of 41 seconds for 60 files). Views share one window as well (tests/support/one-window.ts).
 */
const APART = testsThatSay(
  /vi\.(?:mock|doMock|resetModules)\(|@vitest-environment|lib\/i18n\/|support\/words'/,
  'tests/unit',
  'tests/contracts',
).filter((file) => !IN_A_PAGE.includes(file));

/** Tests of views that must have a window and modules of their own. */
const VIEWS_APART = testsThatSay(
  /vi\.(?:mock|doMock|resetModules)\(|@vitest-environment/,
  'tests/components',
);

for (const files of [IN_A_PAGE, APART, VIEWS_APART])
  if (files.length === 0) throw new Error('no test says that it needs a page or modules of its own');

/** End-to-end tests that hold a time, or end parts of a browser at once: nothing else may run beside them. */
const TIMED = ['faults', 'flood', 'webrtc-bodies', 'webrtc-links', 'webrtc-sync'].map(
  (name) => `tests/e2e/${name}.test.ts`,
);

/** The longest end-to-end tests: they come first, so that none goes on alone at the end. */
const LONG = [
  'views',
  'write',
  'plan',
  'reading',
  'firefox',
  'firefox-marks',
  'changing',
  'texts-to-go',
  'main-job',
].map((name) => `/tests/e2e/${name}.test.ts`);

/** The usual order, in which nothing long comes last. */
class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    // oxlint-disable-next-line unicorn/no-array-sort -- a method of the library, which makes a new list
    const sorted = await super.sort(files);
    const isLong = ({ moduleId }: TestSpecification): boolean => LONG.some((one) => moduleId.endsWith(one));
    return [...sorted.filter(isLong), ...sorted.filter((one) => !isLong(one))];
  }
}

/** What all tests of one part share. */
const small = {
  setupFiles: ['tests/support/setup.ts'],
  // axe looks at whole views, which takes seconds where two processors have other work
  testTimeout: 20_000,
};

/** Views are drawn and take the focus in turns of the event loop, which a busy computer gives out otherwise. */
const views = {
  ...small,
  setupFiles: ['tests/support/setup.ts', 'tests/support/views-setup.ts'],
  retry: 1, // named at the end, as those in browsers are
};

/** What all end-to-end tests share. */
const inBrowsers = {
  globalSetup: ['tests/support/fresh-build.ts'],
  testTimeout: 120_000,
  hookTimeout: 180_000,
  // Browsers have a timing of their own. What needs its second try is named at the end (scripts/verdict.mjs).
  retry: 1,
};

/** An object of its own for each part: Vitest takes the values out of it. */
const defined = () => ({ __RELAY_URL__: '"ws://127.0.0.1:4444"', __BENCH__: 'false' });

export default defineConfig({
  test: {
    sequence: { sequencer: LongFirst },
    maxWorkers: '100%', // by default one processor idles: half of all where there are two
    projects: [
      {
        plugins: [await WxtVitest()],
        define: defined(),
        test: {
          ...small,
          name: 'unit',
          include: ['tests/{unit,contracts}/**/*.test.{ts,tsx}'],
          exclude: [...APART, ...IN_A_PAGE],
          isolate: false,
        },
      },
      {
        plugins: [await WxtVitest()],
        define: defined(),
        test: {
          ...small,
          name: 'unit-pages',
          include: IN_A_PAGE,
          setupFiles: ['tests/support/setup.ts', 'tests/support/page-setup.ts'],
          environment: './tests/support/one-page.ts',
          isolate: false,
        },
      },
      {
        plugins: [await WxtVitest()],
        define: defined(),
        test: { ...small, name: 'unit-apart', include: APART },
      },
      {
        plugins: [await WxtVitest()],
        define: defined(),
        test: {
          ...views,
          name: 'components',
          include: ['tests/components/**/*.test.{ts,tsx}'],
          exclude: VIEWS_APART,
          environment: './tests/support/one-window.ts',
          isolate: false,
        },
      },
      {
        plugins: [await WxtVitest()],
        define: defined(),
        test: { ...views, name: 'components-apart', include: VIEWS_APART },
      },
      {
        plugins: [await WxtVitest()],
        define: defined(),
        test: {
          name: 'convergence',
          include: ['tests/convergence/**/*.test.ts'],
          setupFiles: ['tests/support/setup.ts'],
          testTimeout: 120_000,
        },
      },
      {
        define: defined(),
        test: {
          name: 'structure',
          include: ['tests/structure/**/*.test.ts'],
          globalSetup: ['tests/support/fresh-build.ts'],
          testTimeout: 60_000,
        },
      },
      {
        define: defined(),
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
        define: defined(),
        test: { ...inBrowsers, name: 'e2e-timed', include: TIMED, fileParallelism: false },
      },
    ],
  },
});
