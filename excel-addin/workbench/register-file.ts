import {
  annotate,
  browserInflate,
  checkRegisters,
  type Locale,
  loadPolicy,
  readWorkbook,
  toAnnotations,
  type Workbook,
} from '@nuandong/core'

/** A register as it was opened: its bytes are kept for the marked copy. */
export interface RegisterFile {
  name: string
  bytes: Uint8Array
  workbook: Workbook
}

/** Reads the file here; throws `WorkbookError` for one that cannot be used. */
export async function readRegisterFile(name: string, bytes: Uint8Array): Promise<RegisterFile> {
  const workbook = await readWorkbook(bytes, { name, formulas: true, inflate: browserInflate })
  return { name, bytes, workbook }
}

export const canBeMarked = ({ workbook }: RegisterFile) => workbook.format === 'xlsx'

interface MarkedCopyOptions {
  place?: string
  date?: string
  locale: Locale
}

/** The official's own file with marks, notes and a list of findings; all else stays as it is in the file. */
export async function markedCopy(
  { name, bytes, workbook }: RegisterFile,
  { place, date, locale }: MarkedCopyOptions,
): Promise<File> {
  const report = await checkRegisters([{ path: name, workbook }], { policy: loadPolicy(), place, date })
  const marked = await annotate(bytes, toAnnotations(report, 0, locale))
  const suffix = locale === 'en' ? '-marked' : '-核对'
  return new File([marked as Uint8Array<ArrayBuffer>], name.replace(/(\.[^.]*)?$/, `${suffix}$1`))
}

export function saveFile(file: File): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = file.name
  link.click()
  // the browser reads the blob after this turn
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
