import { ageOn } from '../../identity/id-number.ts'
import { isSameName } from '../../identity/name.ts'
import { householdCheck } from '../engine/index.ts'
import { textReader } from '../people/people.ts'
import { soundOf } from '../people/similar-name.ts'

/** Remarks that say who manages the account: 监护人杜勇代领. */
const MANAGED = /监护|代领|代管|代办/

/**
 * G01. The account belongs to the head or another member (57号 第二十六条: 社会化发放 to the household's account). An error only where every
 * member is listed, grown up and without a disability certificate: else a guardian or an agreed manager of the account explains another name.
 */
export default householdCheck({
  catalogue: 'G01',
  severity: 'error',
  citation: '民发〔2021〕57号 第二十六条',
  needs: ['accountName'],
  oneOf: [['name', 'headName']],
  bind(table, context, report) {
    const holders = table.householdText('accountName')
    const own = (['name', 'headName', 'guardian'] as const).filter((id) => table.has(id)).map((id) => table.text(id))
    const agreements = table.has('custodyAgreement') ? table.text('custodyAgreement') : undefined
    const ids = table.has('idNumber') ? table.text('idNumber') : undefined
    const certificates = table.has('disabilityCertificate') ? table.text('disabilityCertificate') : undefined
    const remarks = textReader(table, context, 'remarks')
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
      if (members.some((row) => MANAGED.test(remarks(row)) && remarks(row).includes(name))) return
      if ([...members].some((row) => own.some((codes) => isSameName(context.textOf(codes[row]), name)))) return
      const alike = soundsLike(name, members)
      const isGrown = table.rowIs === 'member' && !members.some(mayNeedGuardian)
      report.fail(table.householdRow('accountName', household), ['accountName', 'name'], {
        severity: isGrown && !alike ? 'error' : 'doubt',
        ...(alike && { variant: 'similar' }),
        params: { holder: name, ...(alike && { name: alike }) },
      })
    }
  },
})
