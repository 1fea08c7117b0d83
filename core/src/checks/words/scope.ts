import type { RegisterTable } from '../../register/index.ts'
import { numberSaid } from '../../register/values.ts'
import { onceATable } from '../engine/index.ts'

const SAYS_WHOM = /(对象|范围|条件)(为|是|限|:)|限于|[仅只]限/
const SAYS_WHOM_NOT = /(不得|不予|不再?|未|非|除外)/

/** A sentence of a sheet's titles or lines. */
export interface Sentence {
  /** as the sheet has it */
  shown: string
  /** in NFKC, without spaces */
  text: string
}

const NUMBERED = /^(?:(?:说明|备注|附注|注)[:：])?(?:[(（]?\d{1,2}(?:[.、．)）]))?/

export const sentencesOf = onceATable(({ layout }: RegisterTable): readonly Sentence[] =>
  [...layout.titles, ...layout.lines].flatMap((line) =>
    line.split(/[;；。\n]|\s{2,}/).flatMap((part) => {
      const shown = part.replace(/\s/g, '').replace(NUMBERED, '')
      return shown ? [{ shown, text: shown.normalize('NFKC') }] : []
    }),
  ),
)

/** The sentences that say for whom a list is: 对象为持证一级、二级残疾人; 非低保户不得享受. */
export const scopesIn = onceATable((table: RegisterTable): readonly Sentence[] =>
  sentencesOf(table).filter(({ text }) => SAYS_WHOM.test(text) || /(不得|不予|不)(享受|发放?|纳入)/.test(text)),
)

const ONE = '[一二三四1-4]'
const LEVELS = new RegExp(`${ONE}(?:级?[、和及与至到\\-—–~]${ONE})*级`, 'g')
const TYPES = /视力|听力|言语|肢体|智力|精神|多重/

/** Levels of disability that a clause names, of the types that it names, or of any. */
interface NamedLevels {
  clause: string
  levels: ReadonlySet<number>
  isLeftOut: boolean
}

/** 一、二级和智力三级; 三级、四级不得享受. */
const levelsNamed = (sentence: string): NamedLevels[] =>
  sentence.split(/[,:]/).flatMap((clause) => {
    const levels = [...clause.matchAll(LEVELS)].flatMap(([run]) => expanded(run))
    return levels.length > 0 ? [{ clause, levels: new Set(levels), isLeftOut: SAYS_WHOM_NOT.test(clause) }] : []
  })

function expanded(run: string): number[] {
  const [first, ...rest] = [...run.matchAll(new RegExp(ONE, 'g'))].map(([one]) => numberSaid(one))
  const last = rest.at(-1) ?? first
  return /[至到\-—–~]/.test(run) ? Array.from({ length: last - first + 1 }, (_, at) => first + at) : [first, ...rest]
}

const names = ({ clause, levels }: NamedLevels, type: string, level: number): boolean =>
  levels.has(level) && (!TYPES.test(clause) || (type !== '' && clause.includes(type)))

/** Whether a text lets a level in: 我县智力、精神三级纳入护理补贴; 二级及智力、精神三级125元. */
export const saysLevel = (text: string, type: string, level: number): boolean =>
  levelsNamed(text.normalize('NFKC').replace(/\s/g, '')).some((one) => !one.isLeftOut && names(one, type, level))

/** Whether a sentence has no place for a level: 对象为持证一级、二级残疾人; 三级、四级不得享受. */
export function leavesOutLevel({ text }: Sentence, type: string, level: number): boolean {
  const named = levelsNamed(text)
  return named.some((one) => (one.isLeftOut ? names(one, type, level) : !named.some((any) => names(any, type, level))))
}
