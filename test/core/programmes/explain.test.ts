import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it, test, vi } from 'vitest'
import { caseTestCommand } from '../../../core/cli/case-test.ts'
import { explainCommand } from '../../../core/cli/explain.ts'
import { terminal } from '../../../core/cli/terminal.ts'
import { oneLine, widthOf, wrap } from '../../../core/cli/wrap.ts'
import type { CriterionResult } from '../../../core/src/programmes/index.ts'
import { criterionText } from '../../../core/src/text/programmes.ts'

const FOLDER = mkdtempSync(join(tmpdir(), 'nuandong-case-'))
const CASE = `title: 独居
place: "510185"
date: 2025-06-20
programmes: [dibao, tekun]
household:
  area: rural
  members:
    - { name: 王甲, relation: 户主, birth: 1975-03-02, resides: true, health: healthy, disability: none, student: none,
        employment: flexible, status: normal, orphan: none, labour: able, civilCapacity: full,
        income: { wage: 600, business: 0, property: 0, transfer: 0, other: 0 }, employmentCost: 100 }
  assets: { vehicles: [], homes: [], business: false }
  supporters: []
  receives: []
expect:
  dibao: { outcome: undetermined, missing: [household.assets.financial], amount: 450 }
`

function write(name: string, text: string | Uint8Array): string {
  const path = join(FOLDER, name)
  writeFileSync(path, text)
  return path
}

/** What a command prints and how it ends. */
async function run(
  command: ReturnType<typeof explainCommand>,
  ...args: string[]
): Promise<{ out: string; status: number; error: string }> {
  let out = ''
  let said = ''
  const spy = vi.spyOn(terminal, 'print').mockImplementation((content) => {
    out += [...content].join('')
  })
  const spyOnErrors = vi.spyOn(terminal, 'tell').mockImplementation((sentence) => {
    said += `${sentence}\n`
  })
  process.exitCode = 0
  try {
    await command.exitOverride().parseAsync(args, { from: 'user' })
    return { out, status: Number(process.exitCode), error: said.trimEnd() }
  } catch (error) {
    return { out, status: 2, error: (error as Error).message }
  } finally {
    spy.mockRestore()
    spyOnErrors.mockRestore()
  }
}

afterEach(() => {
  process.exitCode = 0
})

describe('nuandong explain', () => {
  it('gives the JSON of the contract', async () => {
    const { out, status } = await run(explainCommand(), write('a.yaml', CASE), '--format', 'json')
    expect(status).toBe(0)
    const json = JSON.parse(out)
    expect(json).toMatchObject({ schema: 1, policy: { place: '510185', date: '2025-06-20' } })
    expect(json.policy.hash).toMatch(/^[0-9a-f]{16}$/)
    const [dibao, tekun] = json.determinations
    expect(dibao).toMatchObject({
      programme: 'dibao',
      outcome: 'undetermined',
      amount: { value: 450, unit: 'CNY/month' },
      tier: null,
      persons: [{ member: 0, outcome: 'undetermined' }],
    })
    expect(dibao.missing[0]).toBe('household.assets.financial')
    const income = dibao.criteria.find(({ id }: { id: string }) => id === 'dibao.income')
    expect(income).toMatchObject({
      outcome: 'pass',
      text: '月人均收入 500 元 < 保障标准 950 元。',
      values: { perHead: 500, standard: 950 },
      citation: '国务院令第649号 第九条；民发〔2021〕57号 第十三条',
    })
    const standard = dibao.parameters.find(({ id }: { id: string }) => id === 'dibao.standard')
    expect(standard).toMatchObject({ value: 950, unit: 'CNY/person/month', from: '2025-01-01', confidence: 'mirror' })
    expect(dibao.notModelled.length).toBeGreaterThan(0)
    expect(tekun.outcome).toBe('ineligible')
  })

  it('says it in words, with the question to ask', async () => {
    const { out } = await run(explainCommand(), write('a.yaml', CASE))
    expect(out).toContain('最低生活保障：尚不能判定')
    expect(out).toContain('月人均收入 500 元 < 保障标准 950 元')
    expect(out).toContain('全家存款、证券、保险等金融资产一共多少元？')
    expect(out).toContain('镜像来源，使用前请核对原文')
  })

  it('names the answers of several programmes before it explains the first, and one alone only once', async () => {
    const { out } = await run(explainCommand(), write('a.yaml', CASE))
    const [before] = out.split('依据：')
    expect(before).toContain('各项结论（2 项，逐项说明在下面）：\n  最低生活保障：尚不能判定\n')
    expect(before).toContain('\n  特困人员救助供养：不符合条件\n\n最低生活保障：尚不能判定\n')
    const alone = await run(explainCommand(), write('one.yaml', CASE.replace('[dibao, tekun]', '[dibao]')))
    expect(alone.out).not.toContain('各项结论')
    expect(alone.out.split('最低生活保障：尚不能判定')).toHaveLength(2)
  })

  it('takes at most sixty lines of a hundred columns, folds the rest, and shows all of it when asked to', async () => {
    const member = (name: string) =>
      `    - { name: ${name}, relation: 儿子, birth: 1990-01-01, disability: { type: 精神, level: 2 }, employment: none }\n`
    const many = ['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛'].map(member).join('')
    const head = 'place: "510185"\ndate: 2026-08-20\nprogrammes: [PROGRAMME]\nhousehold:\n  area: rural\n  members:\n'
    for (const programme of ['dibao', 'tekun', 'rigid-expenditure', 'disability-care-allowance']) {
      const path = write('many.yaml', head.replace('PROGRAMME', programme) + many)
      const lines = (await run(explainCommand(), path)).out.trimEnd().split('\n')
      expect([programme, lines.length <= 60]).toEqual([programme, true])
      for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(100)
      const whole = (await run(explainCommand(), path, '--verbose')).out.trimEnd().split('\n')
      expect(whole.length).toBeGreaterThan(lines.length)
    }
  })

  it('takes place and date from the options before the case', async () => {
    const path = write('a.yaml', CASE)
    const { out } = await run(explainCommand(), path, '--date', '2024-06-01', '--place', '510185', '--format', 'json')
    const { policy, determinations } = JSON.parse(out)
    expect(policy.date).toBe('2024-06-01')
    expect(determinations[0].missing).toContain('parameter:dibao.standard@510185')
  })

  it('names file, line and key of what cannot be used, in one sentence', async () => {
    const path = write('bad.yaml', 'household:\n  area: village\n')
    const { error, status, out } = await run(explainCommand(), path)
    expect({ status, out }).toEqual({ status: 2, out: '' })
    expect(error).toMatch(/bad\.yaml 第 2 行 household\.area：“village”不能用在这里/)
    expect(error).not.toContain('\n')
  })

  it('refuses a file that is not there, a place and a date that do not exist', async () => {
    expect((await run(explainCommand(), join(FOLDER, 'nowhere.yaml'))).error).toContain('nowhere.yaml')
    expect((await run(explainCommand(), write('a.yaml', CASE), '--place', '990000')).error).toContain('990000')
    expect((await run(explainCommand(), write('a.yaml', CASE), '--date', '2025-02-30')).error).toContain('2025-02-30')
  })
})

describe('where the case comes from', () => {
  it('reads what an editor of an office saves: GB 18030, UTF-16, Windows line ends', async () => {
    const text =
      'household:\r\n  members: [{ relation: 户主, status: normal, disability: { type: 肢体, level: 1 } }]\r\n'
    // 户 主 肢 体 in GB 18030
    const gb = Buffer.from(
      Buffer.from(text)
        .toString('latin1')
        .replace(latin('户主'), '\xbb\xa7\xd6\xf7')
        .replace(latin('肢体'), '\xd6\xab\xcc\xe5'),
      'latin1',
    )
    for (const bytes of [Buffer.from(text), gb, Buffer.from(`\uFEFF${text}`, 'utf16le')]) {
      const { out, status } = await run(explainCommand(), write('office.yaml', bytes), '--format', 'json')
      expect(status).toBe(0)
      const care = JSON.parse(out).determinations.find(
        ({ programme }: { programme: string }) => programme === 'disability-care-allowance',
      )
      expect(care.criteria[0]).toMatchObject({ outcome: 'pass' })
    }
  })

  it('names the file whose place does not exist', async () => {
    const { error, status } = await run(explainCommand(), write('place.yaml', CASE.replace('"510185"', '"999999"')))
    expect(status).toBe(2)
    expect(error).toMatch(/place\.yaml：没有“999999”这个地方/)
  })

  it('holds national law elsewhere, and names the gap there', async () => {
    const elsewhere = write('elsewhere.yaml', CASE.replace('"510185"', '"510121"'))
    const { out, status } = await run(explainCommand(), elsewhere, '--format', 'json')
    expect(status).toBe(0)
    const [dibao] = JSON.parse(out).determinations
    expect(dibao).toMatchObject({ outcome: 'undetermined', amount: null })
    expect(dibao.missing).toContain('parameter:dibao.standard@510121')
  })

  it('says that a town is not listed and follows its county', async () => {
    const { error, out, status } = await run(
      explainCommand(),
      write('town.yaml', CASE.replace('"510185"', '"510185/不存在镇"')),
    )
    expect(status).toBe(0)
    expect(out).toContain('保障标准 950 元')
    expect(error).toMatch(/town\.yaml：没有列出“510185\/不存在镇”这个镇街/)
  })
})

/** UTF-8 bytes, one character each. */
function latin(text: string): string {
  return Buffer.from(text).toString('latin1')
}

describe('nuandong case-test', () => {
  it('ends with 0 where everything is as expected', async () => {
    const { out, status } = await run(caseTestCommand(), write('a.yaml', CASE))
    expect(status).toBe(0)
    expect(out).toContain('共 1 个案例，1 个与预期相符，0 个不符。')
  })

  it('ends with 1 and says what differs where something is not', async () => {
    const path = write('b.yaml', CASE.replace('amount: 450', 'amount: 451'))
    const { out, status } = await run(caseTestCommand(), path)
    expect(status).toBe(1)
    expect(out).toContain('最低生活保障 amount：预期 451，实得 450')
  })

  it('ends with 2 where a case expects nothing', async () => {
    const { error, status } = await run(caseTestCommand(), write('c.yaml', 'household: {}\n'))
    expect(status).toBe(2)
    expect(error).toContain('expect')
  })
})

describe('a line that is too long', () => {
  const long =
    '[不符合] 近 12 个月刚性支出 14399.99 元，没有超过家庭总收入 24000 元的规定比例（60%）。　依据：社会救助法 第二十二条；刚性支出困难家庭认定办法 第四条（四）、第五条'
  test('is broken where a clause ends, and cut there', () => {
    expect(wrap(long, '  ')).toEqual([
      '[不符合] 近 12 个月刚性支出 14399.99 元，没有超过家庭总收入 24000 元的规定比例（60%）。',
      '  依据：社会救助法 第二十二条；刚性支出困难家庭认定办法 第四条（四）、第五条',
    ])
    expect(oneLine(long)).toBe(
      '[不符合] 近 12 个月刚性支出 14399.99 元，没有超过家庭总收入 24000 元的规定比例（60%）。…',
    )
  })
  test('of one clause is broken where it is full', () => {
    expect(wrap('长'.repeat(60)).map(widthOf)).toEqual([100, 20])
  })
})

test.each([
  [{ from: 0, to: 10 }, '规定比例 未知，'],
  [0.6, '规定比例 60%，'],
])('a share %o is told as a share, or as not known', (ratio, told) => {
  const values = { outlay: 14400, income: 24000, ratio }
  const criterion = { id: 'rigid-expenditure.ratio', outcome: 'unknown', values, citation: '' } as const
  expect(criterionText('zh-CN', criterion as unknown as CriterionResult)).toContain(told)
})
