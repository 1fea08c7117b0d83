import { areaOf } from '../address.ts'
import { HostFailure, MAX_COLUMNS, MAX_ROWS, type SheetModel } from '../book.ts'
import type { OfficeHost } from '../host.ts'
import { type Member, NOTHING } from '../members.ts'
import { areasMember } from './areas.ts'
import { rangeMember } from './range.ts'

/**
 * One document says that longer addresses are refused, another that they are cut: either way a product must stay below.
 */
const ADDRESS_LIMIT = 8_192

export function worksheetMember(host: OfficeHost, sheet: SheetModel): Member {
  const whole = { top: 0, left: 0, bottom: MAX_ROWS - 1, right: MAX_COLUMNS - 1 }
  return {
    type: 'Worksheet',
    ids: () => ({ Id: sheet.id }),
    get: {
      Id: () => sheet.id,
      Name: () => sheet.name,
      Visibility: () => sheet.visibility,
      FreezePanes: () => ({
        type: 'WorksheetFreezePanes',
        call: {
          FreezeRows: (count: number) => {
            sheet.frozenRows = count
          },
        },
      }),
    },
    call: {
      // refused for a hidden sheet [assumed: E4]
      Activate: () => {
        if (sheet.visibility !== 'Visible') throw new HostFailure('InvalidOperation', '隐藏的工作表不能激活。')
        host.book.active = host.book.sheets.indexOf(sheet)
      },
      GetRange: (address?: string) => rangeMember(host, sheet, address ? areaOf(address) : whole),
      GetRanges: (addresses: string) => {
        if (addresses.length > ADDRESS_LIMIT) throw new HostFailure('InvalidArgument', '地址过长。')
        return areasMember(host, sheet, addresses.split(',').map(areaOf))
      },
      GetRangeByIndexes: (top: number, left: number, rows: number, columns: number) =>
        rangeMember(host, sheet, { top, left, bottom: top + rows - 1, right: left + columns - 1 }),
      GetUsedRangeOrNullObject: () => {
        const used = sheet.used()
        return used ? rangeMember(host, sheet, used) : NOTHING
      },
    },
  }
}
