import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import config from '../../.dependency-cruiser.mjs'

const ROOT = join(import.meta.dirname, '../..')
const DEPCRUISE = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs')

/** Each breaks one rule: the rule, the file, what it says. */
const FORBIDDEN: [rule: string, file: string, text: string][] = [
  ['core-facts', 'core/src/facts/bad.ts', `import '../policy/good.ts'`],
  ['core-identity', 'core/src/identity/bad.ts', `import '../facts/good.ts'`],
  ['core-workbook', 'core/src/workbook/bad.ts', `import '../identity/good.ts'`],
  ['core-policy', 'core/src/policy/bad.ts', `import '../criteria/good.ts'`],
  ['core-criteria', 'core/src/criteria/bad.ts', `import '../programmes/good.ts'`],
  ['core-programmes', 'core/src/programmes/bad.ts', `import '../register/good.ts'`],
  ['core-register', 'core/src/register/bad.ts', `import '../policy/good.ts'`],
  ['core-checks', 'core/src/checks/bad.ts', `import '../text/good.ts'`],
  ['core-checks', 'core/src/checks/bad-type.ts', `import type { A } from '../findings/good.ts'`],
  ['rules-enter-the-engine-by-its-door', 'core/src/checks/identity/bad-door.ts', `import '../engine/good-inside.ts'`],
  ['rules-enter-the-engine-by-its-door', 'core/src/checks/people/bad.ts', `import '../engine/good-inside.ts'`],
  ['rules-know-no-other-rule', 'core/src/checks/identity/bad-rule.ts', `import './good.ts'`],
  ['rooms-know-no-rule', 'core/src/checks/money/bad.ts', `import '../identity/good.ts'`],
  ['rooms-know-no-rule', 'core/src/checks/engine/bad.ts', `import '../identity/good.ts'`],
  ['core-practice', 'core/src/practice/bad.ts', `import '../checks/good.ts'`],
  ['core-findings', 'core/src/findings/bad.ts', `import '../ui/good.tsx'`],
  ['core-text', 'core/src/text/bad.ts', `import '../checks/good.ts'`],
  ['core-ui', 'core/src/ui/bad.ts', `import '../../cli/good.ts'`],
  ['core-entries', 'core/src/bad.ts', `import './ui/good.tsx'`],
  ['core-knows-no-node', 'core/src/facts/bad-node.ts', `import 'node:fs'`],
  ['only-ui-knows-react', 'core/src/checks/bad-react.ts', `import 'react'`],
  ['core-knows-no-office', 'core/src/register/bad-office.ts', `import '@microsoft/office-js'`],
  ['apps-enter-core-by-its-doors', 'extension/src/bad-door.ts', `import '../../core/src/facts/good.ts'`],
  ['apps-are-strangers', 'extension/src/bad.ts', `import '../../excel-addin/src/good.ts'`],
  ['apps-are-strangers', 'excel-addin/src/bad.ts', `import '../../extension/src/page/good.ts'`],
  ['page-scripts-stay-small', 'extension/src/hint/bad.ts', `import 'react'`],
  ['page-scripts-stay-small', 'extension/src/page/bad.ts', `import '@nuandong/core'`],
  ['page-scripts-carry-no-dictionary', 'extension/src/page/bad-words.ts', `import '@nuandong/core/page'`],
  ['page-scripts-open-no-database', 'extension/src/inject/bad.ts', `import '../store/good.ts'`],
  ['nobody-imports-tests', 'core/src/facts/bad-test.ts', `import '../../../test/good.ts'`],
  ['no-broken-imports', 'core/src/facts/bad-path.ts', `import './missing.ts'`],
  ['no-undeclared-packages', 'core/src/facts/bad-package.ts', `import 'undeclared'`],
  ['no-cycles', 'core/src/facts/bad-cycle.ts', `import './bad-cycle.ts'`],
  ['no-cycles', 'core/src/facts/bad-types.ts', `import type { A } from './bad-types.ts'`],
]

const ALLOWED: [file: string, text: string][] = [
  ['core/src/facts/good.ts', 'export interface A {}'],
  ['core/src/identity/good.ts', ''],
  ['core/src/workbook/good.ts', ''],
  ['core/src/text/good.ts', `import type { A } from '../facts/good.ts'\nexport type B = A`],
  ['core/src/policy/good.ts', `import '../facts/good.ts'`],
  ['core/src/criteria/good.ts', `import '../policy/good.ts'`],
  ['core/src/programmes/good.ts', `import '../criteria/good.ts'`],
  ['core/src/register/good.ts', `import '../workbook/good.ts'\nimport '../identity/good.ts'`],
  ['core/src/checks/good.ts', `import '../register/good.ts'\nimport '../programmes/good.ts'`],
  ['core/src/checks/engine/good-inside.ts', ''],
  ['core/src/checks/engine/index.ts', `import './good-inside.ts'`],
  ['core/src/checks/people/good.ts', `import '../engine/index.ts'\nimport '../words/good.ts'`],
  ['core/src/checks/words/good.ts', ''],
  ['core/src/checks/identity/good.ts', `import '../engine/index.ts'\nimport '../people/good.ts'`],
  ['core/src/findings/good.ts', `import '../checks/good.ts'\nimport '../text/good.ts'\nexport interface A {}`],
  ['core/src/ui/good.tsx', `import 'react'\nimport '../findings/good.ts'\nimport '../text/good.ts'`],
  ['core/src/index.ts', `import './findings/good.ts'`],
  ['core/src/page.ts', `import './identity/good.ts'\nexport interface A {}`],
  ['core/src/ui/index.ts', `import './good.tsx'`],
  ['core/cli/good.ts', `import 'node:fs'\nimport '../src/index.ts'`],
  ['excel-addin/src/good.ts', `import 'react'\nimport '@nuandong/core'\nimport '@nuandong/core/ui'`],
  ['core/src/labels.ts', ''],
  ['extension/src/page/good.ts', `import type { A } from '@nuandong/core/page'\nimport '@nuandong/core/labels'`],
  ['extension/src/store/good.ts', `import '@nuandong/core'`],
  ['test/good.ts', ''],
]

interface Violation {
  from: string
  rule: { name: string }
}

let house: string
let violations: Violation[]

function write(path: string, text: string) {
  mkdirSync(dirname(join(house, path)), { recursive: true })
  writeFileSync(join(house, path), `${text}\nexport {}\n`)
}

function writePackage(folder: string, content: object) {
  mkdirSync(join(house, folder), { recursive: true })
  writeFileSync(join(house, folder, 'package.json'), JSON.stringify(content))
}

function cruise(): Violation[] {
  const args = ['--config', '.dependency-cruiser.mjs', '--output-type', 'json', 'core', 'excel-addin', 'extension']
  const { stdout, stderr } = spawnSync(process.execPath, [DEPCRUISE, ...args], { cwd: house, encoding: 'utf8' })
  if (stdout === '') throw new Error(stderr)
  return JSON.parse(stdout).summary.violations
}

beforeAll(() => {
  house = mkdtempSync(join(tmpdir(), 'nuandong-house-'))
  for (const name of ['.dependency-cruiser.mjs', 'tsconfig.base.json', 'package.json', 'core/package.json']) {
    cpSync(join(ROOT, name), join(house, name))
  }
  for (const app of ['excel-addin', 'extension']) {
    writePackage(app, { dependencies: { '@nuandong/core': '*', react: '*' } })
    mkdirSync(join(house, app, 'node_modules/@nuandong'), { recursive: true })
    symlinkSync(join(house, 'core'), join(house, app, 'node_modules/@nuandong/core'))
  }
  for (const name of ['react', 'undeclared', '@microsoft/office-js']) {
    writePackage(`node_modules/${name}`, { name, main: 'index.js' })
    write(`node_modules/${name}/index.js`, '')
  }
  for (const [file, text] of ALLOWED) write(file, text)
  for (const [, file, text] of FORBIDDEN) write(file, text)
  violations = cruise()
})

afterAll(() => rmSync(house, { recursive: true, force: true }))

describe('who may import whom', () => {
  test.each(FORBIDDEN)('%s: %s may not say %s', (rule, file) => {
    const brokenBy = violations.filter(({ from }) => from === file).map(({ rule }) => rule.name)
    expect(brokenBy).toContain(rule)
  })

  test.each(ALLOWED)('%s may say %s', (file) => {
    expect(violations.filter(({ from }) => from === file)).toEqual([])
  })

  test('every rule is proven by a file that breaks it', () => {
    const proven = new Set(FORBIDDEN.map(([rule]) => rule))
    expect(config.forbidden.map(({ name }) => name).filter((name) => !proven.has(name))).toEqual([])
  })
})
