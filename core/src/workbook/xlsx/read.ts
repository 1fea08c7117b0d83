import { parseRange } from '../address.ts'
import { Room, SheetBuilder } from '../columns.ts'
import { LIMITS } from '../limits.ts'
import { FormatTable } from '../numberFormats.ts'
import { StringTable } from '../strings.ts'
import {
  type CellRange,
  type ReadOptions,
  type ReadRemark,
  type Sheet,
  type Workbook,
  WorkbookError,
} from '../types.ts'
import { attribute, tags } from '../xml.ts'
import { Inflation, type ZipEntry } from '../zip.ts'
import { Package, type SheetPart } from './package.ts'
import { SharedStringsScanner } from './sharedStrings.ts'
import { type SheetContext, SheetScanner } from './sheetScanner.ts'
import { readStyleFormats } from './styles.ts'
import { scanStream } from './window.ts'

/** Reads an .xlsx or .xlsm whose zip directory is already read. */
export async function readXlsx(entries: Map<string, ZipEntry>, options: ReadOptions): Promise<Workbook> {
  const pack = new Package(entries, new Inflation(options, read(entries)))
  const workbook = await pack.workbook()
  const strings = new StringTable()
  const formats = new FormatTable()
  const remarks: ReadRemark[] = []
  const worksheets = workbook.sheets.filter((sheet) => isWorksheet(sheet, remarks))
  if (worksheets.length === 0) throw new WorkbookError('no-worksheet')
  if (worksheets.length > LIMITS.sheets) throw new WorkbookError('too-many-sheets', { limit: LIMITS.sheets })

  const partOf = (type: string): string | undefined =>
    workbook.relationships.find((r) => r.type === type && pack.has(r.target))?.target
  const styles = partOf('styles')
  const shared = new SharedStringsScanner(strings)
  const sharedPart = pack.find(partOf('sharedStrings') ?? '')
  if (sharedPart) await scanStream(pack.inflation.chunks(sharedPart), shared, sharedPart.name)
  const context: SheetContext = {
    strings,
    sharedCodes: shared.codes,
    sharedCount: shared.count,
    styleFormats: styles ? readStyleFormats(await pack.text(styles), formats) : new Uint16Array(),
    isoDateFormat: formats.intern('yyyy-mm-dd'),
    date1904: workbook.date1904,
    keepFormulas: options.formulas === true,
  }
  const sheets: Sheet[] = []
  const room = new Room()
  for (const worksheet of worksheets) sheets.push(await readSheet(pack, worksheet, context, room, remarks))
  return {
    format: 'xlsx',
    sheets,
    strings: strings.strings,
    numberFormats: formats.formats,
    date1904: workbook.date1904,
    remarks,
  }
}

/** Entries whose size counts for progress. */
function* read(entries: Map<string, ZipEntry>): Iterable<ZipEntry> {
  for (const [name, entry] of entries) if (/\/(worksheets\/[^/]+|sharedStrings|styles)\.?\w*$/i.test(name)) yield entry
}

function isWorksheet(sheet: SheetPart, remarks: ReadRemark[]): boolean {
  if (sheet.type !== 'worksheet') {
    remarks.push({ code: 'not-a-worksheet', sheet: sheet.name })
    return false
  }
  if (sheet.part === '') remarks.push({ code: 'sheet-missing', sheet: sheet.name })
  return sheet.part !== ''
}

async function readSheet(
  pack: Package,
  sheet: SheetPart,
  context: SheetContext,
  room: Room,
  remarks: ReadRemark[],
): Promise<Sheet> {
  const entry = pack.find(sheet.part)
  if (!entry) throw new WorkbookError('damaged', { part: sheet.part })
  const builder = new SheetBuilder(room)
  const scanner = new SheetScanner(builder, context, entry.size)
  await scanStream(pack.inflation.chunks(entry), scanner, sheet.part)
  scanner.finish(sheet.part)
  builder.filter ??= await tableFilter(pack, sheet.part)
  for (const [code, count] of scanner.passed) remarks.push({ code, sheet: sheet.name, params: { count } })
  return builder.finish(sheet.name, sheet.visibility)
}

/** A sheet formatted as a table keeps its filter in the table's own part. */
async function tableFilter(pack: Package, part: string): Promise<CellRange | undefined> {
  for (const { type, target } of await pack.relationships(part)) {
    if (type !== 'table' || !pack.has(target)) continue
    for (const tag of tags(await pack.text(target))) {
      if (tag.name === 'autoFilter') return parseRange(attribute(tag, 'ref') ?? '')
    }
  }
  return undefined
}
