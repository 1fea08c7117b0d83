import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { test } from 'vitest'
import { featureBook } from './support/featureBook.ts'
import {
  anyBytes,
  mangledBytes,
  mangledParts,
  nested,
  odsRepeats,
  patchwork,
  seedParts,
  survives,
  zipOf,
} from './support/fuzzing.ts'
import { prefixedTwin } from './support/prefixedTwin.ts'

/** Short here; `node core/workbook/fuzz.mjs --minutes 60` runs the same for as long as asked. */
const BUDGET = { interruptAfterTimeLimit: 6_000, numRuns: 400 }
const TIMEOUT = 60_000

test('the seed itself goes through', () => survives(zipOf(seedParts())))

test('bytes of any kind', () => fc.assert(fc.asyncProperty(anyBytes, survives), BUDGET), TIMEOUT)

test('a workbook whose parts are mangled', () => fc.assert(fc.asyncProperty(mangledParts, survives), BUDGET), TIMEOUT)

test('a sheet of odd rows and cells', () => fc.assert(fc.asyncProperty(nested, survives), BUDGET), TIMEOUT)

test('an .ods of repeated rows and cells', () => fc.assert(fc.asyncProperty(odsRepeats, survives), BUDGET), TIMEOUT)

test('a sheet of random pieces', () => fc.assert(fc.asyncProperty(patchwork, survives), BUDGET), TIMEOUT)

test(
  'a file whose bytes are changed',
  async () => {
    const xls = readFileSync(new URL('../../fixtures/registers/dibao-heads-sample.xls', import.meta.url))
    const books = [zipOf(seedParts()), featureBook(2), prefixedTwin(featureBook(2))]
    await fc.assert(fc.asyncProperty(mangledBytes(books), survives), BUDGET)
    await fc.assert(fc.asyncProperty(mangledBytes([xls]), survives), { ...BUDGET, numRuns: 20 })
  },
  TIMEOUT,
)
