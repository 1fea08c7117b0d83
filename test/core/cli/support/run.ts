import { spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { vi } from 'vitest'
import { caseTestCommand } from '../../../../core/cli/case-test.ts'
import { checkCommand } from '../../../../core/cli/check.ts'
import { columnsCommand } from '../../../../core/cli/columns.ts'
import { compareCommand } from '../../../../core/cli/compare.ts'
import { explainCommand } from '../../../../core/cli/explain.ts'
import { policyCommand } from '../../../../core/cli/policy.ts'
import { serveCommand } from '../../../../core/cli/serve.ts'
import { terminal } from '../../../../core/cli/terminal.ts'
import { UsageError } from '../../../../core/cli/usage-error.ts'

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url))
export const LAUNCHER = join(ROOT, 'core/cli/launch.mjs')
/** A register or another file of test/fixtures. */
export const fixture = (name: string) => join(ROOT, 'test/fixtures', name)
export const REGISTER = fixture('registers/dibao-flat-sample.xlsx')
/** The place and the date of the sample registers. */
export const AT = ['--place', '510185', '--date', '2025-06-20']

/** The command line in a process of its own. */
export function nuandong(folder: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [LAUNCHER, ...args], {
    encoding: 'utf8',
    cwd: folder,
    maxBuffer: 1 << 30,
  })
  return { status, stdout, stderr, sentences: stderr.split('\n').filter(Boolean) }
}

/** Builds the command line before a test counts what it says. */
export function makeReady(): void {
  nuandong(tmpdir(), '--version')
}

const COMMANDS = {
  check: checkCommand,
  columns: columnsCommand,
  compare: compareCommand,
  explain: explainCommand,
  'case-test': caseTestCommand,
  policy: policyCommand,
  serve: serveCommand,
}

export interface Ran {
  status: number
  stdout: string
  sentences: string[]
}

/** A command in this process: as quick as a function, and what it throws that is no sentence is the test's failure. */
export async function runHere(name: keyof typeof COMMANDS, ...args: string[]): Promise<Ran> {
  const ran: Ran = { status: 0, stdout: '', sentences: [] }
  const print = vi.spyOn(terminal, 'print').mockImplementation((content) => {
    ran.stdout += typeof content === 'string' ? content : [...content].join('')
  })
  const tell = vi.spyOn(terminal, 'tell').mockImplementation((sentence) => void ran.sentences.push(sentence))
  const before = process.exitCode
  process.exitCode = 0
  try {
    const command = COMMANDS[name]()
    await command
      .createCommand('nuandong')
      .addCommand(command)
      .parseAsync(['node', 'nuandong', name, ...args])
    ran.status = Number(process.exitCode)
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    ran.sentences.push(error.message)
    ran.status = 2
  } finally {
    process.exitCode = before
    print.mockRestore()
    tell.mockRestore()
  }
  return ran
}
