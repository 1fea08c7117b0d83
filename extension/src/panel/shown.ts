import { field, maskHolding, maskText } from '@nuandong/core/page'
import type { HouseholdCase } from '../case/household.ts'
import type { FieldReport } from '../messages.ts'

/**
 * The panel stands beside the page, not beside the field: ID numbers, accounts, telephones and certificates are shown
 * in part.
 */
export function shownInPart({ field: id, value }: Pick<FieldReport, 'field' | 'value'>): string {
  const { type } = field(id)
  const isNumbered = type === 'id-number' || type === 'certificate' || type === 'account' || type === 'phone'
  return isNumbered ? maskHolding(value, type) : maskText(value)
}

/** A number typed into the name of a member is not shown with the determination. */
export function withNamesInPart(facts: HouseholdCase): HouseholdCase {
  const { household, alone } = facts
  return { ...facts, household: namesInPart(household), ...(alone && { alone: namesInPart(alone) }) }
}

function namesInPart(household: HouseholdCase['household']): HouseholdCase['household'] {
  const { members } = household
  if (!members) return household
  const named = members.map((member) =>
    member.name === undefined ? member : { ...member, name: maskText(member.name) },
  )
  return { ...household, members: named }
}
