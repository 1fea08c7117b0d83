import type { FieldId } from '../../facts/fields.ts'
import { programmesNamed } from '../../facts/programmes.ts'
import { cellText } from '../../workbook/index.ts'
import type { Sheet, Workbook } from '../../workbook/types.ts'
import type { RegisterKind } from '../kinds/kind.ts'
import type { Layout } from '../layout/layout.ts'
import { namesMonths, spanIn } from '../spans.ts'
import { readDate } from '../values.ts'
import type { MappedColumn } from './mapped-column.ts'

const LOOKED_AT = 60
const MOST = 0.8
/** 低保, 特困, 一般户: which households or people are of, not where they are registered */
const namesClass = (text: string): boolean =>
  programmesNamed(text).length > 0 || /^(一般|监测|普通|脱贫|困难)户$/.test(text)
/** for days without a year */
const ANY_YEAR = 2000

/**
 * Fields that a header may mean beside the one that it names, told by what the cells say. `isNever`: with such cells it
 * is not what its header names, also where the other has a column of its own.
 */
const TOLD_BY_VALUES: readonly {
  is: FieldId
  else: FieldId
  says: (text: string) => boolean
  isNever?: true
  /** only in a kind without a column for what its header names */
  ifStrange?: true
  /** also in a kind without a column for it */
  inAnyKind?: true
  /** only in a table without this */
  without?: FieldId
}[] = [
  { is: 'county', else: 'village', says: (text) => /(村|社区|居委会)$/.test(text), isNever: true },
  { is: 'county', else: 'town', says: (text) => /(镇|乡|街道)$/.test(text), isNever: true },
  { is: 'town', else: 'village', says: (text) => /(?<!街道)(村|社区)$/.test(text) },
  {
    is: 'category',
    else: 'disabilityType',
    says: (text) => /^(视力|听力|言语|肢体|智力|精神|多重)(残疾)?$/.test(text),
  },
  { is: 'hukouKind', else: 'familyType', says: namesClass, isNever: true },
  { is: 'hukouKind', else: 'category', says: namesClass, isNever: true },
  { is: 'classLetter', else: 'category', says: (text) => namesClass(text) && !/[A-Z\d一二三四五]类/i.test(text) },
  { is: 'grade', else: 'disabilityLevel', says: (text) => /^([一二三四壹贰叁肆1-4])级?$/.test(text) },
  {
    is: 'address',
    else: 'livelihood',
    says: (text) =>
      /^(在?(?:家里?|屋[头里]|自家)|集中|分散|.{0,8}(敬老院|福利院|养老院|服务中心|养老机构))$/.test(text),
    isNever: true,
    inAnyKind: true,
  },
  { is: 'supplement', else: 'supplementType', says: (text) => !/\d/.test(text) },
  { is: 'noticeDays', else: 'noticeStart', says: (text) => spanIn(text, ANY_YEAR) !== undefined },
  { is: 'familyType', else: 'category', says: () => true, ifStrange: true },
  { is: 'payMonth', else: 'paidMonths', says: namesMonths, isNever: true, inAnyKind: true },
  { is: 'startMonth', else: 'paidMonths', says: namesMonths, isNever: true, inAnyKind: true },
  // a list that names nobody else is of those whose accounts they are
  { is: 'accountName', else: 'name', says: () => true, without: 'headName' },
  // 存折（信用社） with numbers, and 敬老院专户 among them
  { is: 'accountName', else: 'account', says: (text) => /^\d{8,}$|专户$/.test(text), isNever: true },
  { is: 'disasterKind', else: 'disasterDate', says: (text) => readDate(text) > 0, isNever: true },
  { is: 'payDate', else: 'payMonth', says: (text) => readDate(text) > 0 && readDate(text) % 100 === 0 },
]

/**
 * 地区 with villages in it, 发放时间 with months: the cells say which of two fields a column is, where the other is
 * free.
 */
export function byValues(
  workbook: Workbook,
  sheet: Sheet,
  layout: Layout,
  kind: RegisterKind,
  columns: readonly MappedColumn[],
): MappedColumn[] {
  const taken = new Set(columns.map((one) => one.field))
  return columns.flatMap((column) => {
    if (column.by === 'user') return [column]
    const told = TOLD_BY_VALUES.filter(
      (one) =>
        one.is === column.field &&
        (one.inAnyKind || kind.fields.includes(one.else)) &&
        !(one.ifStrange && kind.fields.includes(one.is)) &&
        !(one.without && taken.has(one.without)) &&
        (one.isNever || !taken.has(one.else)) &&
        mostSay(workbook, sheet, layout, column.column, one.says),
    )
    const found = told.find((one) => !taken.has(one.else))
    if (!found) return told.length > 0 ? [] : [column]
    taken.delete(column.field)
    taken.add(found.else)
    return [{ ...column, field: found.else, reasons: [...(column.reasons ?? []), { what: 'content', share: MOST }] }]
  })
}

function mostSay(
  workbook: Workbook,
  sheet: Sheet,
  { dataRows }: Layout,
  column: number,
  says: (text: string) => boolean,
): boolean {
  const texts = Array.from(dataRows.subarray(0, LOOKED_AT), (row) => cellText(workbook, sheet, row, column).trim())
  const filled = texts.filter(Boolean)
  return filled.length > 0 && filled.filter(says).length >= filled.length * MOST
}
