import { ageOn } from '../../identity/id-number.ts'
import { isSameName } from '../../identity/name.ts'
import { householdCheck } from '../engine/index.ts'
import { textReader } from '../people/people.ts'
import { soundOf } from '../people/similar-name.ts'

/** Remarks that say who manages the account: 监护人杜勇代领, 儿子代领. */
const MANAGED = /监护|代领|代管|代办/
const KIN_MANAGES =
  /[子女媳婿夫妻偶父母兄弟姐妹侄孙甥]\S{0,2}(监护|代领|代管|代办)|(亲属|家属|村干部|工作人员)(监护|代领|代管|代办)/
/** A relation that says the account is the person's own. */
const SELF = /^(本人|户主本人|自己)$/

/**
 * G01. The account belongs to the head or another member (57号 第二十六条: 社会化发放 to the household's account). An error only where every
 * member is listed, grown up and without a disability certificate: else a guardian or an agreed manager of the account explains another name; or where the register says
 * that the holder is the person, under another name. A holder whose relation is given is explained.
 */
export default householdCheck({
  catalogue: 'G01',
  severity: 'error',
  citation: '民发〔2021〕57号 第二十六条',
  needs: ['accountName'],
  oneOf: [['name', 'headName', 'recipient']],
  bind(table, context, report) {
    const holders = table.householdText('accountName')
    const own = (['name', 'headName', 'recipient', 'guardian'] as const)
      .filter((id) => table.has(id))
      .map((id) => table.text(id))
    const agreements = table.has('custodyAgreement') ? table.text('custodyAgreement') : undefined
    const ids = table.has('idNumber') ? table.text('idNumber') : undefined
    const certificates = table.has('disabilityCertificate') ? table.text('disabilityCertificate') : undefined
    const remarks = textReader(table, context, 'remarks')
    const relations = textReader(table, context, 'holderRelation')
    const { rows, start } = table.households
    const mayNeedGuardian = (row: number) => {
      if ((certificates?.[row] ?? -1) >= 0) return true
      const birth = ids ? context.ids.birth(ids[row]) : 0
      return birth === 0 || ageOn(birth, context.dateNumber) < 18
    }
    /** a member's name that sounds like the holder's: rather a slip of typing */
    const soundsLike = (holder: string, members: Int32Array): string | undefined => {
      const names = [...members].flatMap((row) => own.map((codes) => context.textOf(codes[row]))).filter(Boolean)
      return names.find((one) => one.length === holder.length && soundOf(one) === soundOf(holder))
    }
    return (household) => {
      const holder = holders[household]
      for (let i = start[household]; i < start[household + 1]; i++) {
        const row = rows[i]
        for (const names of own) if (names[row] === holder) return
        if (agreements && agreements[row] >= 0) return
      }
      const members = rows.subarray(start[household], start[household + 1])
      const name = context.textOf(holder)
      if (members.some((row) => isManaged(remarks(row), name))) return
      const relation = [...members].map(relations).find(Boolean) ?? ''
      const isSelf = SELF.test(relation)
      if (relation && !isSelf) return
      if ([...members].some((row) => own.some((codes) => isSameName(context.textOf(codes[row]), name)))) return
      const alike = soundsLike(name, members)
      const isGrown = table.rowIs === 'member' && !members.some(mayNeedGuardian)
      report.fail(table.householdRow('accountName', household), ['accountName', 'name'], {
        severity: (isGrown || isSelf) && !alike ? 'error' : 'doubt',
        ...(alike ? { variant: 'similar' } : isSelf && { variant: 'self' }),
        params: { holder: name, ...(alike && { name: alike }) },
      })
    }
  },
})

const isManaged = (remark: string, holder: string): boolean =>
  MANAGED.test(remark) && (remark.includes(holder) || KIN_MANAGES.test(remark))
