// @ts-check
import { fileURLToPath } from 'node:url'
import { runCorpus } from './corpus/corpus.mjs'
import { countEndings, countWritten, summary } from './corpus/summary.mjs'

export const about =
  'every file of the given folders (else of the fixtures) is read, checked, annotated and written in each format'

const FIXTURES = fileURLToPath(new URL('../fixtures', import.meta.url))

/** @param {import('./run.mjs').Options} options @returns {Promise<import('./run.mjs').Outcome>} */
export async function run({ corpus }) {
  const { paths, endings } = await runCorpus(corpus.length > 0 ? corpus : [FIXTURES])
  console.log(summary(paths, endings, { showNames: false }))
  const { ok, refused, ...faulty } = countEndings(endings)
  /** @type {[string, string][]} */
  const rows = [
    ['files read and written', String(ok)],
    ['files refused with a sentence', String(refused)],
    ['files written in each format', String(countWritten(endings))],
    ...Object.entries(faulty).map(
      ([kind, count]) => /** @type {[string, string]} */ ([`files: ${kind}`, String(count)]),
    ),
  ]
  return { passed: ok + refused, failed: paths.length - ok - refused, rows }
}
