import { type FieldId, headerUnit } from '@nuandong/core/page'
import type { Field } from './people.ts'

type Amount = Pick<Field, 'field' | 'label' | 'value'>

function numberIn(text: string): number | undefined {
  const flat = text
    .normalize('NFKC')
    .replace(/[\s,¥]/g, '')
    // 180元（土地流转）
    .replace(/(?<=\d[元块]?)\([^()\d]*\)$/, '')
    .replace(/(人民币|元|块)$/, '')
  const match = /^(-?\d+(?:\.\d+)?)(万)?$/.exec(flat.replace(/(?:元)?\/(人|月|年|户)(·?月)?$/, '').replace(/元$/, ''))
  if (!match) return undefined
  return Number(match[1]) * (match[2] ? 10_000 : 1)
}

/**
 * The amount in integer fen; the unit is what the label states, else the value, else yuan. Undefined where it is no
 * number.
 */
export function fenOf({ field, label, value }: Amount): number | undefined {
  const number = numberIn(value)
  if (number === undefined) return undefined
  const unit = headerUnit(label)
  return Math.round(number * (unit?.factor ?? 1) * inPeriod(field, unit?.period) * 100)
}

const YEARLY: readonly FieldId[] = ['yearlyHouseholdIncome', 'perCapitaYearlyIncome']
const MONTHLY: readonly FieldId[] = ['monthlyHouseholdIncome', 'perCapitaIncome', 'monthlyIncome']

/** 家庭收入(元/月) is a twelfth of the field's year. */
function inPeriod(field: FieldId, stated: 'month' | 'year' | undefined): number {
  if (stated === 'month' && YEARLY.includes(field)) return 12
  return stated === 'year' && MONTHLY.includes(field) ? 1 / 12 : 1
}

/** A whole number of persons, rooms, pieces: `3`, `3人`, `3 人`. */
export function countOf({ value }: Amount): number | undefined {
  const match = /^(\d+)(人|口|套|间|名|个|次|项)?$/.exec(value.normalize('NFKC').replace(/[\s,]/g, ''))
  return match ? Number(match[1]) : undefined
}

/** `男` or `女`, however the page writes it. */
export function sexOf({ value }: Amount): 'male' | 'female' | undefined {
  if (/^(男|男性|1)$/.test(value)) return 'male'
  return /^(女|女性|2)$/.test(value) ? 'female' : undefined
}
