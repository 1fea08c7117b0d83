import type { CheckReport, RelatedCells } from './types.ts'

/** How the sheet heads the column of a cell; '' where it does not. */
export function cellHeader(
  { file, sheet }: Pick<RelatedCells, 'file' | 'sheet'>,
  cell: string,
  { files }: Pick<CheckReport, 'files'>,
): string {
  const letters = cell.replace(/\d+$/, '')
  for (const { name, columns, unmapped } of files[file]?.sheets ?? []) {
    const found = name === sheet ? [...columns, ...unmapped].find(({ column }) => column === letters) : undefined
    if (found) return found.header.replace(/\s+/g, '')
  }
  return ''
}
