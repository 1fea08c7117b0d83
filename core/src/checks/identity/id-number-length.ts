import { isRoundedIdNumber } from '../../identity/id-number.ts'
import { beginsWithLetter, isOtherDocument, mendIdNumber } from '../../identity/mend.ts'
import { type Details, valueCheck } from '../engine/index.ts'
import { ID_NUMBERS_BESIDE, ordinaryIdNumber } from '../people/ordinary-id-number.ts'

/** From this day on the 15 digits of a first-generation card are void. */
const FIFTEEN_VOID = 20130101

/**
 * A01. 18 characters, digits but for a last X; 15 digits only in a register from before 2013. What a spreadsheet
 * rounded is A15. A number that begins with a letter may be of another paper, and words may say why there is none:
 * doubts. Where the check digit proves what was meant, the message says which character is wrong.
 */
export default valueCheck({
  catalogue: 'A01',
  severity: 'error',
  citation: 'GB 11643-1999',
  needs: ['idNumber'],
  also: ID_NUMBERS_BESIDE,
  screen: ordinaryIdNumber,
  judge(text, context, code) {
    const { problem, length } = context.ids.read(code)
    if (problem === undefined && length === 18) return undefined
    if (problem === 'length' || problem === 'characters')
      return isRoundedIdNumber(text) ? undefined : written(text, problem, length)
    return length === 15 && context.dateNumber >= FIFTEEN_VOID ? { variant: 'fifteen' } : undefined
  },
})

/** 新生儿，未落户; 查无户籍: why there is no number yet needs no other explanation. */
const NO_NUMBER_YET =
  /新生儿|新出生|刚出生|未满月|[暂尚还]未?(?:办|上户|落户)|未(?:办|上户|落户|登记户口)|办理中|正在办|待办|[查暂]?无户[籍口]/

function written(text: string, problem: 'length' | 'characters', length: number): Details | undefined {
  const mended = mendIdNumber(text)
  if (mended)
    return {
      variant: mended.what,
      expected: mended.proper,
      params: { characters: mended.characters },
      masked: { variant: mended.what, params: { characters: mended.characters.replace(/\d/g, '*') } },
    }
  if (!/\d/.test(text)) return NO_NUMBER_YET.test(text) ? undefined : { variant: 'words', severity: 'doubt' }
  const isOther = isOtherDocument(text) && beginsWithLetter(text)
  return isOther ? { variant: 'document', severity: 'doubt' } : { variant: problem, params: { length } }
}
