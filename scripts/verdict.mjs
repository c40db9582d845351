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

/**
 * The last line of `npm test`.
 *
 * @param {Count} count
 * @param {readonly string[]} skipped suites that could not run here, by name
 */
export const closingLine = ({ passed, failed }, skipped) =>
  `${passed} passed, ${failed} failed${skipped.length > 0 ? `, ${skipped.length} skipped (${skipped.join('; ')})` : ''}`;

/**
 * What failed in a suite: a line each, of the file, the test and the first line of its message,
 * with its seed.
 * Where nothing is named, an error came outside of every test: the runner's own output has it.
 *
 * @typedef {{ fullName: string, status: string, failureMessages?: readonly string[] }} OneTest
 * @typedef {{ name: string, status: string, message: string, assertionResults: readonly OneTest[] }} OneFile
 * @param {{ testResults: readonly OneFile[] }} report of vitest
 * @param {string} folder what file names begin with; left out
 * @returns {string[]}
 */
export function namesOfFailed({ testResults }, folder) {
  return testResults.flatMap(({ name, status, message, assertionResults }) => {
    const file = within(name, folder);
    const tests = assertionResults.filter((test) => test.status === 'failed');
    if (tests.length === 0) return status === 'failed' ? [`${file}: ${firstLine(message)}`] : [];
    return tests.map(({ fullName, failureMessages }) => {
      return `${file} > ${fullName}: ${firstLine(failureMessages?.[0] ?? '')}`;
    });
  });
}

/**
 * What failed at first and passed at its second try, a line each as above. Only tests of views and
 * those in real browsers are tried again: what hangs on timing must not hold up what is sound, and must not be hidden.
 *
 * @param {{ testResults: readonly OneFile[] }} report of vitest
 * @param {string} folder what file names begin with; left out
 * @returns {string[]}
 */
export function namesOfUnsteady({ testResults }, folder) {
  return testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status, failureMessages }) => status === 'passed' && (failureMessages ?? []).length > 0)
      .map(
        ({ fullName, failureMessages }) =>
          `${within(name, folder)} > ${fullName}: ${firstLine(failureMessages?.[0] ?? '')}`,
      ),
  );
}

/**
 * A file's name inside a folder.
 *
 * @param {string} name
 * @param {string} folder
 */
const within = (name, folder) => (name.startsWith(folder) ? name.slice(folder.length + 1) : name);

/** What a property test says under its first line: with it the same inputs come again. */
const SEED = /^\{ seed: .*\}$/;

/**
 * The first line of a message, and the seed where there is one.
 *
 * @param {string} text
 */
function firstLine(text) {
  const [first = '', second = ''] = text.split('\n', 2);
  return SEED.test(second.trim()) ? `${first} ${second.trim()}` : first;
}

/** Severities that a person who installs the extension must not get. */
const GRAVE = new Set(['high', 'critical']);

/**
 * What `npm audit --json` said: one sentence, and what it adds to the count. A missing answer adds nothing.
 *
 * @param {string} output
 * @returns {Count & { sentence: string }}
 */
export function auditOf(output) {
  /** @type {[name: string, { severity: string }][]} */
  let known;
  try {
    known = Object.entries(JSON.parse(output).vulnerabilities);
  } catch {
    // No JSON, or none with a list: offline, or a registry that does not audit.
    return { sentence: 'Not asked: the package registry gives no answer.', passed: 0, failed: 0 };
  }
  const grave = known.filter(([, { severity }]) => GRAVE.has(severity)).map(([name]) => name);
  const others = known.length - grave.length;
  if (grave.length === 0) return { sentence: `None that is grave, ${others} lesser.`, passed: 1, failed: 0 };
  return { sentence: `Grave ones in ${grave.join(', ')}: update them.`, passed: 0, failed: 1 };
}
