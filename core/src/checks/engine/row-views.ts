import type { RegisterTable } from '../../register/index.ts'
import type { CheckContext } from './context.ts'
import type { Located } from './located.ts'
import { RowList } from './rows.ts'
import { fixedRow, type RowView, rowView } from './view.ts'

/** The rows of several tables as views that stay, for one check. */
export class RowViews {
  private readonly ofTables = new Map<RegisterTable, RowView>()

  constructor(private readonly context: CheckContext) {}

  row(table: RegisterTable, row: number): RowView {
    const view = this.ofTables.get(table) ?? rowView(table, this.context.of(table))
    this.ofTables.set(table, view)
    return fixedRow(view, row)
  }

  list(rows: readonly Located[]): RowList {
    return new RowList(
      rows.map(({ table, row }) => this.row(table, row)),
      this.context.reliance,
    )
  }
}
