/** Generated registers as .xlsx files, written once into the cache. */
import { existsSync, mkdirSync, renameSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { columnName } from '@nuandong/core'
import { writeZip } from '../workbook/files.ts'
import { generateRegister, type Value } from './register.ts'

const CACHE = join(process.cwd(), '..', '.cache')
const VERSION = 3

export async function checkedRegister(rows: number): Promise<string> {
  const path = join(CACHE, `checked-${VERSION}-${rows}.xlsx`)
  if (existsSync(path)) return path
  mkdirSync(dirname(path), { recursive: true })
  const { header, rows: values } = generateRegister(rows)
  const strings = new Strings()
  const sheet = [...sheetXml([['低保花名册'], header, ...values], strings)]
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  await writeZip(`${path}.part`, [
    {
      name: '[Content_Types].xml',
      content: [
        `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${types}.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${types}.sharedStrings+xml"/></Types>`,
      ],
    },
    {
      name: '_rels/.rels',
      content: [
        `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
      ],
    },
    {
      name: 'xl/workbook.xml',
      content: [
        `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="花名册" sheetId="1" r:id="r1"/></sheets></workbook>`,
      ],
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: [
        `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${relations}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
      ],
    },
    {
      name: 'xl/worksheets/sheet1.xml',
      content: [`<worksheet xmlns="${main}"><sheetData>`, ...sheet, '</sheetData></worksheet>'],
    },
    { name: 'xl/sharedStrings.xml', content: strings.xml(main) },
  ])
  renameSync(`${path}.part`, path)
  return path
}

class Strings {
  private readonly codes = new Map<string, number>()
  code(text: string): number {
    const known = this.codes.get(text) ?? this.codes.size
    this.codes.set(text, known)
    return known
  }
  *xml(namespace: string): Iterable<string> {
    yield `<sst xmlns="${namespace}" uniqueCount="${this.codes.size}">`
    for (const text of this.codes.keys()) yield `<si><t>${text}</t></si>`
    yield '</sst>'
  }
}

function* sheetXml(rows: readonly Value[][], strings: Strings): Iterable<string> {
  for (const [index, row] of rows.entries()) {
    const cells = row.map((value, column) => {
      if (value === null) return ''
      const at = `r="${columnName(column)}${index + 1}"`
      return typeof value === 'number'
        ? `<c ${at}><v>${value}</v></c>`
        : `<c ${at} t="s"><v>${strings.code(value)}</v></c>`
    })
    yield `<row r="${index + 1}">${cells.join('')}</row>`
  }
}
