import { normaliseName } from '../../identity/name.ts'
import { OF_MEMBERS } from '../../register/headers/headers.ts'
import { looksLikeName } from '../../register/headers/name-word.ts'
import { joinedNames } from '../../register/table/joined.ts'
import { fail, type RegisterView, registerCheck, unknown } from '../engine/index.ts'
import { MEMBERS } from '../law/clauses.ts'
import { isProvedByOthers } from '../money/proved-by-others.ts'
import { hasRemark } from '../words/remarks.ts'
import { saysNothing } from '../words/words.ts'

/**
 * B01. A row for each household names in one cell who lives in it (共同生活家庭成员: 甲、乙、丙), the head among them
 * or not: nearly all households have as many as their 家庭人口, and one has not. Where a row lists its members with
 * numbers or relations they are rows of their own.
 */
export default registerCheck({
  catalogue: 'B01',
  severity: 'error',
  citation: MEMBERS,
  needs: ['householdSize'],
  *judge(register) {
    const column = register.table.rowIs === 'member' ? undefined : columnOfNames(register)
    if (column === undefined) return
    const rows = Array.from(register.rows, ({ at, householdSize: size, headName, name }) => {
      const text = register.shownAt(register.cellOf(at, column))
      return { at, size, people: peopleIn(text, headName ?? name ?? '') }
    })
    const known = rows.flatMap((one) => (one.size && one.people > 0 ? [{ ...one, size: one.size }] : []))
    const odd = known.filter(({ size, people }) => size !== people)
    if (!isProvedByOthers(known.length - odd.length, odd.length)) return
    for (const { at, people } of rows) if (people === UNREAD) yield unknown('name', { at })
    for (const { at, size, people } of odd)
      yield fail(
        ['householdSize', 'name'],
        {
          ...(hasRemark(register.row(at)) && { severity: 'doubt' }),
          expected: people,
          params: { stated: size, rows: people },
        },
        { at },
      )
  },
})

/** So many rows name several people. */
const FEWEST = 5

/** The column under a header of members in which most cells join names. */
function columnOfNames(register: RegisterView): number | undefined {
  const { layout, sheetRows } = register.table
  const found = layout.headers.findIndex((path, column) => {
    if (!OF_MEMBERS.test(path.join('')) || /号|数|收入/.test(path.join(''))) return false
    const texts = Array.from(sheetRows, (sheetRow) => register.shownAt({ sheetRow, column }))
    const joined = texts.filter((text) => joinedNames(text).length > 1).length
    return joined >= FEWEST && joined * 2 >= texts.filter((text) => text.trim()).length
  })
  return found < 0 ? undefined : found
}

const UNREAD = -1

/** How many a cell names, with the head where it leaves him out. */
function peopleIn(text: string, head: string): number {
  const plain = text.trim()
  const joined = joinedNames(plain)
  const names = (joined.length > 0 ? joined : saysNothing(plain) ? [] : [plain]).map((one) =>
    normaliseName(one.replace(/[(（].*?[)）]/g, '')),
  )
  if (joined.length === 0 && names.some((name) => !looksLikeName(name))) return UNREAD
  return names.includes(normaliseName(head)) ? names.length : names.length + 1
}
