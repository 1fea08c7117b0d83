import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { fictionalId } from '../checks/fictional-id.ts'
import { REGISTER, runHere } from './support/run.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'nuandong-columns-'))
})
function file(name: string, ...lines: string[]): string {
  const path = join(folder, name)
  writeFileSync(path, `\uFEFF${lines.join('\n')}`)
  return path
}

describe('nuandong columns', () => {
  test('tells what each column was read as, and on request why', async () => {
    const { status, stdout } = await runHere('columns', REGISTER, '--why')
    expect(status).toBe(0)
    expect(stdout).toContain('公民身份号码 → 身份证号 (idNumber)')
    expect(stdout).toContain('是已知的名称')
    const [sheet] = JSON.parse((await runHere('columns', REGISTER, '--format', 'json')).stdout).sheets
    expect(sheet.register).toBe('dibao')
    expect(sheet.columns).toContainEqual(
      expect.objectContaining({ header: '公民身份号码', field: 'idNumber', reasons: [expect.anything()] }),
    )
  })

  test('of a column that may as well be another field both are named, and nothing is an error that rests on it', async () => {
    const rows = (income: string) => [
      `户主姓名,家庭人口,保障人口,${income},月保障金`,
      '韩素英,1,1,-300,900',
      '蒲正华,1,1,-200,800',
    ]
    const [open, plain] = [
      ['月收入', '歧义.csv'],
      ['家庭月收入', '明确.csv'],
    ].map(([income, name]) => file(name, '2025年6月农村低保花名册', ...rows(income)))
    const { stdout } = await runHere('columns', open, '--why')
    expect(stdout).toMatch(/月收入 → 月收入\(本人\).*\n.*\n.*也可能是“家庭月收入”，两者难分/)
    expect((await runHere('columns', plain, '--why')).stdout).not.toContain('两者难分')
  })

  test('a table of no kind names the two nearest and the way to choose one', async () => {
    const path = file('登记表.csv', '登记表', '户编号,家庭人口,保障人口', '1,2,2', '2,3,3')
    for (const command of ['columns', 'check'] as const) {
      const { status, sentences } = await runHere(command, path)
      expect(status).toBe(2)
      expect(sentences.join()).toMatch(/最像“[^”]+”或“[^”]+”。请用 --register 指定，如 --register \S+；/)
    }
    const { sentences } = await runHere('check', path, '--lang', 'en')
    expect(sentences.join()).toMatch(
      /nearest to “[^”]+” or “[^”]+”\. Name it with --register, as in --register [a-z-]+;/,
    )
  })

  test.each(['text', 'json'])(
    'masks numbers in headers and in the names of files and sheets, as %s',
    async (format) => {
      const number = fictionalId('19750213', '女', 20)
      const path = file(`低保${number}.csv`, '低保花名册', `姓名,身份证号,联系人${number},月保障金`, '王福秀,,李四,900')
      const { status, stdout, sentences } = await runHere('columns', path, '--why', '--format', format)
      expect(status).toBe(0)
      expect(stdout).toContain(number.slice(-4))
      expect(stdout + sentences.join()).not.toContain(number)
    },
  )

  test('reads as the kind that is chosen, as `check` does', async () => {
    const path = file('登记表.csv', '登记表', '户编号,家庭人口,保障人口', '1,2,2', '2,3,3')
    for (const command of ['columns', 'check'] as const) {
      const { stdout } = await runHere(command, path, '--register', '低保')
      expect(stdout).toContain('：最低生活保障')
    }
  })

  test.each(['text', 'json'])('says in one sentence that no register was found, as %s', async (format) => {
    const { status, sentences } = await runHere('columns', file('天气.csv', '天气,温度', '晴,20'), '--format', format)
    expect(status).toBe(2)
    expect(sentences).toEqual([expect.stringContaining('天气.csv')])
  })
})
