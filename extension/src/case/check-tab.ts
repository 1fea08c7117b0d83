import {
  checkPage,
  DEFAULT_PLACE,
  describeCitation,
  describeFinding,
  extensionText,
  type FieldId,
  type FieldType,
  type Finding,
  field,
  type Locale,
  loadLaw,
  loadPolicy,
  normaliseLabel,
  type Policy,
  pagePlace,
  placeName,
  shownFinding,
} from '@nuandong/core/page-checks'
import { type HintPart, SEVERITIES, SIGNS, type Sign, type SignWords } from '../hint/hint.ts'
import { HOST_STYLE, STYLE } from '../hint/style.ts'
import type { FrameReport, JudgedPlace, PanelHint } from '../messages.ts'
import type { Settings } from '../store/database.ts'
import { storedPacks } from '../store/packs.ts'
import { loadSettings } from '../store/settings.ts'
import { dateOnPage, today } from './dates.ts'
import { type Reported, reportedFields } from './reported.ts'
import { subjectsOf } from './subjects.ts'

export interface CheckedTab {
  /** by frame */
  signs: Map<number, Sign[]>
  hints: PanelHint[]
  unverified: string[]
  crashed: string[]
  place: JudgedPlace
}

let policy: Promise<Policy> | undefined

/**
 * The law of the place chosen and the local packs, as they were read when they were added; kept until the settings
 * change.
 */
export function lawForChecks(): Promise<Policy> {
  policy ??= readLaw()
  policy.catch(forgetLaw)
  return policy
}

async function readLaw(): Promise<Policy> {
  const [packs, { place }] = await Promise.all([storedPacks(), loadSettings()])
  return loadPolicy(
    packs.flatMap(({ pack }) => pack ?? []),
    await loadLaw(place),
  )
}

export function forgetLaw(): void {
  policy = undefined
}

/** What core's checks find on the frames of a tab, in words. Beside a field whose label is `quiet` stands no sign. */
export function checkTab(
  frames: readonly { frame: number; report: FrameReport }[],
  law: Policy,
  settings: Settings,
  quiet: readonly string[] = [],
): CheckedTab {
  const { date, locale } = settings
  const now = today()
  const fields = reportedFields(frames)
  const judged = placeOf(frames, law, settings)
  const { findings, crashed } = checkPage(subjectsOf(frames, dayInWords(now)), {
    policy: law,
    place: judged.place,
    placeOpen: judged.from === 'supposed',
    date: date || dateOnPage(fields, now) || now,
    today: now,
  })
  const signs = new Map<number, Map<string, Sign>>()
  const hints: PanelHint[] = []
  const unverified = new Set<string>()
  for (const { finding, at } of findings) {
    const [first] = at
    if (finding.outcome === 'unknown' && !isReadElsewhere(finding, fields)) unverified.add(sentence(finding, locale))
    if (finding.outcome !== 'fail' || !first) continue
    const { frame, key, label } = first
    const isQuiet = quiet.includes(normaliseLabel(label))
    const part = partOf(shownFinding(finding), first, locale)
    hints.push({ ...part, check: finding.check, frame, key, field: label, who: nameBeside(first, fields), isQuiet })
    // what an earlier step showed has no place to stand now
    if (first.earlier || isQuiet) continue
    const ofFrame = signs.get(frame) ?? new Map<string, Sign>()
    signs.set(frame, ofFrame)
    const sign = ofFrame.get(key) ?? { key, field: label, parts: [] }
    ofFrame.set(key, sign)
    sign.parts.push(partOf(finding, first, locale))
  }
  const worstFirst = (a: HintPart, b: HintPart) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity)
  for (const ofFrame of signs.values()) for (const { parts } of ofFrame.values()) parts.sort(worstFirst)
  return {
    signs: new Map([...signs].map(([frame, ofFrame]) => [frame, [...ofFrame.values()]])),
    hints: hints.sort(worstFirst),
    unverified: [...unverified],
    crashed,
    place: judged,
  }
}

/** Where the pages of all frames are from, by all that they say; a place chosen step by step is read whole. */
function placeOf(
  frames: readonly { report: FrameReport }[],
  law: Policy,
  { place, isPlaceChosen, locale }: Settings,
): JudgedPlace {
  const titles = frames.flatMap(({ report }) => report.titles)
  const facts = frames.flatMap(({ report }) => report.fields)
  const isChosen = isPlaceChosen || place !== DEFAULT_PLACE
  const judged = pagePlace({ titles, facts }, { place, isChosen }, law)
  return { ...judged, name: placeName(law, judged.place, locale === 'en' ? 'en' : 'zh') }
}

export function signWords(locale: Locale): SignWords {
  return {
    style: STYLE,
    signs: SIGNS,
    host: HOST_STYLE,
    quiet: extensionText(locale, 'panel.quiet.do'),
    close: extensionText(locale, 'hint.close'),
    more: extensionText(locale, 'hint.more'),
    pick: extensionText(locale, 'hint.pick'),
  }
}

/** A household's facts stand once on a page: in the rows of its further members nothing is missing. */
function isReadElsewhere({ params }: Finding, fields: readonly Reported[]): boolean {
  const missing = String(params.missing ?? '').split(' ')
  return missing.every((id) => fields.some((one) => one.field === id && field(one.field).of !== 'person'))
}

/** By what a person is named who stands in a part of his own. */
const NAMES: readonly FieldId[] = ['name', 'guardian', 'carer']

/** Whose field it is: the name in the same row, card or part of the form. */
function nameBeside({ group, frame }: Reported, fields: readonly Reported[]): string {
  if (group === '') return ''
  const beside = fields.filter((one) => one.group === group && one.frame === frame)
  const named = NAMES.map((id) => beside.find((one) => one.field === id)).find((one) => one !== undefined)
  return named?.value.trim() ?? ''
}

function partOf(finding: Finding, at: Reported, locale: Locale): HintPart {
  const { title, message, advice } = describeFinding(finding, locale)
  const severity = extensionText(locale, `severity.${finding.severity}`)
  const heading = extensionText(locale, 'hint.heading', { severity, title })
  const why = [message, advice].filter(Boolean).join(' ')
  return {
    severity: finding.severity,
    heading,
    name: extensionText(locale, 'hint.label', { field: at.label, heading, why }),
    why,
    basis: finding.citation && extensionText(locale, 'hint.basis', { citation: describeCitation(finding) }),
    waits: isTooShort(finding, at),
  }
}

function sentence(finding: Finding, locale: Locale): string {
  const { title, message } = describeFinding(shownFinding(finding), locale)
  return extensionText(locale, 'hint.heading', { severity: title, title: message })
}

/** From this length on a number is typed to its end. */
const FULL: Partial<Record<FieldType, number>> = { 'id-number': 18, certificate: 20, account: 16, phone: 11, name: 2 }

function isTooShort({ field: id }: Finding, { field: of, value }: Reported): boolean {
  const full = FULL[field(of).type]
  return id === of && full !== undefined && value.length < full
}

const dayInWords = (iso: string) => `${iso.slice(0, 4)}年${Number(iso.slice(5, 7))}月${Number(iso.slice(8))}日`
