// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { auditOf, suiteCount } from '../../../scripts/verdict.mjs';

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
