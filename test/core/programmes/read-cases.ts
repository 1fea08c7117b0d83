import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PROGRAMME_IDS } from '../../../core/src/facts/index.ts'
import { type CaseFile, parseCase } from '../../../core/src/programmes/case-file.ts'
import type { CaseFacts } from '../../../core/src/programmes/index.ts'

export interface NamedCase {
  name: string
  text: string
  file: CaseFile
  facts: CaseFacts
}

const FOLDER = join(import.meta.dirname, '../../cases')

/** Every case of `test/cases/<programme>/`. */
export const CASES: NamedCase[] = PROGRAMME_IDS.flatMap((programme) => {
  const folder = join(FOLDER, programme)
  return readdirSync(folder)
    .sort()
    .map((name) => readOne(`${programme}/${name}`))
})

function readOne(name: string): NamedCase {
  const text = readFileSync(join(FOLDER, name), 'utf8')
  const { case: file, problems } = parseCase(text, name)
  if (!file) throw new Error(JSON.stringify(problems))
  if (!file.place || !file.date) throw new Error(`${name}: a case says where and when`)
  return { name, text, file, facts: { place: file.place, date: file.date, household: file.household } }
}
