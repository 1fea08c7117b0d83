import { Command } from 'commander'
import { checks } from '../src/checks/index.generated.ts'
import { checkTitle, citations, kindLabel, type Locale, registerKinds } from '../src/index.ts'
import { cliTexts } from '../src/text/cli.ts'
import { langOption } from './options.ts'
import { terminal } from './terminal.ts'

/** `nuandong checks` */
export function checksCommand(): Command {
  return new Command('checks')
    .description(cliTexts('zh-CN', 'checks.about'))
    .addOption(langOption())
    .action(({ lang }: { lang: Locale }) => {
      const lines = [...checks]
        .sort((a, b) => a[1].catalogue.localeCompare(b[1].catalogue))
        .map(
          ([id, check]) =>
            `${check.catalogue}\t${id}\t${checkTitle(id, lang)}\t${cliTexts(lang, `severity.${check.severity}`)}\t${citations(check.citation).join('；')}`,
        )
      terminal.print(`${lines.join('\n')}\n`)
    })
}

/** `nuandong registers` */
export function registersCommand(): Command {
  return new Command('registers')
    .description(cliTexts('zh-CN', 'registers.about'))
    .addOption(langOption())
    .action(({ lang }: { lang: Locale }) => {
      terminal.print(`${registerKinds.map(([id]) => `${id}\t${kindLabel(id, lang)}`).join('\n')}\n`)
    })
}
