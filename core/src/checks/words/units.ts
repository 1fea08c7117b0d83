import type { RegisterTable } from '../../register/index.ts'
import type { CheckContext } from '../engine/index.ts'
import { textReader } from '../people/people.ts'

/** 老龙乡、三合镇 → 老龙, 三合: the units of a cell, without their endings, so that 老龙乡 and 老龙 are one. */
export function unitsIn(text: string): string[] {
  return text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .split(/[、,，;；]/)
    .map((unit) => unit.replace(/(乡|镇|街道办事处|街道|社区居委会|社区|居委会)$/, ''))
    .filter(Boolean)
}

/** The units that a row of the leaders' and departments' list is about: 联系点, else the community, else the town. */
export function servedUnitsReader(table: RegisterTable, context: CheckContext): (row: number) => string[] {
  const columns = (['targetUnit', 'village', 'town'] as const).map((id) => textReader(table, context, id))
  return (row) => unitsIn(columns.map((text) => text(row)).find(Boolean) ?? '')
}
