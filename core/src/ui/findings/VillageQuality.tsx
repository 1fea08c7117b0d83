import { lazy, Suspense, useState } from 'react'
import type { CheckReport } from '../../findings/types.ts'
import { uiText } from '../../text/ui.ts'
import { useLocale } from '../locale.tsx'
import { villagesIn } from './filter.ts'

/** The charts load when somebody looks at them. */
const VillagesPicture = lazy(() => import('../trainer/pictures/VillagesPicture.tsx'))

/** What was found village by village, where the registers name several. */
export function VillageQuality({ report }: { report: CheckReport }) {
  const locale = useLocale()
  const [isOpen, setOpen] = useState(false)
  if (villagesIn(report).length < 2) return null
  return (
    <details className="nd-notes" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{uiText(locale, 'villages.title')}</summary>
      {isOpen && (
        <Suspense fallback={null}>
          <VillagesPicture report={report} />
        </Suspense>
      )}
    </details>
  )
}
