import { extensionText } from '@nuandong/core/page'
import { useLocale } from '@nuandong/core/ui-determination'
import type { TabReport } from '../messages.ts'

/** Parts of the reading that failed in any frame. */
export function failedParts({ frames }: TabReport): ReadonlySet<string> {
  return new Set(frames.flatMap(({ report }) => report.failed))
}

/** What did not work, so that no silence is taken for a good result. */
export function Failures({ report }: { report: TabReport }) {
  const locale = useLocale()
  const failed = failedParts(report)
  return (
    <>
      {report.crashed.length > 0 && (
        <p className="nd-unknown">{extensionText(locale, 'panel.failed', { checks: report.crashed.join('、') })}</p>
      )}
      {(['page', 'signs', 'fields', 'size', 'changes', 'lists'] as const)
        .filter((part) => failed.has(part))
        .map((part) => (
          <p key={part} className="nd-unknown" role="alert">
            {extensionText(locale, `panel.failed.${part}`)}
          </p>
        ))}
    </>
  )
}
