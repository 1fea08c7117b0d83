import { extensionText, type FieldId, field, maskText } from '@nuandong/core/page'
import { useLocale } from '@nuandong/core/ui-determination'
import { useId, useState } from 'react'
import type { Picked } from '../messages.ts'
import type { Role } from '../page/sections.ts'
import type { KeptField } from '../store/database.ts'
import { forgetPointed, keepPointed } from '../store/profiles.ts'
import { Meaning } from './Meaning.tsx'
import { shownInPart } from './shown.ts'
import { toBackground, type WatchedTab } from './use-tab.ts'

const ROLES: readonly Role[] = ['household', 'members', 'supporters', 'others']

interface Props {
  tab: WatchedTab
  onChange: () => void
}

/** A field that we read wrongly or not at all: the official points at it and says what it is. Kept for this site. */
export function Pointed({ tab, onChange }: Props) {
  const locale = useLocale()
  const { id, site, pointed } = tab
  const { picked, isPicking } = tab.report
  if (id === undefined || !site) return null
  const { pattern } = site

  function pick(isOn: boolean) {
    if (id !== undefined) toBackground({ to: 'background', type: 'pick', tab: id, isOn }).then(onChange)
  }

  async function changed(kept: Promise<unknown>) {
    await kept
    await toBackground({ to: 'background', type: 'settings-changed' })
    pick(false)
  }

  const keep = ({ place }: Picked, meaning: FieldId, role: Role) =>
    changed(keepPointed(pattern, { ...place, id: crypto.randomUUID(), field: meaning, role }))

  return (
    <section aria-labelledby="pointed">
      <h2 id="pointed">{extensionText(locale, 'pointed.title')}</h2>
      {picked ? (
        <Said key={picked.place.selector} picked={picked} onSay={keep} onCancel={() => pick(false)} />
      ) : (
        <p>
          {extensionText(locale, isPicking ? 'pointed.now' : 'pointed.explain')}{' '}
          <button type="button" onClick={() => pick(!isPicking)}>
            {extensionText(locale, isPicking ? 'pointed.cancel' : 'pointed.begin')}
          </button>
        </p>
      )}
      <KeptFields fields={pointed} onForget={(one) => changed(forgetPointed(pattern, one.id))} />
    </section>
  )
}

interface KeptProps {
  fields: readonly KeptField[]
  onForget: (field: KeptField) => void
}

/** One that its page no longer has is switched off, and says so. */
export function KeptFields({ fields, onForget }: KeptProps) {
  const locale = useLocale()
  if (fields.length === 0) return null
  return (
    <ul className="nd-kept">
      {fields.map((kept) => (
        <li key={kept.id}>
          <span className="nd-grow">
            {kept.label ? `“${maskText(kept.label)}” → ` : ''}
            {field(kept.field)[locale === 'en' ? 'en' : 'zh']}
            {kept.isLost && <span className="nd-doubt"> {extensionText(locale, 'pointed.lost')}</span>}
          </span>
          <button type="button" className="nd-link" onClick={() => onForget(kept)}>
            {extensionText(locale, 'packs.remove')}
          </button>
        </li>
      ))}
    </ul>
  )
}

interface SaidProps {
  picked: Picked
  onSay: (picked: Picked, meaning: FieldId, role: Role) => void
  onCancel: () => void
}

function Said({ picked, onSay, onCancel }: SaidProps) {
  const locale = useLocale()
  const [meaning, setMeaning] = useState<FieldId | ''>('')
  const [role, setRole] = useState<Role>('household')
  const roleId = useId()
  const value = meaning === '' ? maskText(picked.value) : shownInPart({ field: meaning, value: picked.value })
  return (
    <div className="nd-said">
      <p>
        {extensionText(locale, 'pointed.at', { label: maskText(picked.label) })} <strong>{value || '—'}</strong>
      </p>
      <Meaning value={meaning} name={extensionText(locale, 'pointed.meaning')} onSay={setMeaning} only="facts" />
      <label htmlFor={roleId}>{extensionText(locale, 'pointed.whose')}</label>
      <select id={roleId} value={role} onChange={({ target }) => setRole(target.value as Role)}>
        {ROLES.map((each) => (
          <option key={each} value={each}>
            {extensionText(locale, `role.${each}`)}
          </option>
        ))}
      </select>
      <span className="nd-bar">
        <button
          type="button"
          className="nd-primary"
          disabled={meaning === ''}
          onClick={() => meaning !== '' && onSay(picked, meaning, role)}
        >
          {extensionText(locale, 'pointed.keep')}
        </button>
        <button type="button" onClick={onCancel}>
          {extensionText(locale, 'pointed.cancel')}
        </button>
      </span>
    </div>
  )
}
