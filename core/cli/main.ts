import { Command, CommanderError } from 'commander'
import { cliTexts } from '../src/text/cli.ts'
import { caseTestCommand } from './case-test.ts'
import { checkCommand } from './check.ts'
import { columnsCommand } from './columns.ts'
import { compareCommand } from './compare.ts'
import { explainCommand } from './explain.ts'
import { checksCommand, registersCommand } from './listings.ts'
import { policyCommand } from './policy.ts'
import { serveCommand } from './serve.ts'
import { OutputClosed, terminal } from './terminal.ts'
import { UsageError } from './usage-error.ts'

const program = new Command('nuandong').description(cliTexts('zh-CN', 'about')).version('0.1.0')
for (const command of [
  checkCommand(),
  columnsCommand(),
  compareCommand(),
  explainCommand(),
  caseTestCommand(),
  policyCommand(),
  checksCommand(),
  registersCommand(),
  serveCommand(),
])
  program.addCommand(command)
for (const command of [program, ...program.commands, ...program.commands.flatMap((one) => one.commands)])
  command
    .exitOverride()
    .showSuggestionAfterError(false)
    .configureOutput({
      writeOut: (text) => terminal.print(text),
      writeErr: (text) => text.split('\n').forEach(terminal.tell),
      outputError: () => {},
    })

/** What commander found wrong with the call, in one sentence of ours; it quotes the offending word. */
function usageSentence(error: CommanderError): string {
  const word = /'([^']*)'/.exec(error.message)?.[1] ?? ''
  const key = `usage.${error.code.replace('commander.', '')}`
  const choices = /Allowed choices are (.*)\./.exec(error.message)?.[1] ?? ''
  return cliTexts.has(key)
    ? cliTexts('zh-CN', key, { word, choices })
    : cliTexts('zh-CN', 'usage.other', { word: error.message })
}

/** What is said of an error, or nothing where nobody listens any more. */
function sentenceOf(error: unknown): string | undefined {
  if (error instanceof OutputClosed) return undefined
  if (error instanceof UsageError) return error.message
  if (error instanceof CommanderError) return usageSentence(error)
  if (error instanceof RangeError && /string length|allocation/i.test(error.message))
    return cliTexts('zh-CN', 'too-much-output')
  const message = error instanceof Error ? error.message.split('\n')[0] : String(error)
  return cliTexts('zh-CN', 'unexpected', { message })
}

function end(error: unknown): void {
  if (error instanceof CommanderError && error.exitCode === 0) return
  process.exitCode = 2
  if (error instanceof CommanderError && error.code === 'commander.help') return
  const sentence = sentenceOf(error)
  if (sentence !== undefined) terminal.tell(sentence)
}

// what goes wrong outside the command's own steps ends no differently
process.on('uncaughtException', (error) => {
  end(error)
  process.exit()
})
try {
  await program.parseAsync(process.argv)
} catch (error) {
  end(error)
}
