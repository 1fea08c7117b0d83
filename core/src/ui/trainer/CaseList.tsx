import { useEffect, useRef } from 'react'
import { labelText } from '../../text/policy.ts'
import { trainerTexts } from '../../text/trainer.ts'
import { useLocale } from '../locale.tsx'
import type { Chapter, Scenario } from './scenario.ts'

interface Props {
  chapters: readonly Chapter[]
  chosen: Scenario
  onOpen: (scenario: Scenario) => void
}

/** Every family of the course, chapter by chapter. */
export function CaseList({ chapters, chosen, onOpen }: Props) {
  const locale = useLocale()
  const current = useRef<HTMLButtonElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the chosen one is brought into view
  useEffect(() => {
    current.current?.scrollIntoView?.({ block: 'nearest' })
  }, [chosen])
  return (
    <ul className="tr-list" aria-label={trainerTexts(locale, 'cases')}>
      {chapters.map((chapter, number) =>
        chapter.scenarios.map((scenario, index) => (
          <li key={scenario.id}>
            {index === 0 && (
              <h3>
                <span>{chapter.id === 'own' ? '' : number + 1}</span> {labelText(locale, chapter.title)}
              </h3>
            )}
            <button
              type="button"
              ref={scenario.id === chosen.id ? current : undefined}
              aria-current={scenario.id === chosen.id ? 'true' : undefined}
              onClick={() => onOpen(scenario)}
            >
              {labelText(locale, scenario.title)}
            </button>
          </li>
        )),
      )}
    </ul>
  )
}
