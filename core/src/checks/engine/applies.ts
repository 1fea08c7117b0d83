import type { FieldId } from '../../facts/fields.ts'
import type { KindId, RegisterKind } from '../../register/index.ts'
import { type Check, compares, judgedFields } from './check.ts'
import { isOneOfSubjects } from './subject.ts'

/** Of each group of columns a check needs one. */
export const columnGroups = (check: Check): readonly (readonly FieldId[])[] =>
  check.scope === 'value' ? [judgedFields(check)] : [...check.needs.map((need) => [need]), ...(check.oneOf ?? [])]

/**
 * How a check stands to a kind of register: `runs` where the kind's usual form has the columns, `with-columns` where
 * only a register with further columns has them, for a comparison the place of the kind in `compares`, from 1;
 * undefined: it is not for the kind.
 */
export type Applies = 'runs' | 'with-columns' | number

export function appliesToKind(check: Check, id: KindId, kind: RegisterKind): Applies | undefined {
  if (compares(check)) {
    const side = check.compares.findIndex((subjects) => isOneOfSubjects(id, kind, subjects))
    return side < 0 ? undefined : side + 1
  }
  if (!isOneOfSubjects(id, kind, check.for)) return undefined
  const isUsual = columnGroups(check).every((group) => group.some((one) => kind.fields.includes(one)))
  return isUsual ? 'runs' : 'with-columns'
}
