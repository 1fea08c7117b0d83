import '@nuandong/core/ui.css'
import '@nuandong/core/ui-site.css'
import './index.css'
import { PRACTICE_PAGES, type PracticePageId, practicePage, seedIn } from '@nuandong/core/practice'
import { type Locale, practiceText, SiteTop, siteTexts, useSiteLocale } from '@nuandong/core/ui-site'
import { useId } from 'react'
import { createRoot } from 'react-dom/client'
import { keptNamed } from './demo/results.ts'

const LIBRARIES: Record<PracticePageId, string | undefined> = {
  form: 'Element Plus',
  detail: 'Ant Design',
  list: 'layui',
  old: undefined,
}

const titleOf = (locale: Locale) => `${practiceText(locale, 'index.title')} · ${siteTexts(locale, 'name')}`

/** Which pages the practice portal has, how many slips each holds, and how many of them the hints have named. */
function Index({ seed }: { seed: number }) {
  const [locale, onLanguage] = useSiteLocale(titleOf)
  return (
    <div className="site" lang={locale}>
      <SiteTop locale={locale} onLanguage={onLanguage} />
      <main>
        <h2>{practiceText(locale, 'index.title')}</h2>
        <p>{practiceText(locale, 'index.lead')}</p>
        <p className="practice-demo">{practiceText(locale, 'panel.demo')}</p>
        <div className="practice-pages">
          {PRACTICE_PAGES.map((id) => (
            <PageCard key={id} id={id} seed={seed} locale={locale} />
          ))}
        </div>
        <SeedForm seed={seed} locale={locale} />
        <p className="practice-links">
          <a href={`../workbench/?practice=${seed}`}>{practiceText(locale, 'index.register')}</a>
          <a href="./licences.txt">{practiceText(locale, 'index.licences')}</a>
          <a href="../">{siteTexts(locale, 'back')}</a>
        </p>
      </main>
    </div>
  )
}

function PageCard({ id, seed, locale }: { id: PracticePageId; seed: number; locale: Locale }) {
  const count = practicePage(seed, id).planted.length
  const named = keptNamed(seed, id)
  const library = LIBRARIES[id]
  return (
    <div className="site-door">
      <h3>
        <a href={`./${id}/?seed=${seed}`}>{practiceText(locale, `page.${id}`)}</a>
      </h3>
      <p>{practiceText(locale, `page.${id}.what`)}</p>
      <p className="site-who">
        {library ? practiceText(locale, 'index.made', { library }) : practiceText(locale, 'index.plain')}
      </p>
      <p className="practice-count">
        {practiceText(locale, 'index.planted', { count })} ·{' '}
        {named === undefined
          ? practiceText(locale, 'index.notOpened')
          : practiceText(locale, 'index.found', { found: named, count })}
      </p>
    </div>
  )
}

function SeedForm({ seed, locale }: { seed: number; locale: Locale }) {
  const [number, what] = [useId(), useId()]
  return (
    <form
      className="practice-seed"
      onSubmit={(event) => {
        event.preventDefault()
        location.search = `?seed=${new FormData(event.currentTarget).get('seed')}`
      }}
    >
      <label htmlFor={number}>{practiceText(locale, 'index.seed')}</label>
      <input
        id={number}
        name="seed"
        type="number"
        min="0"
        max="999999"
        required
        defaultValue={seed}
        aria-describedby={what}
      />
      <button type="submit">{practiceText(locale, 'index.seed.open')}</button>
      <span id={what} className="site-who">
        {practiceText(locale, 'index.seed.what')}
      </span>
    </form>
  )
}

const seed = seedIn(new URLSearchParams(location.search).get('seed'))
createRoot(document.getElementById('root') as HTMLElement).render(<Index seed={seed} />)
