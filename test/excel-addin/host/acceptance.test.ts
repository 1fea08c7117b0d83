import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const ADDIN = join(import.meta.dirname, '..')
const DOCS = join(ADDIN, '../../excel-addin/docs')

/** The models of Excel and WPS. */
const sources = ['office-host', 'office-host/objects', 'wps-host'].flatMap((folder) =>
  readdirSync(join(ADDIN, folder))
    .filter((name) => name.endsWith('.ts'))
    .map((name) => ({ name: `${folder}/${name}`, text: readFileSync(join(ADDIN, folder, name), 'utf8') })),
)

/** Numbers of what the models assume, as their comments give them. */
function assumed(): string[] {
  const marks = sources
    .map(({ text }) => text)
    .join('\n')
    .matchAll(/\[[^\]]*\b(?:assumed|seen)\b[^\]]*\]/g)
  return [...new Set([...marks].flatMap(([mark]) => mark.match(/\b[EW]\d+\b/g) ?? []))].sort()
}

/** Where a model refuses something, and no comment just above says whether that is documented, seen or assumed. */
function unfounded({ name, text }: (typeof sources)[number]): string[] {
  const lines = text.split('\n')
  return lines.flatMap((line, at) => {
    const isRefusal = /HostFailure\('|throw new Error\(|errorCode: \d/.test(line) && !line.includes('test host lacks')
    const above = lines.slice(Math.max(0, at - 8), at + 1).join('\n')
    return isRefusal && !/\[(documented|assumed|seen)/.test(above) ? [`${name}:${at + 1} ${line.trim()}`] : []
  })
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

test('each refusal that the models make is documented, seen or assumed, and says so', () => {
  const refusals = sources.filter(({ text }) => /HostFailure\('|throw new Error\(/.test(text))
  expect(refusals.length).toBeGreaterThan(6)
  expect(refusals.flatMap(unfounded)).toEqual([])
})
