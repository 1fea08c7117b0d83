import type { RegisterTable } from '../../register/index.ts'
import type { RegisterView } from '../engine/index.ts'

/** The tables of the same kind that stand above on the sheet: the last total may be of all. */
export const tablesAbove = (register: RegisterView): RegisterTable[] =>
  tablesOfSheet(register).filter(({ layout }) => layout.headerTop < register.table.layout.headerTop)

/** Those under the same header, left or right: either total may be of both. */
export const tablesBeside = (register: RegisterView): RegisterTable[] => {
  const { headerTop, firstColumn } = register.table.layout
  return tablesOfSheet(register).filter(
    ({ layout }) => layout.headerTop === headerTop && layout.firstColumn !== firstColumn,
  )
}

const tablesOfSheet = ({ table, context }: RegisterView): RegisterTable[] =>
  context.tablesLike(table).filter(({ file, sheet }) => file === table.file && sheet === table.sheet)
