import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadPolicy } from '../../../../core/src/policy/index.ts'
import { compareCase } from '../../../../core/src/programmes/case-compare.ts'
import { parseCase } from '../../../../core/src/programmes/case-file.ts'
import { determine } from '../../../../core/src/programmes/index.ts'
import { caseProblemText } from '../../../../core/src/text/case.ts'
import { asLived, changed } from '../../../../core/src/ui/trainer/change.ts'
import type { Scenario } from '../../../../core/src/ui/trainer/scenario.ts'
import { chapters } from '../../../../core/src/ui/trainer/scenarios.generated.ts'

const FOLDER = join(import.meta.dirname, '../../../../core/scenarios/cases')
const policy = loadPolicy()
const all = chapters.flatMap(({ id: chapter, scenarios }) =>
  scenarios.map((scenario) => [`${chapter}/${scenario.id}`, scenario] as const),
)
const outcomesOf = ({ facts, asks }: Pick<Scenario, 'facts' | 'asks'>) => determine(policy, facts, { programmes: asks })

describe('the scenarios of the classroom', () => {
  test('are forty and more, in fourteen chapters, each id once', () => {
    expect(all.length).toBeGreaterThanOrEqual(40)
    expect(chapters).toHaveLength(14)
    expect(new Set(all.map(([, { id }]) => id)).size).toBe(all.length)
  })

  test('leave no case file without a story', () => {
    const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml'))
    expect(files.map((name) => name.replaceAll('\\', '/').replace('.yaml', '')).sort()).toEqual(
      all.map(([id]) => id).sort(),
    )
  })

  test.each(all)('%s comes out as its case file expects', (id, scenario) => {
    const parsed = parseCase(readFileSync(join(FOLDER, `${id}.yaml`), 'utf8'), id)
    if (!parsed.case) throw new Error(caseProblemText('zh-CN', parsed.problems[0]))
    expect(scenario.facts.household).toEqual(parsed.case.household)
    expect(compareCase(scenario.expect, outcomesOf(scenario))).toEqual([])
  })

  test.each(
    all.flatMap(([id, scenario]) =>
      scenario.tries.map((tried) => [`${id}: ${tried.say.en}`, scenario, tried] as const),
    ),
  )('%s', (_, { facts, asks }, tried) => {
    const after = outcomesOf({ facts: asLived(changed(facts, tried.change)), asks })
    expect(compareCase(tried.expect, after)).toEqual([])
  })

  test.each(all)('%s says everything in both languages and teaches by at least one try', (_, scenario) => {
    const { title, story, point, tries } = scenario
    expect(tries.length).toBeGreaterThan(0)
    for (const { zh, en } of [title, story, point, ...tries.map(({ say }) => say)]) {
      expect(zh).toMatch(/\p{Script=Han}/u)
      expect(en).not.toMatch(/\p{Script=Han}/u)
    }
  })
})
