import { expect, test } from 'vitest'
import { tickedIn } from '../../../core/src/facts/ticked.ts'

const cases: [text: string, ticked: string][] = [
  ['□集中供养 ☑分散供养', '分散供养'],
  ['☑分散供养 □集中供养', '分散供养'],
  ['□集中供养　√分散供养', '分散供养'],
  ['□集中供养■分散供养', '分散供养'],
  ['□ 集中供养 ✔ 分散供养', '分散供养'],
  ['（ ）集中供养 （√）分散供养', '分散供养'],
  ['集中供养（　） 分散供养（√）', '分散供养'],
  ['集中供养□分散供养☑', '分散供养'],
  ['集中供养□ 分散供养☑', '分散供养'],
  ['○集中供养 ●分散供养', '分散供养'],
  ['集中供养○ 分散供养●', '分散供养'],
  ['集中供养 √分散供养', '分散供养'],
  ['√分散供养', '分散供养'],
  ['√分散供养 集中供养', '分散供养'],
  ['是√ 否□', '是'],
  ['☑因病、☑因残、□因学', '因病、因残'],
  ['□集中供养 □分散供养', ''],
  ['集中供养（ ） 分散供养（ ）', ''],
]
test.each(cases)('of a choice with its boxes counts what is ticked: %s', (text, ticked) => {
  expect(tickedIn(text)).toBe(ticked)
})

test.each(['分散供养', '√', '√ ', '张○○', '○○村3组', '龚□', '1380●●●●', '低保（）', '无'])('%s has none', (text) => {
  expect(tickedIn(text)).toBe(text)
})
