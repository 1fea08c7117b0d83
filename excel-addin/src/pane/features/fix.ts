import type { CheckReport, Finding, Locale } from '@nuandong/core'
import { type FindingFilter, shownFindings } from '@nuandong/core/ui'
import { type CellChange, HostError, type WriteReceipt } from '../../host/port.ts'
import { cellsOf } from '../cells.ts'
import type { SessionCore } from '../session-core.ts'

/** What the filter shows of the findings whose right value is certain. */
export function certainFixes(report: CheckReport, filter: FindingFilter, locale: Locale): Finding[] {
  const { findings } = report
  if (!findings.some(({ fix }) => fix)) return []
  return shownFindings(report, filter, locale)
    .map((index) => findings[index])
    .filter(({ fix, file }) => fix && file === 0)
}

/** Cells with their right values, by the name of their sheet; a cell that several findings correct is written once. */
export function changesOf(findings: readonly Finding[]): Map<string, CellChange[]> {
  const sheets = new Map<string, Map<string, string>>()
  for (const { fix, file, sheet } of findings) {
    if (!fix || file !== 0) continue
    const cells = sheets.get(sheet) ?? new Map<string, string>()
    sheets.set(sheet, cells)
    for (const [address, text] of Object.entries(fix)) if (!cells.has(address)) cells.set(address, text)
  }
  return new Map([...sheets].map(([sheet, cells]) => [sheet, [...cells].map(([address, text]) => ({ address, text }))]))
}

/** Writing right values, and taking back what was written or typed. */
export function fixFeature(core: SessionCore) {
  function keep(receipt: WriteReceipt): void {
    core.update({ receipts: [...core.getState().receipts, receipt], undone: [] })
    core.outdate()
  }

  /** What was written before the host broke off can be taken back like all else. */
  function keepRest(error: unknown): never {
    if (error instanceof HostError && error.receipt) keep(error.receipt)
    throw error
  }

  /** Refuses where the sheet no longer has these findings: other rows may have come into their place. */
  function proveStanding(findings: readonly Finding[]): void {
    const now = core.getState().report?.findings ?? []
    const known = new Set(now)
    const former = findings.filter((finding) => !known.has(finding))
    if (former.length === 0) return
    const checks = new Set(former.map(({ check }) => check))
    const standing = new Set(now.filter(({ check }) => checks.has(check)).map(standingOf))
    const gone = former.find((finding) => !standing.has(standingOf(finding)))
    if (gone) throw new HostError('sheet-changed', { sheet: gone.sheet })
  }

  async function write(
    findings: readonly Finding[],
    changes: ReadonlyMap<string, readonly CellChange[]>,
    signal: AbortSignal,
  ): Promise<void> {
    await core.catchUp(signal)
    proveStanding(findings)
    const written: WriteReceipt[] = []
    for (const [name, cells] of changes) {
      const checked = core.sheetNamed(name)
      if (!checked) continue
      const receipt = await core.host.write(checked.fingerprint, cells).catch(keepRest)
      written.push(receipt)
      keep(receipt)
    }
    if (written.length === 0) return
    await core.catchUp(signal)
    const count = written.reduce((sum, { cells }) => sum + cells.length, 0)
    if (count === 1) core.say('message.fixed', { cells: cellsOf(written[0]) })
    else core.say('message.fixedAll', { count })
  }

  /** Moves the last receipt of one list, turned round, to the other: back is done again, and done again is back. */
  async function turn(from: 'receipts' | 'undone', to: 'receipts' | 'undone', signal: AbortSignal): Promise<void> {
    const receipt = core.getState()[from].at(-1)
    if (!receipt) return
    const drop = () => core.update({ [from]: core.getState()[from].slice(0, -1) })
    const turned = await core.host.undo(receipt).catch((error) => {
      if (error instanceof HostError && error.receipt) drop()
      return keepRest(error)
    })
    drop()
    core.update({ [to]: [...core.getState()[to], turned] })
    core.outdate()
    await core.catchUp(signal)
    core.say(to === 'undone' ? 'message.undone' : 'message.redone', { cells: cellsOf(receipt) })
  }

  return {
    /** Writes the right values of findings, then checks again. */
    fix: (...findings: Finding[]) => core.run('writing', (signal) => write(findings, changesOf(findings), signal)),

    /** Writes what the person decides a cell should hold. */
    fill: (finding: Finding, text: string) =>
      core.run('writing', (signal) =>
        write([finding], new Map([[finding.sheet, [{ address: finding.cells[0], text }]]]), signal),
      ),

    /** Takes back the last thing that was written or typed, then checks again. */
    undo: () => core.run('writing', (signal) => turn('receipts', 'undone', signal)),

    /** Does again what was taken back last. */
    redo: () => core.run('writing', (signal) => turn('undone', 'receipts', signal)),
  }
}

/** By what a finding is known again: whom it is about, and what it would write. */
const standingOf = ({ check, file, sheet, cells, rowKey, value, fix }: Finding): string =>
  JSON.stringify([check, file, sheet, cells, rowKey, value, fix])
