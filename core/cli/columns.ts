import { Command, Option } from 'commander'
import { fieldLabel, kindLabel, type Locale } from '../src/index.ts'
import { type MappedColumn, type RegisterSet, type RegisterTable, readRegisters } from '../src/register/index.ts'
import { cliTexts } from '../src/text/cli.ts'
import { address } from '../src/workbook/index.ts'
import { jsonPieces } from './json-pieces.ts'
import { langOption } from './options.ts'
import { readTable } from './read-registers.ts'
import { terminal } from './terminal.ts'

interface Options {
  why?: boolean
  format: 'text' | 'json'
  lang: Locale
}

/** `nuandong columns`: how each sheet and column of a file was read, and with `--why` for what reasons and against what rivals. */
export function columnsCommand(): Command {
  return new Command('columns')
    .description(cliTexts('zh-CN', 'columns.about'))
    .argument('<file>', cliTexts('zh-CN', 'columns.file'))
    .option('--why', cliTexts('zh-CN', 'columns.why'))
    .addOption(
      new Option('--format <format>', cliTexts('zh-CN', 'option.format')).choices(['text', 'json']).default('text'),
    )
    .addOption(langOption())
    .action(async (path: string, options: Options) => {
      const { workbook } = await readTable(path, options.lang)
      const set = readRegisters([{ path, workbook }])
      const pieces = options.format === 'json' ? jsonPieces(toJson(path, set)) : lines(set, options)
      for (const piece of pieces) terminal.print(piece)
      if (set.tables.length === 0) process.exitCode = 2
    })
}

const letters = (column: number): string => address(0, column).replace(/\d+$/, '')

function toJson(path: string, set: RegisterSet): Readonly<Record<string, unknown>> {
  return {
    schema: 1,
    path,
    sheets: [
      ...set.tables.map((table) => ({
        name: table.sheet.name,
        register: table.kindId,
        columns: table.columns.map((one) => columnJson(table, one)),
        unmapped: unmapped(set, table),
      })),
      ...set.passed.map(({ sheet, reason, nearest }) => ({ name: sheet, register: '', passed: reason, nearest })),
    ],
  }
}

function columnJson({ layout }: RegisterTable, column: MappedColumn) {
  const { field, confidence, by, reasons = [], rivals = [] } = column
  return {
    column: letters(column.column),
    header: layout.headers[column.column]?.join(' | ') ?? column.header,
    field,
    confidence,
    by,
    reasons,
    rivals,
  }
}

const unmapped = (set: RegisterSet, table: RegisterTable) =>
  (set.unmapped.get(table) ?? []).map((column) => ({
    column: letters(column),
    header: table.layout.headers[column].join(' | '),
  }))

function* lines(set: RegisterSet, { why, lang }: Options): Generator<string> {
  for (const table of set.tables) {
    yield `${cliTexts(lang, 'columns.sheet', { sheet: table.sheet.name, register: kindLabel(table.kindId, lang) })}\n`
    for (const column of table.columns) {
      const { header, field, confidence, reasons, rivals } = columnJson(table, column)
      const share = Math.round(confidence * 100)
      yield `  ${letters(column.column)}  ${header} → ${fieldLabel(field, lang)} (${field})  ${share}%\n`
      if (!why) continue
      for (const { what, text, share: of } of reasons)
        yield `      ${cliTexts(lang, `columns.reason.${what}`, { text: text ?? '', share: Math.round((of ?? 0) * 100) })}\n`
      for (const rival of rivals)
        yield `      ${cliTexts(lang, 'columns.rival', { field: fieldLabel(rival.field, lang), share: Math.round(rival.confidence * 100) })}\n`
    }
    for (const { column, header } of unmapped(set, table))
      yield `  ${column}  ${header} → ${cliTexts(lang, 'columns.unread')}\n`
  }
  for (const { sheet, reason } of set.passed) yield `${cliTexts(lang, `columns.passed.${reason}`, { sheet })}\n`
}
