/**
 * COUNTIF over the ID numbers and SUMIF over the households, the formulas that a clerk would write, in LibreOffice
 * where it is installed.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { COLUMNS, generateRegister } from './register.ts'

const SIZES = [1000, 2000, 5000]

/**
 * Prints a row for each size; the quadratic growth is the point. `perRow` is what ours takes for eight rules, in
 * milliseconds a row.
 */
export async function withLibreOffice(perRow: number): Promise<void> {
  if (spawnSync('soffice', ['--version']).status !== 0) {
    console.log('\nLibreOffice is not installed here: its formulas were not measured.')
    return
  }
  console.log(
    '\n| COUNTIF and SUMIF in LibreOffice, whole process | measured | eight rules of ours on as many rows |\n|---|---|---|',
  )
  for (const rows of SIZES) {
    const folder = mkdtempSync(join(tmpdir(), 'nuandong-bench-'))
    try {
      writeFileSync(join(folder, 'register.fods'), flatSheet(rows))
      const start = performance.now()
      const { status } = spawnSync(
        'soffice',
        ['--headless', '--convert-to', 'csv', '--outdir', folder, join(folder, 'register.fods')],
        { stdio: 'ignore' },
      )
      const ms = performance.now() - start
      console.log(
        `| ${rows} rows | ${status === 0 ? `${(ms / 1000).toFixed(1)} s` : 'failed'} | ${(perRow * rows).toFixed(1)} ms |`,
      )
    } finally {
      rmSync(folder, { recursive: true })
    }
  }
}

function flatSheet(rows: number): string {
  const [id, household, amount] = (['idNumber', 'householdNumber', 'monthlyAmount'] as const).map((field) =>
    COLUMNS.indexOf(field),
  )
  const text = (value: unknown) =>
    `<table:table-cell office:value-type="string"><text:p>${value}</text:p></table:table-cell>`
  const lines = generateRegister(rows).rows.map((row, index) => {
    const at = index + 1
    const formulas = [
      `of:=COUNTIF([.A$1:.A$${rows}];[.A${at}]&quot;*&quot;)`.replace(']&quot;*', ']&amp;&quot;*'),
      `of:=SUMIF([.B$1:.B$${rows}];[.B${at}];[.C$1:.C$${rows}])`,
    ]
    return `<table:table-row>${text(row[id])}${text(row[household])}<table:table-cell office:value-type="float" office:value="${row[amount]}"/>${formulas.map((formula) => `<table:table-cell table:formula="${formula}"/>`).join('')}</table:table-row>`
  })
  return `<?xml version="1.0" encoding="UTF-8"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2" office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:body><office:spreadsheet><table:table table:name="t">${lines.join('')}</table:table></office:spreadsheet></office:body></office:document>`
}
