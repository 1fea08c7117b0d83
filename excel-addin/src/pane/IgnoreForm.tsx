import type { Finding } from '@nuandong/core'
import { addinText } from '@nuandong/core/ui'
import { type FormEvent, useState } from 'react'
import { canBeIgnored } from './features/ignore.ts'
import type { PaneSession, PaneState } from './session.ts'

interface Props {
  finding: Finding
  session: PaneSession
  state: PaneState
}

/** Sets a finding aside, or all of its cause, with the reason and the name of who does it. */
export function IgnoreForm({ finding, session, state: { locale } }: Props) {
  const [isOpen, setOpen] = useState(false)
  if (!canBeIgnored(finding)) return null
  if (!isOpen)
    return (
      <button type="button" onClick={() => setOpen(true)}>
        {addinText(locale, 'ignore.do')}
      </button>
    )
  const same = session.sameCause(finding)

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const said = new FormData(event.currentTarget)
    session.ignore(said.get('all') ? same : [finding], String(said.get('reason')), String(said.get('by')))
  }
  return (
    <form className="nd-ignore" onSubmit={submit}>
      <p className="nd-muted">{addinText(locale, 'ignore.explain')}</p>
      <label>
        {addinText(locale, 'ignore.why')}
        {/* biome-ignore lint/a11y/noAutofocus: the person has just asked for this form */}
        <input name="reason" required maxLength={200} autoFocus />
      </label>
      <label>
        {addinText(locale, 'ignore.who')}
        <input name="by" required maxLength={40} defaultValue={session.clerk()} autoComplete="name" />
      </label>
      {same.length > 1 && (
        <label className="nd-tick">
          <input name="all" type="checkbox" />
          {addinText(locale, 'ignore.all', { count: same.length })}
        </label>
      )}
      <div className="nd-bar">
        <button type="submit" className="nd-primary">
          {addinText(locale, 'ignore.confirm')}
        </button>
        <button type="button" onClick={() => setOpen(false)}>
          {addinText(locale, 'ignore.back')}
        </button>
      </div>
    </form>
  )
}
