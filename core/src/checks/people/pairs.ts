import type { FieldId } from '../../facts/fields.ts'

/** Columns for somebody who stands beside the person of the row: carer, guardian, supporter, kin, who fetches. */
export interface Beside {
  name: FieldId
  idNumber?: FieldId
  /** what he is to the person of the row, or the person to him */
  relation?: FieldId
}

export const BESIDE = {
  carer: { name: 'carer', idNumber: 'carerIdNumber', relation: 'carerRelation' },
  guardian: { name: 'guardian', idNumber: 'guardianIdNumber', relation: 'guardianRelation' },
  supporter: { name: 'supporters', idNumber: 'supporterIdNumber', relation: 'supporterRelation' },
  kin: { name: 'kinName', idNumber: 'kinIdNumber', relation: 'kinRelation' },
} as const satisfies Record<string, Beside>
