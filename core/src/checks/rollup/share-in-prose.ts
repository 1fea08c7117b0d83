import { fail, registerCheck, unknownHere } from '../engine/index.ts'
import { linesAround } from '../words/lines-around.ts'

/** 集中供养19人 */
const FIGURE = /^(?:其中)?:?(.*?)(?:有|共|为)?(\d{1,9})(?:户|人次?|名|件|份|张|个)$/
/** 集中供养率42.0%, 女性占比为42% */
const SHARE = /^(.*?)(?:率|占比|比例|占)(?:约?[为达是]到?)?(\d{1,3}(?:\.(\d+))?)%$/
/** A form's sentence whose share is still to be written. */
const BLANK = /(?:率|占比|比例)[为达是]?_*%$/
const PERCENT = 100
const SHORTEST = 2

/**
 * I10. A share in a sentence is what the figures of the sentence give: 五保对象53人，其中集中供养19人，集中供养率35.8%.
 * A doubt, for it may be of others than those whom the sentence counts: of all who cannot look after themselves.
 */
export default registerCheck({
  catalogue: 'I10',
  severity: 'doubt',
  citation: '登记规范（比例、平均数应可复算）',
  needs: [],
  *judge(register) {
    for (const line of linesAround(register))
      for (const sentence of line.text.replace(/\s/g, '').split(/[;。]/)) {
        const pieces = sentence.split(/[,、()]/)
        const figures = pieces.flatMap((piece) => {
          const [, label = '', figure] = FIGURE.exec(piece) ?? []
          return figure === undefined ? [] : [{ label, figure: Number(figure) }]
        })
        for (const piece of pieces) {
          if (figures.length > 0 && BLANK.test(piece)) yield unknownHere('quantity')
          const [, of = '', share, decimals = ''] = SHARE.exec(piece) ?? []
          const part = of.length < SHORTEST ? undefined : figures.find(({ label }) => label.endsWith(of))
          if (share === undefined || !part) continue
          const shares = figures
            .filter((one) => one !== part && one.figure > 0 && one.figure >= part.figure)
            .map(({ figure }) => ({ whole: figure, share: (part.figure / figure) * PERCENT }))
          const slack = 10 ** -decimals.length
          const [first] = shares
          if (!first || shares.some((one) => Math.abs(one.share - Number(share)) <= slack)) continue
          const expected = `${first.share.toFixed(Math.max(1, decimals.length))}%`
          const params = { stated: piece, part: part.figure, whole: first.whole, expected }
          yield fail('quantity', { expected, params }, line)
        }
      }
  },
})
