import { LOOKS } from '../../../extension/profiles/index.ts'
import { pageDictionary } from '../../../extension/src/case/dictionary.ts'
import { readPage } from '../../../extension/src/page/read.ts'
import { learnLooks } from '../../../extension/src/page/selectors.ts'
import { Words } from '../../../extension/src/page/words.ts'

learnLooks(LOOKS)

const words = new Words(pageDictionary)

/** Reads the page in one go: ms that it took, and how many fields it found. */
export function timed(): { took: number; fields: number } {
  const begun = performance.now()
  const steps = readPage(document, words)
  for (;;) {
    const step = steps.next()
    if (step.done) return { took: performance.now() - begun, fields: step.value.fields.length }
  }
}
