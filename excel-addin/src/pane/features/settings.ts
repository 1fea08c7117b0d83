import type { HeaderChoices, KindId, Locale } from '@nuandong/core'
import type { Scope } from '../examine.ts'
import type { SessionCore } from '../session-core.ts'

/** Language, place, date, scope, and what columns are. */
export function settingsFeature(core: SessionCore) {
  const { remembered } = core
  /** A date belongs to one register: remembered for the workbook's name, not for the next one. */
  const dateKey = async () => `date/${await core.host.workbookName()}`

  function keepChoices(kind: KindId, headers: HeaderChoices): void {
    const choices = { ...core.getState().choices, [kind]: headers }
    remembered.set('columns', JSON.stringify(choices))
    core.update({ choices })
  }
  const checkAgain = () => core.run('reading', (signal) => core.examine(signal))

  return {
    async recallDate(): Promise<void> {
      core.update({ date: remembered.get(await dateKey()) ?? '' })
    },

    verbs: {
      setLocale(locale: Locale) {
        remembered.set('locale', locale)
        core.update({ locale })
      },
      setScope(scope: Scope) {
        remembered.set('scope', scope)
        core.update({ scope })
        core.outdate()
      },
      showNumbers(fullNumbers: boolean) {
        core.update({ fullNumbers })
      },
      setPlace(place: string) {
        remembered.set('place', place || undefined)
        core.update({ place })
        core.outdate()
      },
      async setDate(date: string) {
        core.update({ date })
        core.outdate()
        remembered.set(await dateKey(), date || undefined)
      },
      /** Takes what the user says of columns, keeps it for every workbook, and checks again. */
      async sayColumns(kind: KindId, headers: HeaderChoices): Promise<void> {
        keepChoices(kind, { ...core.getState().choices[kind], ...headers })
        await checkAgain()
      },
      /** Forgets what was said of the columns of a kind of register, so that they are asked about again. */
      async forgetColumns(kind: KindId): Promise<void> {
        keepChoices(kind, {})
        await checkAgain()
      },
      dismiss: () => core.update({ message: undefined }),
      /** Formulas are written in a spreadsheet proper. */
      refuseFormula: () => core.update({ message: { tone: 'warning', key: 'message.noFormula' } }),
    },
  }
}
