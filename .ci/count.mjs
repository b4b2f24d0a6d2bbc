/** Prints `N passed, N failed` from Vitest's JSON report. A file that did not load, or no report at all, is a failure. */
import { existsSync, readFileSync } from 'node:fs';

const [report = ''] = process.argv.slice(2);
const { numPassedTests, numFailedTests, testResults, success } = existsSync(report)
  ? JSON.parse(readFileSync(report, 'utf8'))
  : { numPassedTests: 0, numFailedTests: 0, testResults: [], success: false };

const notLoaded = testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length;
const failed = numFailedTests + notLoaded;
console.log(`${numPassedTests} passed, ${success ? failed : Math.max(failed, 1)} failed`);
