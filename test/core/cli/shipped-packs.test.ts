import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { packFile } from '../../../core/cli/shipped-packs.ts'
import { loadPolicy, parsePack } from '../../../core/src/index.ts'
import { runHere } from './support/run.ts'

test('--pack jianyang-2009 gives the campaign its dates and the 20th, and no standard', async () => {
  const { stdout, status } = await runHere(
    'policy',
    '--place',
    '512081',
    '--date',
    '2009-11-20',
    '--pack',
    'jianyang-2009',
    '--format',
    'json',
  )
  expect(status).toBe(0)
  expect(JSON.parse(stdout).policy.pack).toContain('jianyang-2009')
  const { pack } = parsePack(readFileSync(packFile('jianyang-2009'), 'utf8'), 'jianyang-2009.yaml')
  const policy = loadPolicy(pack ? [pack] : [])
  expect(policy.parameter('report.dueDay', '512081', '2009-11-20')).toMatchObject({ known: true, value: 20 })
  expect(policy.parameter('visits.campaign', '512081', '2009-11-20')).toMatchObject({ known: true })
  expect(policy.parameter('dibao.standard', '512081', '2009-11-20', 'rural')).toMatchObject({ known: false })
})

test('a file of the caller’s own comes before a pack that ships under its name', () => {
  const folder = mkdtempSync(join(tmpdir(), 'nuandong-pack-'))
  const before = process.cwd()
  try {
    process.chdir(folder)
    writeFileSync('jianyang-2009', 'pack: own')
    expect(packFile('jianyang-2009')).toBe('jianyang-2009')
    expect(packFile('no-such-pack')).toBe('no-such-pack')
  } finally {
    process.chdir(before)
    rmSync(folder, { recursive: true })
  }
})
