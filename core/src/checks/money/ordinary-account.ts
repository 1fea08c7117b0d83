import { checkAccount } from '../../identity/bank-account.ts'
import type { Screen } from '../engine/index.ts'

/** An account of digits only, of a usual length and with the right last digit where it has the form of a card. */
export const ordinaryAccount: Screen = {
  name: 'ordinary account',
  bind: (context) => (code) => checkAccount(context.textOf(code)).ok,
}
