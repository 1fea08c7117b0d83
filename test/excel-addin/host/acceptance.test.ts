import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const ADDIN = join(import.meta.dirname, '..')
const DOCS = join(ADDIN, '../../excel-addin/docs')

/** Numbers of what the models of Excel and WPS assume, as their comments give them. */
function assumed(): string[] {
  const sources = ['office-host', 'office-host/objects', 'wps-host'].flatMap((folder) =>
    readdirSync(join(ADDIN, folder))
      .filter((name) => name.endsWith('.ts'))
      .map((name) => readFileSync(join(ADDIN, folder, name), 'utf8')),
  )
  const marks = sources.join('\n').matchAll(/\[[^\]]*\b(?:assumed|seen)\b[^\]]*\]/g)
  return [...new Set([...marks].flatMap(([mark]) => mark.match(/\b[EW]\d+\b/g) ?? []))].sort()
}

/** Each row of a page: its number, what to do, what to see. */
const rowsOf = (page: string) =>
  [...readFileSync(join(DOCS, page), 'utf8').matchAll(/^\| ([EW]\d+) +\| (.+?) +\| (.+?) +\|/gm)].map(
    ([, number, act, sight]) => ({ number, act, sight }),
  )

describe.each(['验收.md', '验收.en.md'])('the acceptance script %s', (page) => {
  const rows = rowsOf(page)
  test('lists what the models assume, and nothing else', () => {
    expect(rows.map(({ number }) => number).sort()).toEqual(assumed())
  })
  test('says of each what to do and what to see', () => {
    for (const { act, sight } of rows) expect(Math.min(act.length, sight.length)).toBeGreaterThan(6)
  })
})
