import { browserInflate, readWorkbook, type Workbook, WorkbookError } from '@nuandong/core'
import type { BesideFile } from './checking.ts'

/** Reads a file that lies beside the register; where it cannot be used, the error tells which of them it is. */
export async function readBeside(
  { name, bytes }: BesideFile,
  running: { signal?: AbortSignal; onProgress?: (done: number, total: number) => void },
): Promise<Workbook> {
  try {
    return await readWorkbook(bytes, { name, inflate: browserInflate, ...running })
  } catch (error) {
    throw error instanceof WorkbookError ? new WorkbookError(error.code, { ...error.params, file: name }) : error
  }
}
