import { addinText, Private } from '@nuandong/core/ui'
import type { RefObject } from 'react'
import { FilePicker } from './FilePicker.tsx'
import type { PaneSession, PaneState } from './session.ts'

interface Props {
  session: PaneSession
  state: PaneState
  picker: RefObject<HTMLInputElement | null>
}

/** The lists that were opened beside the register, and the picker for more. */
export function BesideBar({ session, state: { beside, locale }, picker }: Props) {
  return (
    <>
      <FilePicker picker={picker} label={addinText(locale, 'beside.label')} onFiles={session.openBeside} />
      {beside.length > 0 && (
        <ul className="nd-beside" aria-label={addinText(locale, 'beside.label')}>
          {beside.map(({ name }) => (
            <li key={name}>
              <Private>{name}</Private>{' '}
              <button
                type="button"
                className="nd-link"
                aria-label={addinText(locale, 'beside.remove', { file: name })}
                onClick={() => session.removeBeside(name)}
              >
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
