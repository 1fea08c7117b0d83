import { extensionText } from '@nuandong/core/page'
import { useLocale } from '@nuandong/core/ui-determination'
import type { JudgedPlace } from '../messages.ts'

interface Props {
  place: JudgedPlace
  onChosen: () => void
}

/** By whose figures the page is judged, and why. */
export function PlaceTaken({ place: { from, name }, onChosen }: Props) {
  const locale = useLocale()
  return (
    <p className={from === 'supposed' ? 'nd-doubt' : 'nd-muted'}>
      {extensionText(locale, `panel.place.${from}`, { place: name })}
      {from === 'supposed' && (
        <button type="button" className="nd-link" onClick={onChosen}>
          {extensionText(locale, 'panel.place.choose', { place: name })}
        </button>
      )}
    </p>
  )
}
