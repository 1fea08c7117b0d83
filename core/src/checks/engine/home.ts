import type { RegisterTable } from '../../register/index.ts'

const FEWEST = 8
const MOST_READ = 400
const SHARE = 0.7
const NUMBER = /^(\d{6})[\dxX*＊]{9}/

/**
 * The county where at least seven in ten of the people of a table were first registered, by the first six digits of
 * their numbers; else, where few are from `here`, their province. Undefined where neither is, or fewer than eight
 * numbers are read. A masked number of a public notice says it too.
 * @param nameOf a county by any code it ever had
 */
export function homeOf(table: RegisterTable, here: string, nameOf: (code: string) => string): string | undefined {
  const codes = codesIn(table)
  const fromHere = codes.filter((code) => nameOf(code) === here).length
  return most(codes.map(nameOf)) ?? (fromHere < codes.length * (1 - SHARE) ? most(codes.map(provinceOf)) : undefined)
}

/** The province where at least seven in ten of the people of a table were first registered: 220000. */
export const homeProvince = (table: RegisterTable): string | undefined => most(codesIn(table).map(provinceOf))

const provinceOf = (code: string): string => `${code.slice(0, 2)}0000`

function codesIn(table: RegisterTable): string[] {
  if (!table.has('idNumber')) return []
  const codes: string[] = []
  for (const text of table.text('idNumber')) {
    const code = text < 0 ? undefined : NUMBER.exec(table.dictionary.texts[text])?.[1]
    if (code) codes.push(code)
    if (codes.length === MOST_READ) break
  }
  return codes
}

function most(names: readonly string[]): string | undefined {
  if (names.length < FEWEST) return undefined
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts].find(([, count]) => count >= names.length * SHARE)?.[0]
}
