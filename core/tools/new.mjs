// @ts-check
// `npm run new -- check|kind|fact|programme|place …`: writes the files of a new thing, so that the right way is the
// short way. What it writes fails the tests until it is filled in: they refuse TODO and 待写.
import { generate } from './generate.mjs'
import { newCheck } from './new/check.mjs'
import { newFact } from './new/fact.mjs'
import { newKind } from './new/kind.mjs'
import { newPlace } from './new/place.mjs'
import { newProgramme } from './new/programme.mjs'
import { Refusal, write } from './new/write.mjs'

/** @type {Record<string, (...words: string[]) => readonly { path: string, text: string }[]>} */
const THINGS = { check: newCheck, kind: newKind, fact: newFact, programme: newProgramme, place: newPlace }

try {
  const [what, ...words] = process.argv.slice(2)
  if (!Object.hasOwn(THINGS, what ?? '')) throw new Refusal(`usage: npm run new -- ${Object.keys(THINGS).join('|')} …`)
  write(THINGS[what](...words))
  await generate()
} catch (error) {
  if (!(error instanceof Refusal)) throw error
  console.error(error.message)
  process.exitCode = 2
}
