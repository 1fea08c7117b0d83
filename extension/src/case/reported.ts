import { type FieldId, field, isHead } from '@nuandong/core/page'
import type { FieldReport, FrameReport } from '../messages.ts'
import { countOf } from './amount.ts'

/** A fact of a tab, with the frame in which it stands. */
export type Reported = FieldReport & { frame: number }

/** The facts of all frames of a tab; groups of different frames are different people. */
export function reportedFields(frames: readonly { frame: number; report: FrameReport }[]): Reported[] {
  const fields = frames.flatMap(({ frame, report }) =>
    report.fields.map((each) => ({ ...each, frame, group: each.group && `${frame}/${each.group}` })),
  )
  return ofSeveral(withoutStatistics(fields)).flatMap(inSteps)
}

/** Fields in which a page says what is applied for. */
const APPLIED_FOR = new Set<FieldId>(['category', 'aidKind', 'applicationMode', 'allowanceKind'])
/** 救助对象类别: the class that somebody is of, who may apply for something else. */
const OF_PEOPLE = /对象|人员|身份|困难|家庭|属性/

/** Where a page says what it is about: what is applied for, then its titles, then of what class its people are. */
export function namesOf(frames: readonly { report: FrameReport }[], fields: readonly Reported[]): string[] {
  const said = fields.filter(({ field: id }) => APPLIED_FOR.has(id))
  const valuesOf = (isOfPeople: boolean) =>
    said.filter(({ label }) => OF_PEOPLE.test(label) === isOfPeople).map(({ value }) => value)
  return [...valuesOf(false), ...frames.flatMap(({ report }) => report.titles), ...valuesOf(true)]
}

/** No household has so many people; a county's total that a page only shows is no household's. */
const MOST_PERSONS = 50
const SIZES: readonly FieldId[] = ['householdSize', 'insuredPersons']

function withoutStatistics(fields: readonly Reported[]): readonly Reported[] {
  const isTotal = (each: Reported) =>
    SIZES.includes(each.field) && isOfHousehold(each) && !each.editable && (countOf(each) ?? 0) > MOST_PERSONS
  return fields.some(isTotal) ? fields.filter((each) => !isOfHousehold(each)) : fields
}

const isOfHousehold = ({ group, role }: Reported) => group === '' && role === 'household'

/** Where the page says nothing of one household, a list of members with several heads shows several households. */
function ofSeveral(fields: readonly Reported[]): Reported[] {
  const isOne = fields.some((each) => isOfHousehold(each) && field(each.field).of === 'household')
  const heads = fields.filter(
    ({ role, field: id, value, editable }) => role === 'members' && id === 'relation' && isHead(value) && !editable,
  )
  const isOfMany = ({ role }: Reported) => role === 'members' && !isOne && heads.length > 1
  return fields.map((each) => (isOfMany(each) ? { ...each, role: 'others' } : each))
}

const ENDS: Partial<Record<FieldId, RegExp>> = {
  county: /[县市区旗]$/,
  town: /[镇乡]$|街道$|苏木$/,
  village: /村$|社区$|居委会$/,
}

/** 四川省 / 成都市 / 简阳市 / 某镇: of a place chosen step by step the step that the field names, if it is there. */
function inSteps(each: Reported): Reported[] {
  const steps = each.value.split(/\s*[/／>]\s*/)
  const end = ENDS[each.field]
  if (!end || steps.length < 2) return [each]
  const value = steps.findLast((step) => end.test(step))
  return value ? [{ ...each, value }] : []
}
