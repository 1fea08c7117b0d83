import { HostFailure } from '../book.ts'
import type { OfficeHost } from '../host.ts'
import { type Member, NOTHING } from '../members.ts'
import { worksheetMember } from './worksheet.ts'
import { xmlPartsMember } from './xml-parts.ts'

export function workbookMember(host: OfficeHost): Member {
  return {
    type: 'Workbook',
    get: {
      Name: () => host.book.name,
      Worksheets: () => worksheetsMember(host),
      Application: () => applicationMember(),
      CustomXmlParts: () => xmlPartsMember(host),
      _Runtime: () => runtimeMember(host),
    },
    call: {
      _RemoveReference: (id: string) => {
        host.references.delete(id)
      },
    },
  }
}

function applicationMember(): Member {
  return { type: 'Application', call: { SuspendApiCalculationUntilNextSync: () => undefined } }
}

function runtimeMember(host: OfficeHost): Member {
  const enable = (enabled: boolean) => {
    host.eventsEnabled = enabled
  }
  return { type: 'Runtime', get: { EnableEvents: () => host.eventsEnabled }, set: { EnableEvents: enable } }
}

function worksheetsMember(host: OfficeHost): Member {
  const find = (key: string) => {
    const sheet = host.book.sheet(key)
    return sheet && worksheetMember(host, sheet)
  }
  const register = (name: string) => ({
    [`_Register${name}Event`]: () => {
      host.registered.add(name)
    },
    [`_Unregister${name}Event`]: () => {
      host.registered.delete(name)
    },
  })
  return {
    type: 'WorksheetCollection',
    items: () => host.book.sheets.map((sheet) => worksheetMember(host, sheet)),
    call: {
      Add: (name: string) => {
        // a protected structure, or a name that is taken [documented]
        if (host.book.isStructureProtected) throw new HostFailure('AccessDenied', '工作簿受保护。')
        if (host.book.sheet(name)) throw new HostFailure('InvalidArgument', '已有这个名称的工作表。')
        return worksheetMember(host, host.book.add(name))
      },
      GetActiveWorksheet: () => worksheetMember(host, host.book.sheets[host.book.active]),
      GetItem: (key: string) => {
        const sheet = find(key)
        // [documented]
        if (!sheet) throw new HostFailure('ItemNotFound', '请求的资源不存在。')
        return sheet
      },
      GetItemOrNullObject: (key: string) => find(key) ?? NOTHING,
      ...register('DataChanged'),
      ...register('SelectionChanged'),
    },
  }
}
