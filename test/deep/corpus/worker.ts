// The child of the corpus run: takes the path of a file, does with it all that the product does, and says how that
// ended.
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { checkCommand } from '../../../core/cli/check.ts'
import { nodeDeflate, nodeInflate } from '../../../core/cli/inflate.ts'
import { terminal } from '../../../core/cli/terminal.ts'
import { UsageError } from '../../../core/cli/usage-error.ts'
import {
  type Annotations,
  annotate,
  faultText,
  type Mark,
  readWorkbook,
  removeAnnotations,
  type Sheet,
  type Workbook,
  WorkbookError,
} from '../../../core/src/index.ts'
import type { Ending, Fault, FaultKind, Message } from './pool.mjs'
import { firstDifference } from './same-cells.ts'
import { faultsOf, jsonFault, textFault } from './strict.ts'

const IO = { inflate: nodeInflate, deflate: nodeDeflate }
/** Not the product's own name: marks that a file already has stay. */
const AUTHOR = '语料试验'
const out = join(process.argv[2], `out-${process.pid}`)
const peak: Float64Array = (globalThis as unknown as { nuandongPeakMemory: Float64Array }).nuandongPeakMemory

type FaultFinder = (written: Uint8Array) => Promise<string | undefined> | string | undefined

/** Written before the work goes on, so that the parent knows what a child was doing when it died. */
const say = (message: Message) =>
  new Promise<void>((done) => process.send?.(message, undefined, undefined, () => done()))

/** How often a library wrote to the console, where it may quote the file; the product itself never does. */
let stray = 0
for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const)
  console[method] = () => {
    stray += 1
  }

/** The sentences that the command line told. */
const told: string[] = []
terminal.tell = (sentence) => {
  told.push(sentence)
}

process.on('disconnect', () => process.exit())
process.on('message', async ({ path }: { path: string }) => {
  peak[0] = process.memoryUsage.rss()
  const ending = await new FileRun(path).run()
  await say({ done: { ...ending, peak: peak[0] } })
})

class FileRun {
  readonly faults: Fault[] = []
  refused: string | undefined
  step = ''

  constructor(readonly path: string) {}

  async run(): Promise<Omit<Ending, 'steps' | 'peak'>> {
    const bytes = readFileSync(this.path)
    const workbook = await this.attempt('read', () => readWorkbook(bytes, { name: basename(this.path), ...IO }))
    const isXlsx = workbook?.format === 'xlsx'
    let written = await this.formats(this.path, bytes, isXlsx)
    if (!written && isXlsx) written = await this.formatsOfGrown(bytes)
    if (isXlsx) await this.mark(bytes, workbook)
    return { faults: this.faults, refused: this.refused, written }
  }

  /** Checks and writes in every format; false where the check gave nothing. */
  async formats(path: string, bytes: Uint8Array, isXlsx: boolean): Promise<boolean> {
    if (!(await this.command(path, 'json', jsonFault))) return false
    await this.command(path, 'text', textFault)
    await this.command(path, 'csv', textFault)
    await this.command(path, 'report', (written) => this.workbookFault(written))
    if (isXlsx) await this.command(path, 'annotated', (written) => this.workbookFault(written, bytes))
    return true
  }

  /** The same with a sheet added that is a register, so that a workbook of any kind is checked and written. */
  async formatsOfGrown(bytes: Uint8Array): Promise<boolean> {
    const grown = await this.attempt('grow', () => annotate(bytes, REGISTER, IO))
    if (!grown) return false
    const path = `${out}-grown.xlsx`
    writeFileSync(path, grown)
    return this.formats(path, grown, true)
  }

  fault(kind: FaultKind, why: string): void {
    this.faults.push({ kind, step: this.step, why })
  }

  /** What the work returns; undefined where it was refused with a sentence, or failed. */
  async attempt<T>(step: string, work: () => Promise<T>): Promise<T | undefined> {
    this.step = step
    await say({ step })
    stray = 0
    try {
      return await work()
    } catch (error) {
      if (error instanceof WorkbookError) this.refused ??= `${step === 'read' ? '' : `${step}: `}${sentenceOf(error)}`
      else if (error instanceof UsageError) this.refused ??= this.withoutNames(error.message)
      else this.fault('crash', traceOf(error))
      return undefined
    } finally {
      if (stray > 0) this.fault('stray', `${stray} lines on the console`)
    }
  }

  /** `check --format …` as a person runs it. False where it gave nothing. */
  async command(path: string, format: string, faultIn: FaultFinder): Promise<boolean> {
    rmSync(out, { force: true })
    process.exitCode = 0
    const done = await this.attempt(format, async () => {
      told.length = 0
      await checkCommand().exitOverride().parseAsync([path, '--format', format, '--out', out], { from: 'user' })
      if (process.exitCode === 2) throw new UsageError(told[0])
      return true
    })
    if (!done) return false
    await this.attempt(`verify ${format}`, async () => {
      const fault = await faultIn(readFileSync(out))
      if (fault) this.fault('invalid', fault)
    })
    return true
  }

  async workbookFault(written: Uint8Array, original?: Uint8Array): Promise<string | undefined> {
    const [fault] = faultsOf(written, original)
    if (!fault) await readWorkbook(written, IO)
    return fault
  }

  /** Marks cells of every sheet, whatever they hold, and takes the marks off again. */
  async mark(bytes: Uint8Array, workbook: Workbook): Promise<void> {
    const marked = await this.attempt('marks', () => annotate(bytes, marksFor(workbook), IO))
    if (marked) await this.verify(marked, bytes, workbook)
    const clean = marked && (await this.attempt('unmark', () => removeAnnotations(marked, AUTHOR, IO)))
    if (clean) await this.verify(clean, bytes, workbook)
  }

  async verify(written: Uint8Array, original: Uint8Array, before: Workbook): Promise<void> {
    await this.attempt(`verify ${this.step}`, async () => {
      for (const fault of faultsOf(written, original)) this.fault('invalid', fault)
      const difference = firstDifference(before, await readWorkbook(written, IO))
      if (difference) this.fault('changed', difference)
    })
  }

  /** A sentence by its kind: without the file's name, other quoted words, and figures. */
  withoutNames(sentence: string): string {
    return sentence
      .replaceAll(this.path, '…')
      .replaceAll(basename(this.path), '…')
      .replace(/“[^”]*”/g, '“…”')
      .replace(/\d+/g, 'N')
  }
}

const sentenceOf = (error: WorkbookError) => faultText('zh-CN', error, '…')

/** Where it happened, without the message, which may quote a cell. */
function traceOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return [error.name, ...frames.slice(0, 8)].join('\n')
}

/** A list of nobody's, with errors to be found. */
const REGISTER: Annotations = {
  author: AUTHOR,
  marks: new Map(),
  findingsSheet: {
    name: '低保花名册',
    rows: [
      [
        '序号',
        '户编号',
        '姓名',
        '与户主关系',
        '身份证号码',
        '性别',
        '家庭人口',
        '月人均收入(元)',
        '保障标准(元/月)',
        '月保障金(元)',
      ],
      [1, 'JY000001', '甲某', '户主', '510185195103049619', '女', 2, 300, 950, 650],
      [2, 'JY000001', '乙某', '配偶', '510185195103049619', '女', 2, 300, 950, 650],
      [3, 'JY000002', '丙某', '户主', '51018519510304961', '男', 1, 1200, 950, 100],
    ],
  },
}

const SEVERITIES = ['error', 'doubt', 'notice'] as const

function marksFor({ sheets }: Workbook): Annotations {
  return {
    author: AUTHOR,
    marks: new Map(sheets.map((sheet) => [sheet.name, cellsToMark(sheet)])),
    findingsSheet: {
      name: '核对结果',
      rows: [
        ['序号', '内容'],
        [1, '=1+1 <&> “请核实”'],
      ],
    },
  }
}

/** The corners, the middle, and a cell below the table. */
function cellsToMark({ rowCount, columnCount }: Sheet): Mark[] {
  const bottom = Math.max(0, rowCount - 1)
  const right = Math.max(0, columnCount - 1)
  const places = [
    [0, 0],
    [0, right],
    [bottom >> 1, right >> 1],
    [bottom, 0],
    [bottom, right],
    [Math.min(rowCount, 1_048_575), 0],
  ]
  const distinct = new Map(places.map(([row, column]) => [`${row} ${column}`, { row, column }]))
  return [...distinct.values()].map((place, index) => ({
    ...place,
    severity: SEVERITIES[index % 3],
    note: index % 2 === 0 ? '请核实 <b>&' : undefined,
  }))
}
