// @ts-check

/**
 * The part that we read of what vitest's JSON reporter writes.
 * @typedef {{ testResults: { name: string, status: string, message: string, assertionResults: { status: string,
 *   fullName: string }[] }[] }} Results
 */

/**
 * Counts tests. What did not run has not passed: a skipped or todo test, a file that could not be loaded and an error
 * outside of any test each count as one failure, and so does a run without a test.
 * @param {Results} results
 * @param {boolean} ok whether vitest itself ended with status 0
 * @returns {{ passed: number, failed: number }}
 */
export function tally({ testResults }, ok) {
  let passed = 0
  let failed = 0
  for (const file of testResults) {
    for (const test of file.assertionResults) {
      if (test.status === 'passed') passed += 1
      else failed += 1
      if (test.status !== 'passed' && test.status !== 'failed')
        console.error(`${test.status}: ${test.fullName} (${file.name})`)
    }
    const hasFailedTest = file.assertionResults.some(({ status }) => status === 'failed')
    if (file.assertionResults.length === 0 || (file.status === 'failed' && !hasFailedTest)) {
      console.error(`not run to its end: ${file.name} ${file.message}`)
      failed += 1
    }
  }
  if (passed + failed === 0) console.error('no test was found')
  if ((!ok || passed === 0) && failed === 0) failed = 1
  return { passed, failed }
}
