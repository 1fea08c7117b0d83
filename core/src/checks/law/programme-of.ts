import type { ProgrammeId } from '../../facts/case.ts'
import { PROGRAMMES, programmesNamed } from '../../facts/programmes.ts'
import type { RegisterTable } from '../../register/index.ts'
import { type HouseholdView, type Reader, remembered } from '../engine/index.ts'

/** Whether a register is of a programme by its kind. */
export const isOf = ({ kind }: RegisterTable, programme: ProgrammeId): boolean =>
  kind.programmes?.includes(programme) ?? false

/**
 * The programmes that a row's money may be of: by 发放项目 or 类别, else by the register's kind or title; [] where none
 * tells, several where the words leave it open (残疾人补贴 may be either allowance).
 */
export function programmesReader(table: RegisterTable): (row: number) => readonly ProgrammeId[] {
  const { texts } = table.dictionary
  // in a register of single persons 类别 says who they are: 低保, among those with an allowance of the disabled
  const isOfPersons = table.kind.role === 'register' && table.kind.rowIs === 'person'
  const columns = (['payItem', 'allowanceKind', 'category'] as const)
    .filter((id) => table.has(id) && !(isOfPersons && id === 'category'))
    .map((id) => table.text(id))
  const known = new Map<number, readonly ProgrammeId[]>()
  const whole = table.kind.programmes ?? programmesNamed(table.title)
  return (row) => {
    for (const codes of columns) {
      const code = codes[row]
      if (code < 0) continue
      const named = known.get(code) ?? programmesNamed(texts[code])
      known.set(code, named)
      if (named.length > 0) return named
    }
    return whole
  }
}

/** Whether two readings may be of one programme. */
export const shareProgramme = (one: readonly ProgrammeId[], other: readonly ProgrammeId[]): boolean =>
  one.some((id) => other.includes(id))

/** The programmes that a row's class names, for a list may be of two classes; [] where it names none. */
const ofItsClass: Reader<readonly ProgrammeId[]> = (table, context) => {
  if (!table.has('category')) return () => []
  const codes = table.text('category')
  const named = context.fact('programmes of a class', (text) =>
    programmesNamed(text).filter((id) => !PROGRAMMES[id].ofPersons),
  )
  return (row) => (codes[row] < 0 ? [] : named(codes[row]))
}

/**
 * Whether a household's money is of a programme: by its register's kind, else by the words of its row and of the title;
 * not where its class is that of another.
 */
export const isGrantOf = (household: HouseholdView, programme: ProgrammeId): boolean =>
  household.use(grantReader(programme))

const grantReader = remembered(
  (programme: ProgrammeId): Reader<boolean> =>
    (table, context) => {
      const isOfRegister = isOf(table, programme)
      if (isOfRegister && !table.has('category')) return () => true
      const grants = context.derived.column(table, `grants of ${programme}`, 'household', Uint8Array, () => {
        const { rows, start } = table.households
        const classOf = ofItsClass(table, context)
        const programmesOf = programmesReader(table)
        return (values, from, end) => {
          for (let household = from; household < end; household++) {
            const first = rows[start[household]]
            const named = classOf(first)
            const isOther = named.length > 0 && !named.includes(programme)
            values[household] = Number(!isOther && (isOfRegister || programmesOf(first).includes(programme)))
          }
        }
      })
      return (household) => grants[household] === 1
    },
)
