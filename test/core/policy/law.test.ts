import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { loadPolicy, policyText, UNITS, valueText } from '@nuandong/core'
import { describe, expect, test } from 'vitest'
import { lawFiles, lawText, parametersText } from '../../../core/tools/law.mjs'

const policy = loadPolicy()

test('every file of the law is valid, and the committed module is what they give', () => {
  for (const [name, text] of [
    ['law', lawText()],
    ['parameters', parametersText()],
  ])
    expect(readFileSync(new URL(`../../../core/src/policy/${name}.generated.ts`, import.meta.url), 'utf8')).toBe(text)
})

test('the file is named by the parameter and stands in the folder of its place', () => {
  const national = lawFiles().filter(({ path }) => path.startsWith('national/'))
  expect(national.map(({ path }) => path.slice('national/'.length, -'.yaml'.length)).sort()).toEqual(
    policy.definitions.map(({ id }) => id).sort(),
  )
})

describe('each parameter', () => {
  test.each(policy.definitions.map((definition) => [definition.id, definition] as const))(
    '%s has names, a unit and a value that can be shown',
    (id, definition) => {
      expect(id).toMatch(/^[a-z]+(-[a-z]+)*\.[a-zA-Z]+$/)
      expect(definition.label.zh).toMatch(/\p{Script=Han}/u)
      expect(definition.label.en).not.toMatch(/\p{Script=Han}/u)
      expect(UNITS).toContain(definition.unit)
      for (const date of policy.changeDates()) {
        const result = policy.parameter(id, '510185', date, 'rural')
        if (result.known)
          for (const locale of ['zh-CN', 'en'] as const)
            expect(valueText(locale, definition, result.value)).not.toMatch(/undefined|NaN|\[object|\{/)
      }
    },
  )
})

test('a value from a mirror or from memory is marked so, and an official one names its page', () => {
  for (const date of policy.changeDates()) {
    for (const { id } of policy.definitions) {
      const result = policy.parameter(id, '510185', date, 'rural')
      if (result.known && result.confidence === 'official') expect(result.source.link).toMatch(/gov\.cn/)
    }
  }
  expect(policyText('zh-CN', 'confidence.mirror')).toBe('镜像来源，使用前请核对原文')
})

test('what the law leaves open is listed for the programmes that it concerns', () => {
  expect(policy.notModelled.length).toBeGreaterThan(5)
  for (const { text, programmes } of policy.notModelled) {
    expect(text.zh).toMatch(/\p{Script=Han}/u)
    expect(text.en).not.toBe('')
    expect(programmes.length).toBeGreaterThan(0)
  }
})

test('the law needs no file, and the page entry no zod', () => {
  for (const file of ['lookup.ts', 'places.ts', 'types.ts', 'dates.ts', 'index.ts']) {
    const source = readFileSync(fileURLToPath(new URL(`../../../core/src/policy/${file}`, import.meta.url)), 'utf8')
    expect(source).not.toMatch(/from '(zod|yaml|node:)/)
    expect(source).not.toMatch(/from '\.\/(pack|schema|validate|document)\.ts'/)
  }
})
