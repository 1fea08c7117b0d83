import { extensionText } from '@nuandong/core/page'
import { useLocale } from '@nuandong/core/ui-determination'
import { useEffect, useState } from 'react'
import { clearStore, isUsable, onWriteFailed } from '../store/database.ts'

/**
 * Said where what is stored on this computer cannot be read, or nothing more can be kept; the official may begin anew.
 */
export function StoreProblem() {
  const locale = useLocale()
  const [problem, setProblem] = useState<'unreadable' | 'full'>()
  useEffect(() => {
    isUsable().then((usable) => {
      if (!usable) setProblem('unreadable')
    })
    return onWriteFailed(() => setProblem((known) => known ?? 'full'))
  }, [])
  if (!problem) return null
  return (
    <div role="alert" className="nd-error">
      <p>{extensionText(locale, `store.${problem}`)}</p>
      <button type="button" onClick={() => clearStore().then(() => location.reload())}>
        {extensionText(locale, 'store.clear')}
      </button>
    </div>
  )
}
