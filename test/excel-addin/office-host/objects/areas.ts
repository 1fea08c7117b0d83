import type { Area, SheetModel } from '../book.ts'
import type { OfficeHost } from '../host.ts'
import type { Member } from '../members.ts'
import { rangeMember } from './range.ts'
import { rulesMember } from './rules.ts'

/** `RangeAreas`: several ranges of one sheet. */
export function areasMember(host: OfficeHost, sheet: SheetModel, areas: Area[]): Member {
  let reference: string | undefined
  const member: Member = {
    type: 'RangeAreas',
    ids: () => (reference ? { _ReferenceId: reference } : {}),
    get: {
      Areas: () => ({ type: 'RangeCollection', items: () => areas.map((area) => rangeMember(host, sheet, area)) }),
      ConditionalFormats: () => rulesMember(host, sheet, areas),
    },
    call: {
      _KeepReference: () => {
        reference ??= host.keep(member)
      },
    },
  }
  return member
}
