import { field, headerUnit } from '@nuandong/core/page'
import type { FieldOnPage } from './read.ts'

type Amount = Pick<FieldOnPage, 'field' | 'label' | 'value'>

function numberIn(text: string): number | undefined {
  const flat = text
    .normalize('NFKC')
    .replace(/[\s,¥]/g, '')
    .replace(/(人民币|元|块)$/, '')
  const match = /^(-?\d+(?:\.\d+)?)(万)?$/.exec(flat.replace(/(?:元)?\/(人|月|年|户)(·?月)?$/, '').replace(/元$/, ''))
  if (!match) return undefined
  return Number(match[1]) * (match[2] ? 10_000 : 1)
}

/** The amount in integer fen; the unit is what the label states, else the value, else yuan. Undefined where it is no number. */
export function fenOf({ label, value }: Amount): number | undefined {
  const number = numberIn(value)
  if (number === undefined) return undefined
  return Math.round(number * (headerUnit(label)?.factor ?? 1) * 100)
}

/** A whole number of persons, rooms, pieces: `3`, `3人`, `3 人`. */
export function countOf({ value }: Amount): number | undefined {
  const match = /^(\d+)(人|口|套|间|名|个|次|项)?$/.exec(value.normalize('NFKC').replace(/\s/g, ''))
  return match ? Number(match[1]) : undefined
}

/** `1980-05-06`, `1980.5.6`, `1980年5月6日`, `19800506` as yyyymmdd; a month as yyyymm00. Undefined where it is no date. */
export function dateOf({ value }: Amount): number | undefined {
  const flat = value.normalize('NFKC').replace(/\s/g, '')
  const match = /^(\d{4})(?:[-./年]?(\d{1,2}))(?:[-./月]?(\d{1,2})?日?)?/.exec(flat)
  if (!match || /^\d{5,7}$/.test(flat)) return undefined
  const [, year, month, day = '0'] = match
  if (Number(month) < 1 || Number(month) > 12 || Number(day) > 31) return undefined
  return Number(year) * 10_000 + Number(month) * 100 + Number(day)
}

/** `男` or `女`, however the page writes it. */
export function sexOf({ value }: Amount): 'male' | 'female' | undefined {
  if (/^(男|男性|1)$/.test(value)) return 'male'
  return /^(女|女性|2)$/.test(value) ? 'female' : undefined
}

/** True for a field whose value is an ID number, whoever's it is. */
export function isIdNumberField({ field: id }: Amount): boolean {
  return field(id).type === 'id-number'
}
