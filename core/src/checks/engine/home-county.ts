import type { RegisterTable } from '../../register/index.ts'

const FEWEST = 8
const MOST_READ = 400
const SHARE = 0.8
const NUMBER = /^(\d{6})[\dxX*＊]{9}/

/**
 * The county where at least four in five of the people of a table were first registered, by the first six digits of
 * their numbers; undefined where no county is, or fewer than eight numbers are read. A masked number of a public notice
 * says it too.
 * @param nameOf a county by any code it ever had
 */
export function homeCounty(table: RegisterTable, nameOf: (code: string) => string): string | undefined {
  if (!table.has('idNumber')) return undefined
  const counts = new Map<string, number>()
  let read = 0
  for (const text of table.text('idNumber')) {
    const code = text < 0 ? undefined : NUMBER.exec(table.dictionary.texts[text])?.[1]
    if (!code) continue
    const county = nameOf(code)
    counts.set(county, (counts.get(county) ?? 0) + 1)
    if (++read === MOST_READ) break
  }
  if (read < FEWEST) return undefined
  return [...counts].find(([, count]) => count >= read * SHARE)?.[0]
}
