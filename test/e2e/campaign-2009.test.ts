import { type CheckReport, checkRegisters, type Finding, loadPolicy, parsePack, readWorkbook } from '@nuandong/core'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Expected, MISTAKES, makeMistakes, type Spot } from './campaign-2009/mistakes.ts'
import { type Campaign, makeCampaign, type RegisterName, writeRegister } from './campaign-2009/registers.ts'

/** What the county's plan of the campaign would have set; the numbers and the document are made up. */
const PLAN = `
pack: campaign-2009
title: 走访活动方案
version: "1"
parameters:
${[
  ['visits.campaign', '{ from: 2009-11-01, until: 2010-02-10 }'],
  ['visits.sameText', '2'],
  ['visits.cadreHouseholds', '30'],
  ['visits.perMonth', '1'],
  ['report.dueDay', '20'],
  ['aid.goodsPerHousehold', '300'],
]
  .map(
    ([id, value]) =>
      `  - { parameter: ${id}, place: "512081", values: [{ from: 2009-11-01, value: ${value}, document: 走访活动方案, number: 简委发〔2009〕0号, confidence: official }] }`,
  )
  .join('\n')}
`

/** Through the public door: bytes of workbooks in, one report of the whole set out. */
async function checkCampaign(campaign: Campaign): Promise<CheckReport> {
  const { pack, problems } = parsePack(PLAN, 'plan.yaml')
  if (!pack) throw new Error(JSON.stringify(problems))
  const files = await Promise.all(
    Object.values(campaign).map(async (register) => {
      const workbook = await readWorkbook(await writeRegister(register), { name: register.path })
      return { path: register.path, workbook }
    }),
  )
  return checkRegisters(files, { policy: loadPolicy([pack]), place: '512081', date: '2009-11-20' })
}

const shown = ({ catalogue, check, severity, sheet, row, variant, value }: Finding) =>
  `${catalogue} ${check} ${severity} ${variant} ${sheet} ${row} ${value}`
const failures = ({ findings }: CheckReport) => findings.filter(({ outcome }) => outcome === 'fail')

describe('the registers of November 2009, kept well', () => {
  let report: CheckReport
  beforeAll(async () => {
    report = await checkCampaign(makeCampaign())
  })

  test('are each recognised for what they are', () => {
    const read = report.files.map(({ sheets }) => [...new Set(sheets.map(({ register }) => register))].join(' '))
    expect(read).toEqual([
      'household-roster',
      'questionnaire-returns',
      'hardship-ledger',
      'cadre-pairing',
      'visit-log',
      'goods-receipt goods-stock',
      'problem-ledger',
      'satisfaction-survey',
      'monthly-summary-20',
      'unit-contacts',
    ])
    const [roster, questionnaires, , , log] = report.files
    const sum = (file: typeof roster, what: 'rows' | 'households') =>
      file.sheets.reduce((total, sheet) => total + sheet[what], 0)
    expect([sum(roster, 'households'), sum(questionnaires, 'rows'), sum(log, 'rows')]).toEqual([2989, 2989, 2989])
    expect(report.files.at(-1)?.sheets[0].rows, '55 towns and 17 communities').toBe(72)
  })

  test('have no finding', () => {
    expect(report.findings.map(shown)).toEqual([])
    expect(report.totals).toEqual({ error: 0, doubt: 0, notice: 0, unknown: 0 })
  })

  test('let every comparison run; what does not says why', () => {
    expect(report.notChecked.filter(({ reason }) => reason === 'crashed')).toEqual([])
    const idle = report.notChecked
      .filter(({ catalogue }) => /^[JKL]/.test(catalogue))
      .map(({ catalogue, check, reason }) => `${catalogue} ${check} ${reason}`)
    expect([...new Set(idle)].sort()).toEqual([
      'J02 cadre-blank-in-ledger missing-column',
      'J04 visit-outside-stated-span missing-column',
      'J13 cadre-kin-on-record missing-register',
      'J13 cadre-related missing-column',
      'J19 alone-yet-several missing-column',
      'K01 price-times-quantity missing-column',
      'K08 cash-above-scale missing-parameter',
      'K10 before-the-disaster missing-column',
      'K16 accepted-by missing-column',
      'L05 problem-reopened missing-column',
      'L07 more-returned-than-given missing-column',
      'L08 survey-rate missing-column',
    ])
  })
})

describe('the same registers with mistakes', () => {
  let campaign: Campaign
  let report: CheckReport
  let expected: Map<string, Expected[]>
  beforeAll(async () => {
    campaign = makeCampaign()
    expected = makeMistakes(campaign)
    report = await checkCampaign(campaign)
  })

  /** File, sheet and row number of a spot. */
  function placeOf({ register, sheet, row }: Spot) {
    const form = campaign[register].sheets.find((one) => one.name === sheet)
    if (!form) throw new Error(`no sheet ${sheet}`)
    const header = form.above ? 3 : 2
    return {
      file: (Object.keys(campaign) as RegisterName[]).indexOf(register),
      sheet,
      row: header + form.rows.indexOf(row) + 1,
    }
  }
  const isOf = (finding: Finding, { check, catalogue, severity, variant, at }: Expected) => {
    const place = placeOf(at)
    return (
      finding.check === check &&
      finding.catalogue === catalogue &&
      finding.severity === severity &&
      (variant === undefined || finding.variant === variant) &&
      finding.file === place.file &&
      finding.sheet === place.sheet &&
      finding.row === place.row
    )
  }

  test.each(Object.keys(MISTAKES))('%s', (name) => {
    for (const one of expected.get(name) ?? []) {
      const found = failures(report).filter((finding) => isOf(finding, one))
      expect(
        found.length,
        `${one.check} at ${JSON.stringify(placeOf(one.at))} in\n${failures(report)
          .filter(({ check }) => check === one.check)
          .map(shown)
          .join('\n')}`,
      ).toBe(1)
      expect(found[0].cells).not.toEqual([])
      const [{ related = [], relatedCount }] = found
      // of more than ten partners the first ten are named
      if (relatedCount !== undefined && relatedCount > related.length)
        expect(relatedCount).toBeGreaterThanOrEqual(one.partners?.length ?? 0)
      else
        for (const partner of one.partners ?? [])
          expect(related).toContainEqual(expect.objectContaining(placeOf(partner)))
    }
  })

  test('nothing else is found', () => {
    const all = [...expected.values()].flat()
    expect(
      failures(report)
        .filter((finding) => !all.some((one) => isOf(finding, one)))
        .map(shown),
    ).toEqual([])
  })
})
