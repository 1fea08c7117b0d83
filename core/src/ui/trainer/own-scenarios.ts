import { maskText } from '../../identity/index.ts'
import { DEFAULT_PLACE } from '../../policy/index.ts'
import type { CaseFile } from '../../programmes/case-file.ts'
import type { Locale } from '../../text/area.ts'
import { trainerTexts } from '../../text/trainer.ts'
import type { Scenario } from './scenario.ts'
import { writeCase } from './write-case.ts'

/** Where the trainer's own families are kept between lessons; the host gives it. */
export interface Shelf {
  get(): string | undefined
  set(texts: string): void
}

interface Kept {
  title: string
  text: string
}

/**
 * The case files on the shelf, each title once: the same case twice is one, another of the same name gets a number.
 * What somebody else wrote there is left alone and read as nothing.
 */
export function keptOn(shelf: Shelf): Kept[] {
  try {
    const kept: unknown = JSON.parse(shelf.get() ?? '[]')
    return Array.isArray(kept) ? distinct(kept.filter(isKept)) : []
  } catch {
    return []
  }
}

const isKept = (one: Partial<Kept> | null): one is Kept =>
  typeof one?.text === 'string' && typeof one.title === 'string'

function distinct(all: readonly Kept[]): Kept[] {
  const kept: Kept[] = []
  for (const { title, text } of all) {
    if (kept.some((one) => one.title === title && one.text === text)) continue
    kept.push({ title: freeTitle(title, (taken) => kept.some((one) => one.title === taken)), text })
  }
  return kept
}

/** 我的一家, 我的一家（2）, … */
export function freeTitle(title: string, isTaken: (title: string) => boolean): string {
  if (!isTaken(title)) return title
  let number = 2
  while (isTaken(`${title}（${number}）`)) number++
  return `${title}（${number}）`
}

/**
 * Puts a family on the shelf in place of the one of its name and of the one that it replaces. Throws where nothing can
 * be kept.
 */
export function keep(shelf: Shelf, { title, facts }: Scenario, replaced?: string): void {
  const others = keptOn(shelf).filter((one) => one.title !== title.zh && one.title !== replaced)
  shelf.set(JSON.stringify([...others, { title: title.zh, text: writeCase(title.zh, facts) }]))
}

export function forget(shelf: Shelf, title: string): void {
  shelf.set(JSON.stringify(keptOn(shelf).filter((one) => one.title !== title)))
}

/** The trainer's own families with one put in, in place of the one of its name and of the one that it replaces. */
export function withScenario(own: readonly Scenario[], added: Scenario, replaced?: string): Scenario[] {
  return [...own.filter(({ title }) => title.zh !== added.title.zh && title.zh !== replaced), added]
}

let count = 0

/** A case file as a scenario of the class; where it names no day, today. */
export function scenarioOf(
  { title, place, date, programmes, household }: CaseFile,
  name: string,
  today: string,
): Scenario {
  const label = { zh: title ?? name, en: title ?? name }
  const none = { zh: '', en: '' }
  const asks = programmes ?? ['dibao' as const]
  const facts = { place: place ?? DEFAULT_PLACE, date: date ?? today, household }
  return { id: `own-${++count}`, title: label, story: none, point: none, asks, facts, expect: {}, tries: [] }
}

/** A file that is no case: the message is a sentence for the big screen. */
export class CaseRefused extends Error {}

/**
 * Reads a case file; the reader, with YAML and zod, is loaded when somebody brings one. Throws a sentence with line and
 * key, fit for the big screen: numbers that identify are masked.
 */
export async function readScenario(text: string, name: string, today: string, locale: Locale): Promise<Scenario> {
  const [{ parseCase }, { caseProblemText }] = await Promise.all([
    import('../../programmes/case-file.ts'),
    import('../../text/case.ts'),
  ])
  const parsed = parseCase(text, name)
  if (!parsed.case) throw new CaseRefused(maskText(caseProblemText(locale, parsed.problems[0])))
  return scenarioOf(parsed.case, name.replace(/\.\w+$/, ''), today)
}

const MOST_BYTES = 2 << 20

/** What somebody picked: a case file in UTF-8 or GBK, or a sentence that it is none. */
export async function readPicked(file: Blob, name: string, today: string, locale: Locale): Promise<Scenario> {
  const { decodeText } = await import('../../workbook/csv.ts')
  let text: string
  try {
    if (file.size > MOST_BYTES) throw new RangeError('too large')
    text = decodeText(new Uint8Array(await file.arrayBuffer())).text
  } catch {
    throw new CaseRefused(trainerTexts(locale, 'file.noCase', { file: maskText(name) }))
  }
  return readScenario(text, name, today, locale)
}
