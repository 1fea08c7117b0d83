import type { FieldId } from '../../facts/fields.ts'
import { marked, type OverColumns, type RowView } from '../engine/index.ts'

/** Columns in which a row names somebody whose account the household's may be. */
const NAMED = ['name', 'headName', 'guardian'] as const satisfies readonly FieldId[]

/**
 * The households none of whose rows names the holder of their account; read once for all checks that let any
 * other pass.
 */
export const holderNotNamed: OverColumns['bind'] = (table, context) => {
  const isNotNamed = context.derived.column(table, 'account of somebody not named', 'household', Uint8Array, () => {
    const holders = table.householdText('accountName')
    const columns = NAMED.filter((id) => table.has(id)).map((id) => table.text(id))
    const { rows, start } = table.households
    return (values, from, end) => {
      values.fill(1, from, end)
      for (const names of columns)
        for (let household = from; household < end; household++)
          for (let i = start[household]; i < start[household + 1]; i++)
            if (names[rows[i]] === holders[household]) values[household] = 0
    }
  })
  return marked(isNotNamed)
}

/** By agreement, or as the list names who keeps the money, somebody else has the account. */
export const isInCustody = ({ custodyAgreement, custodian }: RowView): boolean =>
  custodyAgreement !== undefined || custodian !== undefined
