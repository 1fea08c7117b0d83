/** 统一社会信用代码, GB 32100-2015: 18 characters, the last a check character; and the older 9-digit 组织机构代码. */

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'

export function isCreditCode(text: string): boolean {
  if (text.length !== 18) return false
  let sum = 0
  for (let i = 0, weight = 1; i < 17; i++, weight = (weight * 3) % 31) {
    const value = ALPHABET.indexOf(text[i])
    if (value < 0) return false
    sum += value * weight
  }
  return ALPHABET[(31 - (sum % 31)) % 31] === text[17]
}

const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2]

export function isOrganisationCode(text: string): boolean {
  const plain = text.replace('-', '')
  if (!/^[\dA-Z]{8}[\dX]$/.test(plain)) return false
  const sum = ORGANISATION_WEIGHTS.reduce((total, weight, i) => total + Number.parseInt(plain[i], 36) * weight, 0)
  const check = 11 - (sum % 11)
  return plain[8] === (check === 10 ? 'X' : check === 11 ? '0' : String(check))
}
