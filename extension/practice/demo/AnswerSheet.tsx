import { type FieldId, field } from '@nuandong/core/page'
import type { Planted, PracticePage, PracticePageId } from '@nuandong/core/practice'
import { type Locale, practiceText } from '@nuandong/core/ui-site'
import { useEffect, useState } from 'react'
import type { TabReport } from '../../src/messages.ts'
import { isNamed } from './answers.ts'
import { keepNamed } from './results.ts'

interface Props {
  seed: number
  id: PracticePageId
  page: PracticePage
  report: TabReport
  locale: Locale
}

/** How many of the planted slips the hints name; which they are, on demand. */
export function AnswerSheet({ seed, id, page: { planted, households }, report, locale }: Props) {
  const [isOpen, setOpen] = useState(false)
  // what was found once stays found while the trainee puts it right
  const [named, setNamed] = useState<ReadonlySet<Planted>>(new Set())
  useEffect(() => {
    const now = planted.filter((one) => isNamed(one, households[one.household], report))
    setNamed((before) => new Set([...before, ...now]))
  }, [planted, households, report])
  useEffect(() => keepNamed(seed, id, named.size), [seed, id, named])
  return (
    <section className="pr-answers">
      <p>
        {practiceText(locale, 'panel.score', { count: planted.length, found: named.size })}{' '}
        <button type="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {practiceText(locale, isOpen ? 'answers.hide' : 'answers.show')}
        </button>
      </p>
      {isOpen && (
        <ol>
          {planted.map((one) => (
            <li key={one.slip}>
              <Answer planted={one} page={{ planted, households }} locale={locale} />
              <span className={named.has(one) ? 'nd-good' : 'nd-error'}>
                {practiceText(locale, named.has(one) ? 'answers.mark.found' : 'answers.mark.missed')}
              </span>
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}

function Answer({ planted, page, locale }: { planted: Planted; page: PracticePage; locale: Locale }) {
  const { slip, household, member, wrote, right } = planted
  const { name } = page.households[household].members[member ?? 0]
  const [wrong] = Object.keys(wrote) as FieldId[]
  const label = locale === 'en' ? field(wrong).en : field(wrong).zh
  return (
    <>
      <strong>{practiceText(locale, `slip.${slip}`)}</strong>
      <br />
      {practiceText(locale, 'answers.wrote', { name, label, wrote: wrote[wrong], right: right[wrong] })}{' '}
    </>
  )
}
