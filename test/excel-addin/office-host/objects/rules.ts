import { intersection } from '../address.ts'
import { type Area, HostFailure, type Rule, type SheetModel } from '../book.ts'
import type { OfficeHost } from '../host.ts'
import type { Member } from '../members.ts'

/**
 * Conditional formats that touch the areas. One over several areas colours them all and is kept in the file [assumed:
 * E1], it shows over those of lower priority [assumed: E7], and none is added to or taken from a protected sheet
 * [assumed: E3].
 */
export function rulesMember(host: OfficeHost, sheet: SheetModel, areas: Area[]): Member {
  const touching = () =>
    sheet.rules.filter((rule) => rule.areas.some((own) => areas.some((area) => intersection(own, area))))
  return {
    type: 'ConditionalFormatCollection',
    items: () => touching().map((rule) => ruleMember(sheet, rule)),
    call: {
      Add: (type: string) => {
        // [assumed: E3]
        if (sheet.isProtected) throw new HostFailure('AccessDenied', '工作表受保护。')
        const rule: Rule = {
          id: host.nextId('{F'),
          type,
          priority: sheet.rules.length,
          areas,
          formula: '',
          fill: '',
          font: '',
        }
        sheet.rules.push(rule)
        return ruleMember(sheet, rule)
      },
      GetItem: (id: string) => {
        const rule = sheet.rules.find((candidate) => candidate.id === id)
        // [documented]
        if (!rule) throw new HostFailure('ItemNotFound')
        return ruleMember(sheet, rule)
      },
    },
  }
}

function ruleMember(sheet: SheetModel, rule: Rule): Member {
  const text = (key: 'formula' | 'fill' | 'font', name: string, type: string): Member => ({
    type,
    get: { [name]: () => rule[key] },
    set: {
      [name]: (value: string) => {
        rule[key] = value
      },
    },
  })
  return {
    type: 'ConditionalFormat',
    ids: () => ({ Id: rule.id }),
    get: {
      Id: () => rule.id,
      Type: () => rule.type,
      Custom: () => {
        // [documented]
        if (rule.type !== 'Custom') throw new HostFailure('InvalidOperation')
        return {
          type: 'CustomConditionalFormat',
          get: {
            Rule: () => text('formula', 'Formula', 'ConditionalFormatRule'),
            Format: () => ({
              type: 'ConditionalRangeFormat',
              get: {
                Fill: () => text('fill', 'Color', 'ConditionalRangeFill'),
                Font: () => text('font', 'Color', 'ConditionalRangeFont'),
              },
            }),
          },
        }
      },
    },
    set: {
      Priority: (priority: number) => {
        rule.priority = priority
      },
    },
    call: {
      Delete: () => {
        // [assumed: E3]
        if (sheet.isProtected) throw new HostFailure('AccessDenied', '工作表受保护。')
        sheet.rules = sheet.rules.filter((other) => other !== rule)
      },
    },
  }
}
