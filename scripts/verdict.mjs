// @ts-check
// What counts as passed and failed in `npm test`.

/** @typedef {{ passed: number, failed: number }} Count */

/**
 * What a suite adds to the count. One that ran no test has failed: a wrong pattern finds none.
 *
 * @param {boolean} endedWell whether the test runner ended with code 0
 * @param {{ numPassedTests: number, numFailedTests: number }} report of vitest
 * @returns {Count}
 */
export function suiteCount(endedWell, { numPassedTests, numFailedTests }) {
  const ran = numPassedTests + numFailedTests > 0;
  // A file that does not even load, or an error outside tests, fails the run without a failed test.
  return { passed: numPassedTests, failed: endedWell && ran ? 0 : Math.max(1, numFailedTests) };
}
