// @vitest-environment node
import { describe, expect, it } from 'vitest';
import {
  auditOf,
  closingLine,
  namesOfFailed,
  namesOfUnsteady,
  suiteCount,
} from '../../../scripts/verdict.mjs';

describe('a suite', () => {
  it.each([
    ['all passed', true, 3, 0, { passed: 3, failed: 0 }],
    ['some failed', false, 3, 2, { passed: 3, failed: 2 }],
    ['a file that does not load', false, 3, 0, { passed: 3, failed: 1 }],
    ['no test at all', true, 0, 0, { passed: 0, failed: 1 }],
  ])('%s', (_what, endedWell, numPassedTests, numFailedTests, count) => {
    expect(suiteCount(endedWell, { numPassedTests, numFailedTests })).toEqual(count);
  });
});

describe('the closing line', () => {
  it('says what passed and failed, and names what was skipped', () => {
    expect(closingLine({ passed: 3, failed: 0 }, [])).toBe('3 passed, 0 failed');
    expect(closingLine({ passed: 3, failed: 1 }, ['a', 'b'])).toBe('3 passed, 1 failed, 2 skipped (a; b)');
  });
});

describe('what failed', () => {
  const test = (fullName: string, status: string, ...failureMessages: string[]) => ({
    fullName,
    status,
    failureMessages,
  });
  const file = (
    name: string,
    status: string,
    message: string,
    ...assertionResults: ReturnType<typeof test>[]
  ) => ({
    name,
    status,
    message,
    assertionResults,
  });

  it('is told by file, test and the first line of its message', () => {
    const testResults = [
      file('/here/a.test.ts', 'passed', '', test('adds', 'passed')),
      file(
        '/here/b.test.ts',
        'failed',
        '',
        test('adds', 'passed'),
        test('takes', 'failed', 'Timed out\n at line 3'),
      ),
    ];
    expect(namesOfFailed({ testResults }, '/here')).toEqual(['b.test.ts > takes: Timed out']);
  });

  it('has its seed, where its inputs were made by chance', () => {
    const said =
      'Error: Property failed after 38 tests\n{ seed: 7, path: "37", endOnFailure: true }\nCounterexample: 1';
    const testResults = [file('/here/a.test.ts', 'failed', '', test('holds', 'failed', said))];
    expect(namesOfFailed({ testResults }, '/here')).toEqual([
      'a.test.ts > holds: Error: Property failed after 38 tests { seed: 7, path: "37", endOnFailure: true }',
    ]);
  });

  it('is the file itself where it does not load', () => {
    const testResults = [file('/elsewhere/c.test.ts', 'failed', 'No such module\nat line 1')];
    expect(namesOfFailed({ testResults }, '/here')).toEqual(['/elsewhere/c.test.ts: No such module']);
  });

  it('is told too where a test passed only at its second try', () => {
    const testResults = [
      file(
        '/here/a.test.ts',
        'passed',
        '',
        test('adds', 'passed'),
        test('waits', 'passed', 'Error: too late\n at line 3'),
        test('takes', 'failed', 'Error: gone', 'Error: gone'),
      ),
    ];
    expect(namesOfUnsteady({ testResults }, '/here')).toEqual(['a.test.ts > waits: Error: too late']);
    expect(namesOfFailed({ testResults }, '/here')).toEqual(['a.test.ts > takes: Error: gone']);
  });

  it('names nothing where all passed', () => {
    expect(
      namesOfFailed(
        { testResults: [file('/here/a.test.ts', 'passed', '', test('adds', 'passed'))] },
        '/here',
      ),
    ).toEqual([]);
  });
});

describe('an audit', () => {
  const answer = (...severities: string[]): string =>
    JSON.stringify({
      vulnerabilities: Object.fromEntries(severities.map((severity, n) => [`package-${n}`, { severity }])),
    });

  it.each(['high', 'critical'])('fails for a vulnerability of severity %s, by name', (severity) => {
    const { sentence, passed, failed } = auditOf(answer('low', severity));
    expect({ passed, failed }).toEqual({ passed: 0, failed: 1 });
    expect(sentence).toContain('package-1');
    expect(sentence).not.toContain('package-0');
  });

  it.each([[[]], [['low', 'moderate']]])('passes for %j', (severities) => {
    expect(auditOf(answer(...severities))).toMatchObject({ passed: 1, failed: 0 });
  });

  it.each(['', 'npm error network', '{"statusCode":405,"error":{}}', 'null'])(
    'counts nothing where the registry does not answer: %j',
    (output) => {
      const { sentence, ...count } = auditOf(output);
      expect(count).toEqual({ passed: 0, failed: 0 });
      expect(sentence.split('\n')).toHaveLength(1);
    },
  );
});
