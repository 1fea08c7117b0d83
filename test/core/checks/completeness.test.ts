import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { checks, checkTexts, field } from '@nuandong/core'
import { describe, expect, test } from 'vitest'
import { type Example, loadExamples } from './examples.ts'

const SOURCES = fileURLToPath(new URL('../../../core/src/checks/', import.meta.url))
const examples = loadExamples()
const SHORTEST_NOTE = 8

/**
 * Nothing is half added: a check has its code, its words in both languages, its number, its clause and its three kinds
 * of example.
 */
describe.each(checks.map(([id, check]) => ({ id, check })))('$check.catalogue $id', ({ id, check }) => {
  test('has a title, a message and an advice', () => {
    expect(checkTexts.has(`${id}.title`)).toBe(true)
    expect(checkTexts.has(`${id}.advice`)).toBe(true)
    expect(checkTexts.keys.some((key) => key === `${id}.fail` || key.startsWith(`${id}.fail.`))).toBe(true)
  })
  test('has a number of the catalogue and a citation', () => {
    expect(check.catalogue).toMatch(/^[A-M]\d{2}$/)
    expect(check.citation).not.toBe('')
  })
  test('needs fields that exist', () => {
    for (const need of [...check.needs, ...(check.oneOf ?? []).flat()]) expect(field(need)).toBeDefined()
  })
  test('has a passing, a failing and an unknown example', () => {
    const own = examples.get(id)
    expect(own?.pass.length).toBeGreaterThan(0)
    expect(own?.fail.length).toBeGreaterThan(0)
    expect(own?.unknown.length).toBeGreaterThan(0)
    for (const one of own?.fail ?? [])
      expect(one.finds?.length, 'a failing example says what is found').toBeGreaterThan(0)
  })
  test('says of each example what it shows, of no two the same', () => {
    for (const [outcome, own] of Object.entries(examples.get(id) ?? {})) {
      const notes: string[] = own.map(({ note }: Example) => note ?? '')
      expect(
        notes
          .map((note, at) => (note.trim().length < SHORTEST_NOTE ? `${outcome} ${at + 1}: “${note}”` : undefined))
          .filter(Boolean),
        `a note of ${SHORTEST_NOTE} characters or more, such as “the 15-digit twin of the same person”`,
      ).toEqual([])
      expect(
        notes.filter((note, at) => notes.indexOf(note) < at),
        `notes that stand twice under ${outcome}`,
      ).toEqual([])
    }
  })
})

test('every file in checks/<group>/ that judges is a check, and every check and example has its file', () => {
  const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter(
    (name) => /[/\\]/.test(name) && /export default \w+Check\(/.test(readFileSync(SOURCES + name, 'utf8')),
  )
  expect(files.map((name) => name.replace(/^.*[/\\]|\.ts$/g, '')).sort()).toEqual(checks.map(([id]) => id).sort())
  expect([...examples.keys()].filter((id) => !checks.some(([known]) => known === id))).toEqual([])
})

test('no words are left over from a check that is gone', () => {
  const ids = new Set<string>(checks.map(([id]) => id))
  expect(checkTexts.keys.filter((key) => !ids.has(key.split('.')[0]))).toEqual([])
})
