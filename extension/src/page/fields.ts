import { type FieldId, field, fieldsForLabel, normaliseLabel } from '@nuandong/core/page'
import { type Role, roleOf } from './sections.ts'

/** What an official said about labels of this site that we could not read; `''` = not a fact. */
export type SiteLabels = Readonly<Record<string, FieldId | ''>>

export interface Meaning {
  field: FieldId
  role: Role
}

const OF_PLACE: readonly FieldId[] = ['county', 'town', 'village', 'group']

/** In a person's row a bare 月收入 is that person's, in a household's form the household's; 户主身份证号 is the head's ID number. */
const IN_PERSON_ROW: Partial<Record<FieldId, FieldId>> = {
  monthlyHouseholdIncome: 'monthlyIncome',
  wageIncome: 'monthlyIncome',
}
const OF_HEAD: Partial<Record<FieldId, FieldId>> = { headName: 'name', headIdNumber: 'idNumber' }

const HEAD = /^(申请人|申请对象|户主|本人|救助对象|保障对象)(的)?(?=.)/
const OTHERS =
  /^(代理人|代办人|代申请人|委托人|联系人|配偶|监护人|经办人|调查人|紧急联系人|紧急联系|法定赡养义务人|义务人|赡养人|开户人|持卡人|领取人)(的)?(?=.)/

/** 1、申请人姓名, （一）家庭人口, 家庭月收入/元 */
const NUMBERING = /^\s*(?:[（(]?[一二三四五六七八九十\d]{1,2}[)）、.．]|[①-⑳])\s*/
const UNIT_BEHIND = /[/／]\s*((?:万|千)?元|人|岁|周岁|月|年|平方米|㎡|辆|套)\s*[:：*]*\s*$/

/** A label as core reads it: without its number, the unit behind a stroke in brackets. */
export function plainLabel(label: string): string {
  const bare = label.replace(NUMBERING, '')
  return (bare || label).replace(UNIT_BEHIND, '($1)')
}

function known(label: string): FieldId[] {
  return fieldsForLabel(plainLabel(label)).filter((id) => {
    const { of } = field(id)
    return of === 'person' || of === 'household' || OF_PLACE.includes(id)
  })
}

function inContext(ids: FieldId[], role: Role, label: string): FieldId | undefined {
  if (role !== 'members' && role !== 'supporters') {
    const id = ids[0]
    return id && (OF_HEAD[id] ?? id)
  }
  const own = ids.find((id) => field(id).of === 'person') ?? ids[0]
  // a supporter's 家庭月总收入 stays his household's
  const ownName = /家庭/.test(label) ? own : own && IN_PERSON_ROW[own]
  return own && (ownName ?? OF_HEAD[own] ?? own)
}

/** True for text that stands as a label of something we read. */
export function isLabel(text: string): boolean {
  return meaningOf(text, 'household', {}) !== undefined
}

/** Some values are labels elsewhere: 户主 is a relation and the head's name, 残疾 a state of health and a heading. */
export function isValueOf(label: string, value: string): boolean {
  return known(label).some((id) => (id === 'relation' && value === '户主') || field(id).codes?.includes(value))
}

/** What the official said that a label means; `''`: it is no fact; undefined: nothing was said. */
export function saidOf(label: string, site: SiteLabels): FieldId | '' | undefined {
  return site[normaliseLabel(plainLabel(label))] ?? site[normaliseLabel(label)]
}

/** What a label means in its part of the page, or nothing. */
export function meaningOf(label: string, role: Role, site: SiteLabels): Meaning | undefined {
  const said = saidOf(label, site)
  if (said !== undefined) return said ? { field: said, role } : undefined
  const bare = normaliseLabel(plainLabel(label))
  const other = OTHERS.exec(bare)
  const ofOther = other && inContext(known(bare.slice(other[0].length)), 'others', bare)
  const whose = other && (roleOf(other[1]) ?? 'others')
  // 赡养人姓名 is his name, not what a register says of supporters in one cell
  if (ofOther && whose === 'supporters') return { field: ofOther, role: whose }
  const whole = inContext(known(label), role, label)
  if (whole) return { field: whole, role }
  const head = HEAD.exec(bare)
  if (head) {
    const id = inContext(known(bare.slice(head[0].length)), role, bare)
    return id && { field: id, role }
  }
  return ofOther && whose ? { field: ofOther, role: whose } : undefined
}
