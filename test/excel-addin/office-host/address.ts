import { type Area, HostFailure, MAX_COLUMNS, MAX_ROWS } from './book.ts'

export function letters(column: number): string {
  return (column >= 26 ? letters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26))
}

function corner(text: string): { row?: number; column?: number } {
  const match = /^\$?([A-Z]{1,3})?\$?(\d+)?$/i.exec(text)
  // [documented]
  if (!match || text === '') throw new HostFailure('InvalidArgument', `not an address: ${text}`)
  const [, column, row] = match
  return {
    row: row === undefined ? undefined : Number(row) - 1,
    column:
      column === undefined
        ? undefined
        : [...column.toUpperCase()].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0) - 1,
  }
}

/** `A1`, `$A$1:C3`, `A:C`, `2:5`, each with or without the sheet's name. */
export function areaOf(address: string): Area {
  const [first, last = first] = address.slice(address.lastIndexOf('!') + 1).split(':')
  const from = corner(first)
  const to = corner(last)
  return {
    top: from.row ?? 0,
    left: from.column ?? 0,
    bottom: to.row ?? MAX_ROWS - 1,
    right: to.column ?? MAX_COLUMNS - 1,
  }
}

export function addressOf({ top, left, bottom, right }: Area): string {
  const first = `${letters(left)}${top + 1}`
  const last = `${letters(right)}${bottom + 1}`
  return first === last ? first : `${first}:${last}`
}

export function intersection(a: Area, b: Area): Area | undefined {
  const area = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  }
  return area.top > area.bottom || area.left > area.right ? undefined : area
}
