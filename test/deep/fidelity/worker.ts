/** One part of the comparison; what disagrees is written as case files that `nuandong explain` reads. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { caseFileOf } from './case-text.ts'
import { compare, type Disagreement } from './compare.ts'
import { packTexts } from './places.ts'

const { firstSeed, households, folder } = workerData as { firstSeed: number; households: number; folder: string }
const { disagreements, ...counts } = compare(firstSeed, households)
const MOST_FILES_A_KIND = 5
mkdirSync(folder, { recursive: true })
packTexts().forEach((text, i) => {
  writeFileSync(join(folder, `pack-${i + 1}.yaml`), text)
})
const shown = new Map<string, number>()
parentPort?.postMessage({ ...counts, disagreements: disagreements.map(write) })

function write(found: Disagreement) {
  const { seed, programme, kind } = found
  const file = join(folder, `${seed}-${programme}${kind.startsWith('missing') ? '-missing' : ''}.json`)
  const number = (shown.get(programme + kind) ?? 0) + 1
  shown.set(programme + kind, number)
  if (number <= MOST_FILES_A_KIND) writeFileSync(file, `${JSON.stringify(caseFileOf(found), null, 2)}\n`)
  return { seed, programme, kind, file }
}
