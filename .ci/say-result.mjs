// Ends with one line, `N passed, N failed`, from what the runner wrote about each run named: NAME.json with its tests and
// NAME-errors.json with the errors that belong to no test. What is missing, skipped or unhandled counts as failed.
import { existsSync, readFileSync } from 'node:fs';

const folder = 'node_modules/.cache';
let passed = 0;
let failed = 0;

/** Something that failed without being a failed test. */
const complain = (text) => {
  failed += 1;
  console.error(text);
};

const read = (file) =>
  existsSync(`${folder}/${file}`) ? JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) : undefined;

for (const run of process.argv.slice(2)) {
  const tests = read(`${run}.json`);
  const errors = read(`${run}-errors.json`);
  if (tests === undefined || errors === undefined) {
    complain(`${run}: the runner did not come to its end`);
    continue;
  }
  passed += tests.numPassedTests;
  failed += tests.numFailedTests;
  for (const { message, stack } of errors)
    complain(`${run}: an error that no test waited for: ${message}\n${stack}`);
  for (const { name, message, status, assertionResults } of tests.testResults) {
    if (status === 'failed' && assertionResults.every((one) => one.status !== 'failed'))
      complain(`${run}: ${name} could not be run: ${message}`);
    for (const one of assertionResults) {
      if (one.status === 'failed')
        console.error(`${run}: failed: ${one.fullName}\n${one.failureMessages.join('\n')}`);
      else if (one.status !== 'passed') complain(`${run}: ${one.status}: ${one.fullName}`);
    }
  }
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
