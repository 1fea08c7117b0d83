import { type FieldId, type FieldType, field, fieldIds, labelsOf } from '@nuandong/core/page'
import type { FieldWords } from '../page/words.ts'

const ONE_A_PERSON: readonly FieldType[] = ['name', 'id-number', 'code']
const FIGURES: readonly FieldType[] = ['money', 'count', 'number', 'percent', 'date']
/** Of other subjects, what stands on the pages of a household too. */
const ELSEWHERE: Partial<Record<FieldId, FieldWords['of']>> = {
  county: 'place',
  town: 'place',
  village: 'place',
  group: 'place',
  handler: 'official',
  aidAmount: 'household',
}

/**
 * Lists of households (a work list, a search result) name the head or the household's own figures in their header.
 */
const TELLS: Partial<Record<FieldId, FieldWords['tells']>> = {
  name: 'who',
  idNumber: 'who',
  phone: 'where',
  town: 'where',
  address: 'where',
  householdNumber: 'case',
  headName: 'case',
  headIdNumber: 'case',
  insuredPersons: 'case',
  monthlyAmount: 'case',
  wageIncome: 'income',
  businessIncome: 'income',
  propertyIncome: 'income',
  transferIncome: 'income',
}
/** Its name is that of another fact but for the kind of register, which a page does not tell. */
const OF_ONE_KIND: readonly FieldId[] = ['lowIncomeSince']

const OF_HEAD: Partial<Record<FieldId, FieldId>> = { headName: 'name', headIdNumber: 'idNumber' }
const IN_ROW: Partial<Record<FieldId, FieldId>> = { monthlyHouseholdIncome: 'monthlyIncome' }

function subjectOf(id: FieldId): FieldWords['of'] | undefined {
  const { of } = field(id)
  if (OF_ONE_KIND.includes(id)) return undefined
  return of === 'person' || of === 'household' ? of : ELSEWHERE[id]
}

/**
 * The part of core's dictionary by which a page is read: what is said of persons and households, and where they live.
 */
export const pageDictionary: readonly FieldWords[] = fieldIds.flatMap((id) => {
  const of = subjectOf(id)
  const { type, codes = [] } = field(id)
  const isOne = id === 'relation' || ONE_A_PERSON.includes(type)
  const isFigure = FIGURES.includes(type)
  const labels = [...new Set(labelsOf(id))]
  return of
    ? [{ id, of, isOne, isFigure, labels, codes, tells: TELLS[id], ofHead: OF_HEAD[id], inRow: IN_ROW[id] }]
    : []
})
