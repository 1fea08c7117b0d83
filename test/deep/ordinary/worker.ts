/**
 * Some of the households, each under every law of presumptions and questions; what breaks one is written as a case
 * file.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import fc from 'fast-check'
import { type Form, forms, LAWS, PLACE } from '../../core/programmes/ordinary-laws.ts'
import { writtenHousehold } from '../../core/programmes/written-case.ts'

/** What became of one law. */
export interface Held {
  says: string
  /** households it was tried on, and how often it had something to look at */
  households: number
  looked: number
  broken: { why: string; file: string }[]
}

const { firstSeed, households, folder } = workerData as { firstSeed: number; households: number; folder: string }
/** So many are made at once. */
const AT_ONCE = 500

const held: Held[] = LAWS.map(({ says }) => ({ says, households: 0, looked: 0, broken: [] }))
for (let from = 0; from < households; from += AT_ONCE) {
  const numRuns = Math.min(AT_ONCE, households - from)
  fc.sample(forms, { numRuns, seed: firstSeed + from }).forEach((form, index) => {
    LAWS.forEach(({ holds }, law) => {
      held[law].households++
      try {
        held[law].looked += holds(form)
      } catch (error) {
        held[law].broken.push({ why: String(error), file: write(form, `law-${law + 1}-${firstSeed + from}-${index}`) })
      }
    })
  })
}
parentPort?.postMessage(held)

function write({ facts, on }: Form, name: string): string {
  const file = join(folder, `${name}.json`)
  writeFileSync(file, JSON.stringify({ place: PLACE, date: on, household: writtenHousehold(facts) }, null, 2))
  return file
}
