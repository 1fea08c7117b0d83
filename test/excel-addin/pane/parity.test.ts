import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { WorkbookHost } from '../../../excel-addin/src/host/port.ts'
import { rememberedInMemory } from '../../../excel-addin/src/host/remembered.ts'
import { wpsHost } from '../../../excel-addin/src/host/wps/wps.ts'
import { hostExaminer } from '../../../excel-addin/src/pane/examine.ts'
import { checkingHere } from '../../../excel-addin/src/pane/run-check.ts'
import { createSession, type PaneSession } from '../../../excel-addin/src/pane/session.ts'
import { officeBench } from '../host/office-bench.ts'
import { bookOf } from '../office-host/book-of.ts'
import { WpsModel } from '../wps-host/application.ts'

const ADDIN = join(import.meta.dirname, '../../../excel-addin')
const sheets = [{ name: '花名册', values: [['姓名'], ['甲']] }]

/** Each feature of the pane: its row of the guide's table, and what must be there to do it. */
const FEATURES: Record<string, { row: string; needs: (session: PaneSession, host: WorkbookHost) => unknown[] }> = {
  backup: { row: '写入前留一份备份', needs: (_, host) => [host.copy ?? host.kind === 'wps'] },
  beside: { row: '再打开名单（死亡、财政供养、上月台账）', needs: ({ openBeside }) => [openBeside] },
  check: { row: '校验，筛选，查找，按村看', needs: ({ check }) => [check] },
  compare: { row: '比对同一台账的两个月', needs: ({ check }) => [check] },
  doubts: { row: '生成待核实表，读回核实结果', needs: ({ check }) => [check] },
  fix: { row: '改正，填入此值，全部改正', needs: ({ fix, fill }) => [fix, fill] },
  household: { row: '光标所在的一户：成员、问题、该享受什么、补问', needs: ({ answer }) => [answer] },
  ignore: { row: '忽略（写明原因）和恢复', needs: ({ ignore, restore }) => [ignore, restore] },
  keep: { row: '重开后接着做（撤销、忽略、列的指定）', needs: (_, { keeper }) => [keeper] },
  list: { row: '写入问题清单', needs: ({ addList }) => [addList] },
  mark: { row: '在表上标色，清除标色', needs: ({ mark, clearMarks }) => [mark, clearMarks] },
  packs: { row: '填本地标准', needs: ({ addFigure }) => [addFigure] },
  settings: { row: '指定列是什么', needs: ({ sayColumns }) => [sayColumns] },
  walk: { row: '点一条转到单元格；点单元格显示这一条', needs: ({ open }) => [open] },
  work: { row: '撤销上一步', needs: ({ undo }) => [undo] },
}

/** The guide's table: feature → what it says of Excel and of WPS. */
function table(): Map<string, { office: string; wps: string }> {
  const guide = readFileSync(join(ADDIN, 'docs/使用说明.md'), 'utf8')
  const [, section] = /### 面板能做什么\n([\s\S]*?)\n## /.exec(guide) ?? []
  const rows = section.split('\n').filter((line) => line.startsWith('| '))
  return new Map(
    rows.slice(2).map((line) => {
      const [name, , office, wps] = line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim())
      return [name, { office, wps }]
    }),
  )
}

const sessionOver = (host: WorkbookHost) => {
  return createSession({ host, examine: hostExaminer(host, checkingHere().check), remembered: rememberedInMemory() })
}

describe('what the guide says that the pane can do', () => {
  test('names every feature that the pane has', () => {
    const features = readdirSync(join(ADDIN, 'src/pane/features')).map((name) => name.replace(/\.ts$/, ''))
    expect(Object.keys(FEATURES).sort()).toEqual(features.sort())
    const rows = [...table().keys()]
    expect(rows).toEqual(expect.arrayContaining(Object.values(FEATURES).map(({ row }) => row)))
  })

  test('says why wherever Excel or WPS cannot', () => {
    for (const [row, { office, wps }] of table())
      for (const said of [office, wps]) expect(said, row).toMatch(/^(能|随.+)$|[：，；].{4}/)
  })

  test.each([
    ['office', async () => (await officeBench(sheets)).host],
    ['wps', async () => wpsHost(new WpsModel([bookOf(sheets)]).app)],
  ] as const)('is there in %s', async (_, hostOf) => {
    const host = await hostOf()
    const session = sessionOver(host)
    for (const { row, needs } of Object.values(FEATURES)) expect(needs(session, host), row).not.toContain(undefined)
  })
})
