/** A second province is files, not code: one is invented here and goes through determinations, sentences and checks. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { packSkeleton } from '../../../core/cli/pack-skeleton.ts'
import type { HouseholdFacts } from '../../../core/src/facts/index.ts'
import { checkRegisters } from '../../../core/src/findings/index.ts'
import {
  LAW as BUILT_IN,
  loadLaw,
  loadPolicy,
  notModelledAt,
  type Policy,
  PROVINCES,
} from '../../../core/src/policy/index.ts'
import { type LawFile, readLaw } from '../../../core/src/policy/law-source.ts'
import { parsePack } from '../../../core/src/policy/pack.ts'
import { joinLaw } from '../../../core/src/policy/provinces.ts'
import { determine, outcomesInBulk } from '../../../core/src/programmes/index.ts'
import { criterionText, notModelledTexts } from '../../../core/src/text/programmes.ts'
import { readCsv } from '../../../core/src/workbook/csv.ts'

const LAW = fileURLToPath(new URL('../../../core/law', import.meta.url))
const files: LawFile[] = readdirSync(LAW, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => ({ path: name.split(sep).join('/'), text: readFileSync(join(LAW, name), 'utf8') }))

const value = (figure: unknown) => `values:
  - { from: 2020-01-01, value: ${figure}, document: 虚构的通知, number: 云府发〔2020〕1号, confidence: official }
`
/** No division code begins with 99. */
const PROVINCE: LawFile[] = [
  {
    path: '99/places.yaml',
    text: `
- { ref: "990000", name: { zh: 云泽省, en: Yunze }, kind: province, folder: "99", codes: [{ code: "990000" }], parents: [{ place: "000000" }] }
- { ref: "990100", name: { zh: 云泽市, en: Yunze City }, kind: city, folder: 99/9901, codes: [{ code: "990100" }], parents: [{ place: "990000" }] }
- { ref: "990121", name: { zh: 白鹭县, en: Bailu }, kind: county, folder: 99/990121, codes: [{ code: "990121" }], parents: [{ place: "990100" }] }
- { ref: "990122", name: { zh: 青岩县, en: Qingyan }, kind: county, codes: [{ code: "990122" }], parents: [{ place: "990100" }] }
`,
  },
  { path: '99/dibao-edge.multiple.yaml', text: value(2) },
  { path: '99/9901/old-age-allowance.bands.yaml', text: value('[{ from: 85, amount: 77 }]') },
  { path: '99/990121/dibao.standard.yaml', text: value(700) },
]

const whole = readLaw([...files, ...PROVINCE])
const { parts, problems } = whole
/** What a host in the invented province carries. */
const law = joinLaw(
  parts.national,
  parts.provinces.filter(({ code }) => code === '99'),
)
const policy = loadPolicy([], law)
const DATE = '2025-06-20'

function household(yuan: number, more: HouseholdFacts = {}): HouseholdFacts {
  return {
    area: 'rural',
    members: [
      {
        relation: '户主',
        birth: 19390302,
        resides: true,
        health: 'healthy',
        disability: 'none',
        student: 'none',
        employment: 'none',
        labour: 'none',
        status: 'normal',
        orphan: 'none',
        income: { wage: yuan * 100, business: 0, property: 0, transfer: 0, other: 0 },
        notCounted: {
          basicPension: 0,
          entitlementPension: 0,
          scholarship: 0,
          assistance: 0,
          oldAgeAllowance: 0,
          familyPlanningAward: 0,
        },
        employmentCost: 0,
      },
    ],
    assets: { financial: 0, vehicles: [], homes: [], business: false },
    supporters: [],
    receives: [],
    ...more,
  }
}

const found = (under: Policy, place: string, facts: HouseholdFacts) =>
  determine(
    under,
    { place, date: DATE, household: facts },
    { programmes: ['dibao', 'dibao-edge', 'old-age-allowance'] },
  )

/** What belongs to Sichuan and its county, in whatever is shown. */
const OF_SICHUAN = /简阳|成都|三岔|四川省、/

describe('an invented province', () => {
  test('is read from its files alone', () => {
    expect(problems).toEqual([])
    expect(policy.places.chain('990121', DATE)).toEqual(['990121', '990100', '990000', '000000'])
  })

  test.each([
    [699, ['eligible', 'ineligible', 'eligible'], 1],
    [700, ['ineligible', 'eligible', 'eligible'], null],
    [1399, ['ineligible', 'eligible', 'eligible'], null],
    [1400, ['ineligible', 'ineligible', 'eligible'], null],
  ])('its standard, its edge multiple and its city’s allowance decide: %i yuan', (yuan, outcomes, amount) => {
    const determinations = found(policy, '990121', household(yuan))
    expect(determinations.map(({ outcome }) => outcome)).toEqual(outcomes)
    expect(determinations[0].amount?.value ?? null).toBe(amount)
    expect(determinations[2].amount?.value).toBe(77)
    const ids = ['dibao', 'dibao-edge', 'old-age-allowance'] as const
    expect(outcomesInBulk(policy, ids, '990121', DATE)(household(yuan))).toEqual(outcomes)
  })

  test('nothing of another province is shown', () => {
    for (const determination of determine(policy, { place: '990121', date: DATE, household: household(100) })) {
      const said = [
        ...determination.criteria.map((criterion) => criterionText('zh-CN', criterion) + criterion.citation),
        ...notModelledTexts('zh-CN', determination),
        ...determination.parameters.map(({ source }) => source.document),
      ]
      expect(said.filter((text) => OF_SICHUAN.test(text))).toEqual([])
    }
  })

  test('its registers are checked against its own figures', async () => {
    const csv = [
      '白鹭县2025年6月农村低保花名册',
      '序号,户主姓名,与户主关系,家庭人口,家庭月收入,保障标准,月保障金额',
      '1,王一,户主,1,100,950,850',
    ].join('\n')
    const report = await checkRegisters([{ path: '低保.csv', workbook: readCsv(csv, '低保', 'utf-8') }], { policy })
    expect(report.files[0].sheets[0].place).toBe('990121')
    expect(report.findings.some(({ check }) => check === 'standard-in-force')).toBe(true)
  })
})

describe('the law of a place', () => {
  test('a province is a part of its own: no other changes by it, and nothing of another is carried', () => {
    const [sichuan, invented] = parts.provinces
    expect([sichuan.code, invented.code]).toEqual(['51', '99'])
    expect(joinLaw(parts.national, [sichuan]).hash).toBe(BUILT_IN.hash)
    const places = [...law.places.map(({ ref }) => ref), ...law.parameters.map(({ place }) => place)]
    expect(places.filter((ref) => !/^(?:99|00)/.test(ref))).toEqual([])
    expect(law.notModelled.filter(({ text }) => OF_SICHUAN.test(text.zh))).toEqual([])
  })

  test('together they hold what each holds, and answer for each place as it does alone', () => {
    const both = loadPolicy([], whole.law)
    expect(whole.law.hash).toBe(`${BUILT_IN.hash}+${law.hash}`)
    expect(found(both, '990121', household(600))).toEqual(found(policy, '990121', household(600)))
    expect(found(both, '510185', household(600))).toEqual(found(loadPolicy(), '510185', household(600)))
    expect(notModelledAt(both, '510185', DATE).some(({ text }) => OF_SICHUAN.test(text.zh))).toBe(true)
  })

  test('is loaded by the place: its own province, the country alone where the province has no files, all where no place is given', async () => {
    expect(PROVINCES.map(({ ref }) => ref)).toEqual(['510000'])
    for (const place of ['510185', '510185/禾丰镇', '000000', undefined]) expect(await loadLaw(place)).toEqual(BUILT_IN)
    const { places, parameters } = await loadLaw('330106')
    expect(places.map(({ ref }) => ref)).toEqual(['000000'])
    expect(new Set(parameters.map(({ place }) => place))).toEqual(new Set(['000000']))
  })
})

describe('a county without figures of its own', () => {
  test.each(['990122', '330106'])('%s: national rules decide what they can, its figures are gaps', (place) => {
    const [dibao] = found(policy, place, household(0))
    expect(dibao).toMatchObject({
      outcome: 'eligible',
      amount: null,
      amountMissing: [`parameter:dibao.standard@${place}`],
    })
    expect(dibao.criteria.map((criterion) => criterionText('zh-CN', criterion)).join()).toContain('保障标准 未知')
    const [open] = found(policy, place, household(600))
    expect(open).toMatchObject({ outcome: 'undetermined', missing: [`parameter:dibao.standard@${place}`] })
  })

  test.each([
    ['990122', ''],
    ['330106', '拱墅区'],
  ])('%s: the pack to fill in names the place, no figure of another, and works once filled in', (place, name) => {
    const empty = packSkeleton({ policy, place, name, date: '2025-01-01', figures: [], locale: 'zh-CN' })
    expect(empty).not.toMatch(/510185|^ +value: \d/m)
    const filled = empty
      .replace('zh: "", en: ""', `zh: ${name || '青岩县'}, en: Somewhere`)
      .replace(/value:$/m, 'value: 640')
      .replace(/(document|number): ""/g, '$1: 虚构〔2025〕1号')
    const { pack, problems: faults } = parsePack(filled, 'local.yaml', law)
    expect(faults ?? []).toEqual([])
    const [dibao] = found(loadPolicy(pack ? [pack] : [], law), place, household(600))
    expect(dibao).toMatchObject({ outcome: 'eligible', amount: { value: 40 } })
  })
})
