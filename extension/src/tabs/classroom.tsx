import '@nuandong/core/ui.css'
import '@nuandong/core/trainer.css'
import { loadPolicy } from '@nuandong/core/determination'
import { Classroom, chapters } from '@nuandong/core/trainer'
import { useSettings } from '../panel/use-settings.ts'

const KEY = 'nuandong.classroom'
const shelf = {
  get: () => window.localStorage.getItem(KEY) ?? undefined,
  set: (texts: string) => window.localStorage.setItem(KEY, texts),
}

const policy = loadPolicy()

/** The classroom as a page of its own. Invented families only: nothing from a portal gets here. */
export default function ClassroomPage() {
  const { settings } = useSettings()
  if (!settings) return null
  return <Classroom policy={policy} chapters={chapters} locale={settings.locale} shelf={shelf} />
}
