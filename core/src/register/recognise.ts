import { type FieldId, fieldsForLabel } from '../facts/fields.ts'
import { isBare, normaliseLabel } from '../facts/label.ts'
import { headerCandidates } from './headers/headers.ts'
import { CONFIDENT } from './headers/mapped-column.ts'
import { memberGroups } from './headers/member-groups.ts'
import { isInPlainWords } from './headers/plain-words.ts'
import { inWrittenWords } from './headers/spoken-words.ts'
import { type KindId, registerKinds } from './kinds/index.generated.ts'
import type { RegisterKind, Role } from './kinds/kind.ts'
import { kindById } from './known-kinds.ts'
import type { Layout } from './layout/layout.ts'

export interface Recognised {
  id: KindId
  kind: RegisterKind
  score: number
  /** columns that alone say so, where no title does: what happened to each of its people */
  toldBy?: readonly number[]
  /** columns or a file's name say so, where its people are as young as those of the kind */
  ifYounger?: NonNullable<RegisterKind['younger']>
  /** its title names it, and no header says where its names stand: the cells must */
  lacksName?: true
}

/** Kinds that a sheet's name rules out too (脱贫户). */
const SHEETS_TELL: ReadonlySet<Role> = new Set<Role>(['register', 'ledger'])

/**
 * What a name is worth: a title says most of what a sheet is, then its own name, the file's, and the titles of the
 * other sheets.
 */
const NAMED = { title: 6, sheet: 4, file: 2, workbook: 1 }
const PLACES = ['title', 'sheet', 'file', 'workbook'] as const
/** In 低保停保名单 the last word, 停保, says what kind of list it is. */
const LAST_WORD = 1.5
/** a file may be named by all that its sheets hold: 在册及增减名单 */
const OUTRANKS = { title: 7, sheet: 4, file: 4, workbook: 4 }
const TELLING = 1.2
const MOST_TELLING = 4
const COVERAGE = 3

const FEWEST_BARE = 2
/** A title of so many characters says what the table is, in words of its own. */
const LONG_TITLE = 10

/** The names that say what a table is. `workbook`: the titles of all sheets of the file. */
export interface Names {
  sheet: string
  file: string
  workbook: string
}

interface Found extends Recognised {
  by: keyof typeof NAMED | undefined
  /** so many of its key columns are missing */
  keysMissing: number
  /** where the words end that name it */
  end: number
}

/** 慰问金特困户500元、低保户300元: what some are given */
const STATES_AMOUNTS = /\d\s*元/

/** 年满18周岁次月停发: what is done with some, below the title */
const STATES_RULE = /次月|当月|须在|须注明|应注明|应当|不得/

/**
 * The titles without the lines that state amounts or rules: these name those whom they are for, not what the list is.
 */
function namingTitles(titles: readonly string[]): readonly string[] {
  const naming = titles.filter((line, at) => !STATES_AMOUNTS.test(line) && !(at > 0 && STATES_RULE.test(line)))
  return naming.length > 0 ? naming : titles
}

/** Kinds that a table may be, from its titles, the names about it and its headers; best first. */
export function recogniseKinds(layout: Layout, about: Names): Recognised[] {
  const names = { ...about, title: namingTitles(layout.titles).join(' '), file: about.file.replace(/\.\w+$/, '') }
  const headers = layout.headers.filter((path) => path.length > 0)
  const named = new Set(headers.map((path) => fieldsForLabel(inWrittenWords(normaliseLabel(path[path.length - 1])))[0]))
  const listsNumbers = named.has('idNumber') || named.has('headIdNumber')
  const listsMembers = memberGroups(layout.headers).some((one) => !one.mayLiveApart)
  const listsOthers = listsThoseBound(named, `${names.title} ${names.sheet}`)
  const found: Found[] = []
  const alone = registerKinds.find(
    ([, { isAlone, title, notTitle }]) => isAlone && title.test(names.title) && !notTitle?.test(names.title),
  )
  for (const [id, kind] of alone ? [alone] : registerKinds) {
    // a list of people sums no places up, whatever the sheets beside it are called
    if (kind.rowIs === 'place' && listsNumbers) continue
    if (listsOthers && (kind.lists === 'people' || kind.lists === 'aid')) continue
    if (id === LIST) continue
    if (kind.notTitle?.test(names.title) || (SHEETS_TELL.has(kind.role) && kind.notTitle?.test(names.sheet))) continue
    const isOther = kind.notWith?.some((one) => named.has(one))
    const isNamed = (where: (typeof PLACES)[number]) =>
      kind.title.test(names[where]) && !kind.notTitle?.test(names[where])
    const first = isOther ? undefined : PLACES.find(isNamed)
    // 审核确认及停发减发: the file names another sheet of it, which its own title calls so
    const isOfAnother = (first === 'file' || first === 'workbook') && kind.role === 'change' && isNamed('workbook')
    const by = isOfAnother && names.title.length >= LONG_TITLE ? undefined : first
    // neither its names nor its columns say so
    if (!by && !kind.telling) continue
    const fields = fieldsOf(headers, kind)
    const lacks = kind.essential.filter((essential) => !fields.has(essential))
    const lacksName = lacks.length === 1 && lacks[0] === 'name' && kind.title.test(names.title)
    if (lacks.length > 0 && !lacksName) continue
    // who came and who left is counted by village, and nobody is named
    const isOfPlaces = fields.has('town') || fields.has('village') || named.has('householdCount')
    if (kind.role === 'change' && isOfPlaces && !kind.key.some((one) => fields.has(one))) continue
    const told = (kind.telling ?? []).flatMap((one) => fields.get(one) ?? [])
    const telling = told.filter((one) => one !== 'lent').length
    // without a name one bare word (日期, 数量) is no sign: any list may have it
    if (!by && told.every((one) => one !== 'worded') && telling < FEWEST_BARE) continue
    // a list that says for each row what is paid is no register, though its sheet is called so
    const isPayments = by === 'sheet' && telling === 0 && kind.role === 'register' && named.has('payItem')
    const score =
      (isPayments ? -LAST_WORD * 2 : 0) +
      (by ? NAMED[by] + (kind.ofAProgramme ? OUTRANKS[by] : 0) : 0) +
      Math.min(telling, MOST_TELLING) * TELLING +
      (COVERAGE * fields.size) / Math.max(1, headers.length)
    const end = by ? endOf(kind.title, names[by]) : -1
    const keysMissing = kind.keyFields.filter((one) => ![one].flat().some((key) => fields.has(key))).length
    found.push({ id, kind, score, by, end, keysMissing, ...(lacksName && { lacksName }) })
  }
  for (const where of PLACES) {
    const named = found.filter(({ by }) => by === where)
    const last = Math.max(...named.map(({ end }) => end))
    for (const one of named) if (one.end === last) one.score += LAST_WORD
  }
  if (NONE_OF_OURS.test(`${names.title} ${names.sheet}`) && !found.some(({ by }) => by === 'title')) return []
  // one that lists members is a register before it is a list of payments, though its title says 发放
  const isAfter = ({ kind }: Recognised) => Number(listsMembers && kind.role === 'payment')
  const isSure = found.some(({ by, lacksName }) => by === 'title' && !lacksName)
  return found
    .filter(({ lacksName }) => !lacksName || !isSure)
    .sort((a, b) => isAfter(a) - isAfter(b) || b.score - a.score || a.keysMissing - b.keysMissing)
    .map(({ id, kind, score, by, lacksName }) => ({
      id,
      kind,
      score,
      ...(lacksName && { lacksName }),
      ...(kind.younger && by !== 'title' && by !== 'sheet' && { ifYounger: kind.younger }),
      ...(!by && TOLD_OF.has(kind.role) && { toldBy: tellingColumns(layout, kind) }),
    }))
}

/** A register may have columns for those who died or left, which are blank for everybody else. */
const TOLD_OF: ReadonlySet<Role> = new Set<Role>(['comparison', 'change'])

const tellingColumns = ({ headers }: Layout, kind: RegisterKind): number[] =>
  headers.flatMap((path, column) => {
    const best = path.length > 0 ? headerCandidates(path, kind)[0] : undefined
    return best && best.confidence >= CONFIDENT && kind.telling?.includes(best.field) ? [column] : []
  })

const BOUND = /赡|(?<!无人)[抚扶]养(义务)?人|义务人|非共同生活/
const GUARDIANS = /(?<![及和与、其])(?<!(及|和|与|、|其)(实际|法定))监护人(基本)?(情况|信息|名单|名册)/

/**
 * Whether a list is of those who support or guard people, who get nothing: their names, not beside whom they support.
 */
function listsThoseBound(named: ReadonlySet<FieldId>, title: string): boolean {
  const tellsHow = named.has('supporterRelation') && !named.has('supporters') && !named.has('relation')
  return tellsHow || BOUND.test(title) || (GUARDIANS.test(title) && !named.has('guardian'))
}

/** Registers of other offices, whose columns are like ours and mean something else: amounts a year, or by the mu. */
const NONE_OF_OURS = /脱贫(户|人口|不稳定)|防返贫|监测户|监测对象|建档立卡|耕地|种粮|农机/

/** The kind of a list that is none of ours; a form's table of members is one too. */
const LIST: KindId = 'name-list'

/** A list of people, where the headers name people with their ID numbers. */
export function recogniseList(layout: Layout): Recognised | undefined {
  const kind = kindById(LIST)
  const fields =
    kind &&
    fieldsOf(
      layout.headers.filter((path) => path.length > 0),
      kind,
    )
  const isList = fields?.has('name') && (fields.has('idNumber') || fields.has('headIdNumber'))
  return kind && isList ? { id: LIST, kind, score: 0 } : undefined
}

/** The kinds whose columns a table's are nearest to, whatever it is called; at most two. */
export function nearestKinds(layout: Layout): KindId[] {
  const headers = layout.headers.filter((path) => path.length > 0)
  return registerKinds
    .map(([id, kind]) => {
      const fields = fieldsOf(headers, kind)
      const telling = (kind.telling ?? []).filter((one) => fields.has(one)).length
      return { id, score: fields.size + telling - kind.essential.filter((one) => !fields.has(one)).length }
    })
    .filter(({ id, score }) => id !== LIST && score >= 2)
    .sort((a, b) => b.score - a.score)
    .slice(0, 2)
    .map(({ id }) => id)
}

/** Where the last match of a pattern ends. */
function endOf(pattern: RegExp, text: string): number {
  return Math.max(-1, ...[...text.matchAll(new RegExp(pattern, 'g'))].map((match) => match.index + match[0].length))
}

/**
 * How a header names a field: in words of its own, by one that is `bare`, or by one that a kind has `lent` from another
 * field.
 */
type Naming = 'worded' | 'bare' | 'lent'
const NAMINGS: readonly Naming[] = ['worded', 'bare', 'lent']

/** The fields of a kind that the headers name, and how the best of them does. */
function fieldsOf(headers: readonly string[][], kind: RegisterKind): Map<FieldId, Naming> {
  const found = new Map<FieldId, Naming>()
  for (const path of headers) {
    const best = headerCandidates(path, kind)[0]
    if (!best?.isOfKind || best.confidence < CONFIDENT) continue
    const meant = fieldsForLabel(path[path.length - 1])
    const { what, text = '' } = best.reason
    const isLent =
      what === 'contains'
        ? !isInPlainWords(path[path.length - 1], best.field)
        : meant.length > 0 && !meant.includes(best.field)
    const naming = isLent ? 'lent' : isBare(what === 'label' ? text : path[path.length - 1]) ? 'bare' : 'worded'
    const known = found.get(best.field) ?? naming
    found.set(best.field, NAMINGS[Math.min(NAMINGS.indexOf(known), NAMINGS.indexOf(naming))])
  }
  // a register with one row a household names its rows by the head
  if (found.has('headName') && !found.has('name')) found.set('name', 'lent')
  // of a bank's list that names no other sum, 代发金额 is what each gets
  if (found.has('batchAmount') && !found.has('paidAmount')) found.set('paidAmount', 'lent')
  return found
}
