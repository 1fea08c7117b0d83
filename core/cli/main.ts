import { Command, CommanderError } from 'commander'
import { cliTexts } from '../src/text/cli.ts'
import { checkCommand, checksCommand, registersCommand } from './check.ts'
import { UsageError } from './usage-error.ts'

const program = new Command('nuandong')
  .description(cliTexts('zh-CN', 'about'))
  .version('0.1.0')
  .exitOverride()
  .configureOutput({ outputError: (text) => process.stderr.write(text) })
  .showHelpAfterError(false)

for (const command of [checkCommand(), checksCommand(), registersCommand()]) program.addCommand(command)
for (const command of program.commands) for (const one of [command, ...command.commands]) one.exitOverride().configureOutput({ outputError: (text) => process.stderr.write(text) })

try {
  await program.parseAsync(process.argv)
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2
  else if (error instanceof UsageError) {
    process.stderr.write(`${error.message}\n`)
    process.exitCode = 2
  } else {
    const message = error instanceof Error ? error.message : String(error)
    process.stderr.write(`${cliTexts('zh-CN', 'unexpected', { message: message.split('\n')[0] })}\n`)
    process.exitCode = 2
  }
}
