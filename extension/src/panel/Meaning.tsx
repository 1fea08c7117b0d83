import { extensionText, type FieldId, field, fieldIds } from '@nuandong/core/page'
import { useLocale } from '@nuandong/core/ui-determination'

/** What a label of a page may be said to mean. */
const OFFERED = fieldIds.filter((id) => ['person', 'household'].includes(field(id).of))

interface Props {
  /** `''`: not known yet */
  value: FieldId | ''
  /** for a screen reader, where no label stands around it */
  name?: string
  /** `facts`: 与核对无关 is not offered */
  only?: 'facts'
  onSay: (meaning: FieldId | '') => void
}

/** A choice of meanings; 与核对无关 is said by `''`. */
export function Meaning({ value, name, only, onSay }: Props) {
  const locale = useLocale()
  const say = (chosen: string) => onSay(chosen === 'none' ? '' : (chosen as FieldId))
  return (
    <select value={value} aria-label={name} onChange={(event) => say(event.target.value)}>
      {value === '' && <option value="">{extensionText(locale, 'panel.unread.choose')}</option>}
      {!only && <option value="none">{extensionText(locale, 'panel.unread.none')}</option>}
      {(value === '' || OFFERED.includes(value) ? OFFERED : [value, ...OFFERED]).map((id) => (
        <option key={id} value={id}>
          {locale === 'en' ? field(id).en : field(id).zh}
        </option>
      ))}
    </select>
  )
}
