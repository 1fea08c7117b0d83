import { checkRegisters } from '../../findings/check-registers.ts'
import { practiceRegister } from '../../practice/index.ts'
import { memoryWorkbook } from '../../workbook/index.ts'
import type { CheckPractice } from '../trainer/index.ts'

/** The checks and the made-up registers, a part of its own that loads when the picture is asked for. */
export const practiceReport: CheckPractice = (seed, policy) => {
  const { name, sheet, values, merges } = practiceRegister(seed, undefined, policy)
  return checkRegisters([{ path: name, workbook: memoryWorkbook([{ name: sheet, values, merges }]) }], { policy })
}
