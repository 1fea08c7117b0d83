import { DEFAULT_PLACE, type PlaceRef, type Policy, splitRef } from '../src/policy/index.ts'
import { type CaseFile, parseCase } from '../src/programmes/case-file.ts'
import type { CaseFacts } from '../src/programmes/index.ts'
import type { Locale } from '../src/text/area.ts'
import { caseProblemText } from '../src/text/case.ts'
import { policyText } from '../src/text/policy.ts'
import { programmeTexts } from '../src/text/programmes.ts'
import { readText } from './files.ts'
import { inputFiles, type Wanted } from './inputs.ts'
import { checkDate, today } from './options.ts'
import { isPlace, policyWith } from './policy.ts'
import { speakOf } from './sentence.ts'
import { terminal } from './terminal.ts'
import type { Unusable } from './unusable.ts'
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

/** The cases in a folder. */
const wantedCases = (locale: Locale): Wanted => ({
  names: /\.(ya?ml|json)$/i,
  none: (file) => programmeTexts(locale, 'cli.noCases', { file }),
})

/** Every case that can be used, with its place and date decided; the others go to `unusable`. */
export function readCases(
  words: readonly string[],
  policy: Policy,
  options: CaseOptions,
  unusable: Unusable,
): CaseInput[] {
  if (options.place !== undefined && !isPlace(policy, options.place))
    throw new UsageError(policyText(options.lang, 'cli.badPlace', { value: options.place }))
  if (options.date !== undefined) checkDate(options.date, options.lang)
  const paths = inputFiles(words, wantedCases(options.lang), unusable, options.lang)
  speakOf(paths, 'masked')
  return paths.flatMap((path) => unusable.attemptNow(path, () => readCase(path, policy, options)) ?? [])
}

function readCase(path: string, policy: Policy, options: CaseOptions): CaseInput {
  const { case: file, problems } = parseCase(readText(path, options.lang), path)
  if (!file) throw new UsageError(caseProblemText(options.lang, problems[0]))
  const place = options.place ?? file.place ?? DEFAULT_PLACE
  const date = options.date ?? file.date ?? today()
  if (!isPlace(policy, place)) {
    const message = policyText(options.lang, 'cli.badPlace', { value: place })
    throw new UsageError(policyText(options.lang, 'problem.inFile', { file: path, message }))
  }
  if (isUnlistedTown(policy, place)) terminal.tell(policyText(options.lang, 'cli.unlistedTown', { file: path, place }))
  return { path, file, facts: { place, date, household: file.household } }
}

/** A town that is not among the listed ones follows its county; one letter wrong, and it may be the wrong standard. */
function isUnlistedTown(policy: Policy, place: PlaceRef): boolean {
  return splitRef(place)?.part !== undefined && policy.places.find(place) === undefined
}
