import { loadPolicy } from '@nuandong/core/determination'
import { type PracticePage, type PracticePageId, practicePage, seedIn } from '@nuandong/core/practice'
import { type Locale, practiceText, useSiteLocale } from '@nuandong/core/ui-site'
import { useEffect, useState } from 'react'
import { createRoot } from 'react-dom/client'
import type { TabReport } from '../../src/messages.ts'
import { Demonstration } from './demonstration.ts'
import { PracticePanel } from './PracticePanel.tsx'

const policy = loadPolicy()

/** The people and slips of this page, by the seed in its address. */
export function practised(id: PracticePageId): { seed: number; page: PracticePage } {
  const seed = seedIn(new URLSearchParams(location.search).get('seed'))
  return { seed, page: practicePage(seed, id, policy) }
}

/** Puts the panel beside a practice page that has been drawn, and lets the extension's programs read it. */
export function demonstrate(id: PracticePageId, { seed, page }: { seed: number; page: PracticePage }): void {
  const host = document.createElement('aside')
  host.id = 'nuandong-panel'
  const root = host.attachShadow({ mode: 'open' })
  for (const href of ['../ui.css', '../panel.css']) {
    const sheet = document.createElement('link')
    sheet.rel = 'stylesheet'
    sheet.href = href
    root.append(sheet)
  }
  const inside = document.createElement('div')
  root.append(inside)
  document.body.append(host)
  const worker = new Worker('../worker.js', { type: 'module' })
  const titleOf = (locale: Locale) => `${practiceText(locale, `page.${id}`)} · ${practiceText(locale, 'panel.title')}`
  createRoot(inside).render(<Demonstrated id={id} seed={seed} page={page} worker={worker} titleOf={titleOf} />)
}

interface Props {
  id: PracticePageId
  seed: number
  page: PracticePage
  worker: Worker
  titleOf: (locale: Locale) => string
}

function Demonstrated({ worker, titleOf, ...shown }: Props) {
  const [locale, onLanguage] = useSiteLocale(titleOf)
  const [report, setReport] = useState<TabReport>()
  const [demonstration] = useState(() => new Demonstration(worker, setReport))
  useEffect(() => demonstration.speak(locale), [demonstration, locale])
  const onShow = (key: string) => demonstration.show(key)
  return <PracticePanel {...shown} {...{ policy, locale, report, onShow, onLanguage }} />
}
