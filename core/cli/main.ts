import { Command, CommanderError } from 'commander'
import { cliTexts } from '../src/text/cli.ts'
import { caseTestCommand } from './case-test.ts'
import { checkCommand, checksCommand, registersCommand } from './check.ts'
import { explainCommand } from './explain.ts'
import { policyCommand } from './policy.ts'
import { UsageError } from './usage-error.ts'

const program = new Command('nuandong').description(cliTexts('zh-CN', 'about')).version('0.1.0')
for (const command of [
  checkCommand(),
  explainCommand(),
  caseTestCommand(),
  policyCommand(),
  checksCommand(),
  registersCommand(),
])
  program.addCommand(command)
for (const command of [program, ...program.commands, ...program.commands.flatMap((one) => one.commands)])
  command
    .exitOverride()
    .showSuggestionAfterError(false)
    .configureOutput({ outputError: () => {} })

/** What commander found wrong with the call, in one sentence of ours; it quotes the offending word. */
function usageSentence(error: CommanderError): string {
  const word = /'([^']*)'/.exec(error.message)?.[1] ?? ''
  const key = `usage.${error.code.replace('commander.', '')}`
  const choices = /Allowed choices are (.*)\./.exec(error.message)?.[1] ?? ''
  return cliTexts.has(key)
    ? cliTexts('zh-CN', key, { word, choices })
    : cliTexts('zh-CN', 'usage.other', { word: error.message })
}

try {
  await program.parseAsync(process.argv)
} catch (error) {
  const message = error instanceof Error ? error.message.split('\n')[0] : String(error)
  if (error instanceof CommanderError && (error.exitCode === 0 || error.code === 'commander.help'))
    process.exitCode = error.exitCode === 0 ? 0 : 2
  else {
    const sentence =
      error instanceof UsageError
        ? error.message
        : error instanceof CommanderError
          ? usageSentence(error)
          : cliTexts('zh-CN', 'unexpected', { message })
    process.stderr.write(`${sentence}\n`)
    process.exitCode = 2
  }
}
