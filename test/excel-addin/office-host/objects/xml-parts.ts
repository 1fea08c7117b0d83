import type { OfficeHost } from '../host.ts'
import type { Member } from '../members.ts'

/** Custom XML parts of the workbook; they are saved with it. [documented] */
export function xmlPartsMember(host: OfficeHost, namespace?: string): Member {
  const { xmlParts } = host.book
  const ids = () =>
    [...xmlParts.keys()].filter((id) => !namespace || xmlParts.get(id)?.includes(`xmlns="${namespace}"`))
  return {
    type: namespace ? 'CustomXmlPartScopedCollection' : 'CustomXmlPartCollection',
    items: () => ids().map((id) => partMember(host, id)),
    call: {
      GetByNamespace: (of: string) => xmlPartsMember(host, of),
      Add: (xml: string) => {
        const id = host.nextId('{X')
        xmlParts.set(id, xml)
        return partMember(host, id)
      },
      GetItem: (id: string) => partMember(host, id),
    },
  }
}

function partMember(host: OfficeHost, id: string): Member {
  return {
    type: 'CustomXmlPart',
    ids: () => ({ Id: id }),
    get: { Id: () => id },
    call: {
      GetXml: () => host.book.xmlParts.get(id),
      SetXml: (xml: string) => {
        host.book.xmlParts.set(id, xml)
      },
    },
  }
}
