/** An .xlsx opened for changes: its parts as a draft, its styles, and its sheets while they stream by. */
import { WorkbookError, type WriteOptions } from '../types.ts'
import { tags } from '../xml.ts'
import { Inflation, type ZipEntry } from '../zip.ts'
import { Draft } from './draft.ts'
import { EMPTY_STYLES } from './marks.ts'
import { Package, type WorkbookPart } from './package.ts'
import { type SheetChanges, SheetPatcher } from './patchSheet.ts'
import { scanWindows } from './window.ts'

const TRANSITIONAL_MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
export const STRICT_MAIN = 'http://purl.oclc.org/ooxml/spreadsheetml/main'
export const SPREADSHEET_TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** Throws `signed`: a signature would no longer hold. */
export async function openDraft(
  entries: Map<string, ZipEntry>,
  options: WriteOptions,
): Promise<{ draft: Draft; workbook: WorkbookPart }> {
  const pack = new Package(entries, new Inflation(options, entries.values()))
  const signed =
    (await pack.relationships('')).some((r) => r.type === 'origin') ||
    [...entries.keys()].some((name) => /^_xmlsignatures\//i.test(name))
  if (signed) throw new WorkbookError('signed')
  const workbook = await pack.workbook()
  const root = tags(await pack.text(workbook.part)).next().value
  const isStrict = root ? root.source.slice(root.start, root.end).includes('purl.oclc.org/ooxml') : false
  return { draft: new Draft(pack, isStrict, options), workbook }
}

/** Name of the part with the cell formats; made where the workbook has none. */
export async function ensureStyles(draft: Draft, workbook: WorkbookPart): Promise<string> {
  const known = workbook.relationships.find((r) => r.type === 'styles' && draft.has(r.target))
  if (known) return known.target
  const part = draft.has('xl/styles.xml') ? await draft.free('xl/styles', '.xml') : 'xl/styles.xml'
  await draft.put(part, draft.isStrict ? EMPTY_STYLES.replace(TRANSITIONAL_MAIN, STRICT_MAIN) : EMPTY_STYLES)
  await draft.relate(workbook.part, 'styles', part)
  await draft.declare(`/${part}`, `${SPREADSHEET_TYPES}.styles+xml`)
  return part
}

/** Replaces a worksheet part by itself with changes; the patcher says what it met. */
export async function patchSheet(draft: Draft, part: string, changes: SheetChanges): Promise<SheetPatcher> {
  const patcher = new SheetPatcher(changes)
  await draft.stream(part, patched(draft, part, patcher))
  return patcher
}

async function* patched(draft: Draft, part: string, patcher: SheetPatcher): AsyncGenerator<Uint8Array> {
  const entry = draft.pack.find(part)
  if (!entry) throw new WorkbookError('damaged', { part })
  for await (const _ of scanWindows(draft.pack.inflation.chunks(entry), patcher, part)) yield* patcher.take()
  yield await patcher.finish(part)
}
