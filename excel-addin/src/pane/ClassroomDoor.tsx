import { addinText, useLocale } from '@nuandong/core/ui'
import { lazy, Suspense, useState } from 'react'

/** Loaded when somebody opens it: the pane itself does not grow. */
const ClassroomView = lazy(() => import('./ClassroomView.tsx'))

/** The classroom over the pane. */
export function ClassroomDoor() {
  const locale = useLocale()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <button type="button" className="nd-link" onClick={() => setOpen(true)}>
        {addinText(locale, 'pane.classroom')}
      </button>
      {isOpen && (
        <Suspense fallback={null}>
          <ClassroomView locale={locale} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
