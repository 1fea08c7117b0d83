import { extensionText } from '@nuandong/core/page'
import { useLocale } from '@nuandong/core/ui-determination'
import { useEffect, useState } from 'react'
import { clearStore, isUsable } from '../store/database.ts'

/** Said where what is stored on this computer cannot be read; the official may begin anew. */
export function StoreProblem() {
  const locale = useLocale()
  const [usable, setUsable] = useState(true)
  useEffect(() => {
    isUsable().then(setUsable)
  }, [])
  if (usable) return null
  return (
    <div role="alert" className="nd-error">
      <p>{extensionText(locale, 'store.unreadable')}</p>
      <button type="button" onClick={() => clearStore().then(() => location.reload())}>
        {extensionText(locale, 'store.clear')}
      </button>
    </div>
  )
}
