/** The dictionary of fields: every column of every register and every label of a form that we know. */
import { campaignFields } from './fields/campaign.ts'
import { comparisonFields } from './fields/comparison.ts'
import type { Field } from './fields/field.ts'
import { householdFields } from './fields/household.ts'
import { paymentFields } from './fields/payment.ts'
import { personFields } from './fields/person.ts'
import { placeFields } from './fields/place.ts'
import { normaliseLabel } from './label.ts'

export type { Field, FieldType, Subject } from './fields/field.ts'

export const fields = {
  ...placeFields,
  ...personFields,
  ...householdFields,
  ...paymentFields,
  ...campaignFields,
  ...comparisonFields,
}

export type FieldId = keyof typeof fields
export type DateField = { [Id in FieldId]: (typeof fields)[Id]['type'] extends 'date' ? Id : never }[FieldId]

export const fieldIds = Object.keys(fields) as FieldId[]

export type CountField = { [Id in FieldId]: (typeof fields)[Id]['type'] extends 'count' ? Id : never }[FieldId]

export const countFields = fieldIds.filter((id): id is CountField => fields[id].type === 'count')

export function field(id: FieldId): Field {
  return fields[id]
}

/** The labels of a field as they are compared: normalised, the Chinese label first. */
export function labelsOf(id: FieldId): readonly string[] {
  const known = labels.get(id)
  if (known) return known
  const { zh, synonyms } = field(id)
  const found = [zh, ...synonyms].map(normaliseLabel)
  labels.set(id, found)
  return found
}

const labels = new Map<FieldId, readonly string[]>()

let byLabel: Map<string, FieldId[]> | undefined

/** Every field that a label may mean, the one that has it as its own name first; empty when none does. */
export function fieldsForLabel(label: string): readonly FieldId[] {
  if (!byLabel) {
    byLabel = new Map()
    for (const own of [true, false])
      for (const id of fieldIds)
        for (const text of own ? [normaliseLabel(field(id).zh)] : labelsOf(id).slice(1)) {
          const ids = byLabel.get(text)
          if (!ids) byLabel.set(text, [id])
          else if (!ids.includes(id)) ids.push(id)
        }
  }
  return byLabel.get(normaliseLabel(label)) ?? []
}

/** The field that a label on a form most likely means. */
export function fieldForLabel(label: string): FieldId | undefined {
  return fieldsForLabel(label)[0]
}
