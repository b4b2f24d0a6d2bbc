/**
 * Prints `N passed, N failed` from Vitest's JSON report. A file that did not load, an error outside of any test, which
 * only Vitest's exit code tells, and a missing report are failures too.
 */
import { existsSync, readFileSync } from 'node:fs';

const [report = '', exitCode = '1'] = process.argv.slice(2);
const { numPassedTests, numFailedTests, testResults } = existsSync(report)
  ? JSON.parse(readFileSync(report, 'utf8'))
  : { numPassedTests: 0, numFailedTests: 0, testResults: [] };

const notLoaded = testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length;
const failed = numFailedTests + notLoaded;
console.log(`${numPassedTests} passed, ${exitCode === '0' ? failed : Math.max(failed, 1)} failed`);
