import { Command, Option } from 'commander'
import { describeColumn, nearestNamed } from '../src/findings/describe.ts'
import { maskDeep, shownNames, shownPath } from '../src/findings/mask.ts'
import { withOwnSheets } from '../src/findings/own-sheets.ts'
import { maskText } from '../src/identity/index.ts'
import { fieldLabel, kindLabel, type Locale } from '../src/index.ts'
import {
  type KindId,
  type MappedColumn,
  type PassReason,
  type RegisterSet,
  type RegisterTable,
  readRegisters,
} from '../src/register/index.ts'
import { cliTexts } from '../src/text/cli.ts'
import { findingTexts } from '../src/text/index.ts'
import { columnName } from '../src/workbook/index.ts'
import { jsonPieces } from './json-pieces.ts'
import { collect, langOption } from './options.ts'
import { noRegister, readTable } from './read-registers.ts'
import { registerChoices } from './register-choices.ts'
import { readableLines, terminal } from './terminal.ts'

interface Options {
  why?: boolean
  register: string[]
  format: 'text' | 'json'
  lang: Locale
}

/**
 * `nuandong columns`: how each sheet and column of a file was read, and with `--why` for what reasons and against what
 * rivals.
 */
export function columnsCommand(): Command {
  return new Command('columns')
    .description(cliTexts('zh-CN', 'columns.about'))
    .argument('<file>', cliTexts('zh-CN', 'columns.file'))
    .option('--why', cliTexts('zh-CN', 'columns.why'))
    .option('--register <kind>', cliTexts('zh-CN', 'option.register'), collect, [])
    .addOption(
      new Option('--format <format>', cliTexts('zh-CN', 'option.format')).choices(['text', 'json']).default('text'),
    )
    .addOption(langOption())
    .action(async (path: string, options: Options) => {
      const register = registerChoices([path], options.register, options.lang).get(path)
      const { workbook } = await readTable(path, options.lang)
      const set = readRegisters(withOwnSheets([{ path, workbook, register }]))
      const sheets = sheetsOf(set)
      const pieces =
        options.format === 'json'
          ? jsonPieces({ schema: 1, path: shownPath(path, 1), sheets })
          : readableLines(lines(sheets, options), options.lang)
      for (const piece of pieces) terminal.print(piece)
      if (set.tables.length > 0) return
      terminal.tell(noRegister(path, sheets, options.lang))
      process.exitCode = 2
    })
}

type ReadSheet = { name: string } & (
  | { register: KindId; passed?: undefined; columns: ReadColumn[]; unmapped: { column: string; header: string }[] }
  | { register: ''; passed: PassReason; nearest?: readonly KindId[] }
)

type ReadColumn = Required<Pick<MappedColumn, 'header' | 'field' | 'confidence' | 'by' | 'reasons' | 'rivals'>> &
  Pick<MappedColumn, 'ambiguous'> & {
    column: string
  }

/**
 * What was read and what was passed over. Headers may be anything that stands in a cell: numbers that identify are
 * masked.
 */
function sheetsOf({ tables, passed, unmapped }: RegisterSet): ReadSheet[] {
  const names = shownNames([...tables.map(({ sheet }) => sheet.name), ...passed.map(({ sheet }) => sheet)])
  const nameOf = (sheet: string) => names.get(sheet) ?? ''
  return [
    ...tables.map((table) => ({
      name: nameOf(table.sheet.name),
      register: table.kindId,
      columns: table.columns.map((one) => readColumn(table, one)),
      unmapped: (unmapped.get(table) ?? []).map((column) => ({
        column: columnName(column),
        header: maskText(table.layout.headers[column].join(' | ')),
      })),
    })),
    ...passed.map(({ sheet, reason, nearest }) => ({
      name: nameOf(sheet),
      register: '' as const,
      passed: reason,
      nearest,
    })),
  ]
}

function readColumn({ layout }: RegisterTable, one: MappedColumn): ReadColumn {
  const { column, field, confidence, by, reasons = [], rivals = [], ambiguous } = one
  return {
    column: columnName(column),
    header: maskText(layout.headers[column]?.join(' | ') ?? one.header),
    field,
    confidence,
    by,
    reasons: maskDeep(reasons),
    rivals,
    ...(ambiguous && { ambiguous }),
  }
}

function* lines(sheets: readonly ReadSheet[], { why, lang }: Options): Generator<string> {
  for (const sheet of sheets) {
    const { name } = sheet
    if (sheet.passed) {
      const nearest = sheet.nearest?.length
        ? findingTexts(lang, 'passed.nearest', { kinds: nearestNamed(sheet.nearest, lang) })
        : ''
      yield cliTexts(lang, `columns.passed.${sheet.passed}`, { sheet: name }) + nearest
      continue
    }
    yield cliTexts(lang, 'columns.sheet', { sheet: name, register: kindLabel(sheet.register, lang) })
    for (const { column, header, field, confidence, reasons, rivals, ambiguous } of sheet.columns) {
      yield `  ${column}  ${header} → ${fieldLabel(field, lang)} (${field})  ${Math.round(confidence * 100)}%`
      if (!why) continue
      for (const reason of describeColumn({ reasons, rivals, ambiguous }, lang)) yield `      ${reason}`
      if (ambiguous) yield `      ${cliTexts(lang, 'columns.overrule')}`
    }
    for (const { column, header } of sheet.unmapped)
      yield `  ${column}  ${header} → ${cliTexts(lang, 'columns.unread')}`
  }
}
