import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { checkIdNumber, normaliseIdNumber } from '../src/identity/index.ts'
import { type PlaceRef, type Policy, splitRef } from '../src/policy/index.ts'
import { type CaseFile, parseCase } from '../src/programmes/case-file.ts'
import type { CaseFacts } from '../src/programmes/index.ts'
import type { Locale } from '../src/text/area.ts'
import { caseProblemText } from '../src/text/case.ts'
import { policyText } from '../src/text/policy.ts'
import { programmeTexts } from '../src/text/programmes.ts'
import { readText } from './files.ts'
import { checkDate, DEFAULT_PLACE, today } from './options.ts'
import { isPlace, policyWith } from './policy.ts'
import { UsageError } from './usage-error.ts'

/** The options that `explain` and `case-test` share. */
export interface CaseOptions {
  place?: string
  date?: string
  pack: string[]
  lang: Locale
}

export interface CaseInput {
  path: string
  file: CaseFile
  facts: CaseFacts
}

/** The law with the packs of `--pack`. */
export function policyOf({ pack, lang }: CaseOptions): Policy {
  return policyWith(pack, lang)
}

/** Every case, with its place and date decided. Throws `UsageError` with one sentence for what cannot be used. */
export function readCases(paths: readonly string[], policy: Policy, options: CaseOptions): CaseInput[] {
  return paths.flatMap((path) => filesAt(path, options.lang)).map((path) => readCase(path, policy, options))
}

function filesAt(path: string, locale: Locale): string[] {
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return [path]
  const names = readdirSync(path, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(ya?ml|json)$/i.test(name))
  if (names.length === 0) throw new UsageError(programmeTexts(locale, 'cli.noCases', { file: path }))
  return names.sort().map((name) => join(path, name))
}

function readCase(path: string, policy: Policy, options: CaseOptions): CaseInput {
  const { case: file, problems } = parseCase(readText(path, options.lang), path, readIdNumber)
  if (!file) throw new UsageError(caseProblemText(options.lang, problems[0]))
  const place = options.place ?? file.place ?? DEFAULT_PLACE
  const date = options.date ?? file.date ?? today()
  if (!isPlace(policy, place)) {
    const sentence = policyText(options.lang, 'cli.badPlace', { value: place })
    if (options.place !== undefined) throw new UsageError(sentence)
    throw new UsageError(policyText(options.lang, 'problem.inFile', { file: path, message: sentence }))
  }
  checkDate(date, options.lang)
  if (isUnlistedTown(policy, place)) {
    process.stderr.write(`${policyText(options.lang, 'cli.unlistedTown', { file: path, place })}\n`)
  }
  return { path, file, facts: { place, date, household: file.household } }
}

/** A town that is not among the listed ones follows its county; one letter wrong, and it may be the wrong standard. */
function isUnlistedTown(policy: Policy, place: PlaceRef): boolean {
  return splitRef(place)?.part !== undefined && policy.places.find(place) === undefined
}

const readIdNumber = (text: string) => checkIdNumber(normaliseIdNumber(text))
