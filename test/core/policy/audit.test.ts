import { readdirSync, readFileSync } from 'node:fs'
import { loadPolicy } from '@nuandong/core'
import { describe, expect, test, vi } from 'vitest'
import { policyCommand } from '../../../core/cli/policy.ts'
import { terminal } from '../../../core/cli/terminal.ts'
import { auditPolicy } from '../../../core/src/policy/index.ts'
import { programmesByParameter } from '../../../core/src/programmes/parameters.ts'

const policy = loadPolicy()

describe('the audit of the law data', () => {
  const audit = auditPolicy(policy, '2026-11-28')

  test('holds every value in force, the least sure source first, then the oldest', () => {
    const rank = { known: 0, mirror: 1, official: 2 }
    const order = audit.values.map(({ confidence, ageInDays }) => [rank[confidence], -ageInDays])
    expect(order).toEqual(order.toSorted((a, b) => a[0] - b[0] || a[1] - b[1]))
    expect(audit.values).toContainEqual(
      expect.objectContaining({ parameter: 'dibao.standard', place: '510185', value: 1120, ageInDays: 331 }),
    )
    expect(audit.values.filter(({ until }) => until !== undefined && until < '2026-11-28')).toEqual([])
  })

  test('names what has run out and what is said of the time since', () => {
    expect(audit.expired).toContainEqual(
      expect.objectContaining({
        parameter: 'wage.minimum',
        place: '510185',
        until: '2020-12-31',
        gap: expect.anything(),
      }),
    )
    expect(audit.expired.map(({ parameter, place }) => `${parameter}@${place}`)).toContain(
      'disability-care-allowance.amount@510000',
    )
    expect(
      audit.expired.filter(({ parameter, place }) => policy.parameter(parameter, place, '2026-11-28').known),
    ).toEqual([])
  })

  test('names the starts that no source gives', () => {
    const starts = audit.firstEvidenced.map(({ parameter, place, from }) => `${parameter}@${place} ${from}`)
    expect(starts).toEqual(
      expect.arrayContaining(['dibao.standard@510185 2017-01-01', 'dibao.standard@510100 2015-10-30']),
    )
    expect(policy.parameter('dibao.standard', '510185', '2017-06-20')).toMatchObject({
      fromEvidence: 'first-evidenced',
    })
  })
})

test('every parameter that the programmes’ files name is found by letting them judge', () => {
  const folder = new URL('../../../core/src/programmes/', import.meta.url)
  const named = new Set(
    readdirSync(folder).flatMap((file) =>
      [...readFileSync(new URL(file, folder), 'utf8').matchAll(/'([a-z-]+\.[A-Za-z]+)'/g)].map(([, id]) => id),
    ),
  )
  const found = programmesByParameter(policy, '510185', '2026-11-28')
  const missed = policy.definitions.map(({ id }) => id).filter((id) => named.has(id) && !found.has(id))
  expect(missed).toEqual([])
  expect(found.get('dibao.bands')).toEqual(new Set(['dibao']))
})

describe('nuandong policy audit', () => {
  async function run(...words: string[]): Promise<string> {
    let out = ''
    const write = vi.spyOn(terminal, 'print').mockImplementation((content) => {
      out += [...content].join('')
    })
    const command = policyCommand()
    await command
      .createCommand('nuandong')
      .addCommand(command)
      .parseAsync(['node', 'nuandong', 'policy', 'audit', ...words])
    write.mockRestore()
    return out
  }

  test('says in words what rests on a value', async () => {
    for (const lang of ['zh-CN', 'en']) {
      const text = await run('--date', '2026-11-28', '--lang', lang)
      expect(text).not.toMatch(/undefined|\{\w+\}|\[object/)
    }
    const text = await run('--date', '2026-11-28')
    expect(text).toMatch(
      /最低生活保障标准 \(dibao\.standard\): 1120 元\/人·月 · 简阳市 · 2026-01-01 起 · 已 331 天\n.*\n {4}依靠它的：最低生活保障、/,
    )
  })

  test('gives the same as JSON, of one place and those above it where a place is given', async () => {
    const all = JSON.parse(await run('--date', '2026-11-28', '--format', 'json'))
    expect(all.policy).toMatchObject({ pack: 'nuandong-law', checkedThrough: '2026-11-28' })
    expect(all.values.find(({ id }: { id: string }) => id === 'dibao.standard').restsOn).toMatchObject({
      programmes: expect.arrayContaining(['dibao', 'dibao-edge', 'tekun']),
      checks: expect.arrayContaining(['standard-in-force']),
    })
    const own = JSON.parse(await run('--date', '2026-11-28', '--format', 'json', '--place', '512000'))
    expect(new Set(own.expired.map(({ place }: { place: string }) => place)).has('510185')).toBe(false)
    expect(own.expired.map(({ place }: { place: string }) => place)).toContain('512000')
  })
})
