import { checkCharacter } from '@nuandong/core'

/**
 * A valid ID number of nobody: sequence codes 950 to 995 are practically never issued. `index` tells namesakes apart.
 */
export function fictionalId(birth: string, sex: string, index = 1, prefix = '510185'): string {
  const order = 950 + ((index - 1) % 22) * 2 + (sex === '男' ? 1 : 0)
  const digits = `${prefix}${birth.replaceAll('-', '')}${order}`
  return digits + checkCharacter(digits)
}
