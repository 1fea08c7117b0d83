/** 残疾人证 (second generation): the 18 of the ID number, type 1–7, level 1–4; a re-issue adds a suffix such as B1. */

export const DISABILITY_TYPES = ['视力', '听力', '言语', '肢体', '智力', '精神', '多重'] as const
export type DisabilityType = (typeof DISABILITY_TYPES)[number]

export interface DisabilityCertificate {
  ok: boolean
  problem?: 'form' | 'type' | 'level'
  idNumber: string
  type?: DisabilityType
  level?: number
}

export function checkDisabilityCertificate(text: string): DisabilityCertificate {
  const match = /^(\d{17}[\dX])(\d)(\d)(B\d{1,2})?$/.exec(text)
  if (!match) return { ok: false, problem: 'form', idNumber: '' }
  const [, idNumber, typeDigit, levelDigit] = match
  const type = DISABILITY_TYPES[Number(typeDigit) - 1]
  const level = Number(levelDigit)
  if (!type) return { ok: false, problem: 'type', idNumber, level }
  if (level < 1 || level > 4) return { ok: false, problem: 'level', idNumber, type }
  return { ok: true, idNumber, type, level }
}
