import { type Locale, loadPolicy } from '@nuandong/core'
import { Classroom, chapters } from '@nuandong/core/trainer'
import { createPortal } from 'react-dom'
import { rememberedIn } from '../host/remembered.ts'
import { browserStorage } from './browser-storage.ts'

const policy = loadPolicy()
const remembered = rememberedIn(browserStorage())
const shelf = {
  get: () => remembered.get('classroom'),
  set: (texts: string) => remembered.set('classroom', texts),
}

export default function ClassroomView({ locale, onClose }: { locale: Locale; onClose: () => void }) {
  return createPortal(
    <div className="pane-classroom">
      <Classroom policy={policy} chapters={chapters} locale={locale} shelf={shelf} onClose={onClose} />
    </div>,
    document.body,
  )
}
