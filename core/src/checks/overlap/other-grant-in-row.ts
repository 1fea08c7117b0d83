import type { ProgrammeId } from '../../facts/case.ts'
import { programmesNamed } from '../../facts/programmes.ts'
import { readYesNo } from '../../register/values.ts'
import { fail, PASS, type Reader, type RowView, rowCheck, saying } from '../engine/index.ts'
import { excludedBeside } from '../law/excluded.ts'
import { isOf } from '../law/programme-of.ts'

/** 民发〔2019〕62号 三: beside dibao a child is paid the difference alone. */
const TOPPED_UP: ProgrammeId = 'child-support'
const BY_DIFFERENCE: ProgrammeId = 'dibao'
/** 同时领取孤儿基本生活费, 已享受低保300元/月, 2025年1月起享受低保 */
const DRAWS = /(?:同时|另|又|还|也|已|现|正|一并|均|起)(?:在)?(?:领取?|享受|纳入|发放|列入)([^,;。]{2,16})/
/** What ended, is to end, has been set off, or is another's. */
const SETTLED =
  /停|退|取消|转|改|不再|未|没有|不(享受|发|领)|抵扣|扣除|扣减|差额|补足|补差|择|核减|注销|父|母|配偶|妻|夫|子女?|兄|弟|姐|妹|家人|家庭|单人|单独|原|此前|以前|曾/
/** A remark that says who somebody is, and nothing else: 农村特困供养, 五保户. */
const IS_TEKUN = /^(农村|城市|城镇|集中|分散)*(特困|五保)(人员)?(供养)?(人员|对象|户)?$/
/** Columns whose words are of what else somebody draws. */
const STATUS = ['specialGroup', 'category', 'aidStatus'] as const

/**
 * F19. The row itself says that the person draws another grant which is not paid beside the list's own: orphan's
 * support beside tekun, tekun beside an allowance of the disabled, dibao beside the whole of a child's support or in a
 * household on the edge. A doubt: the difference alone may be paid, or the other grant end with this one.
 */
export default rowCheck({
  catalogue: 'F19',
  severity: 'doubt',
  citation: [
    ['2006-03-01', '国务院令第456号'],
    ['2014-05-01', '国务院令第649号 第十四条'],
    ['2016-01-01', '国务院令第649号 第十四条；国发〔2015〕52号'],
    ['2020-01-01', '国务院令第649号 第十四条；民发〔2019〕62号 三；国发〔2015〕52号'],
    ['2021-07-01', '国务院令第649号 第十四条；民发〔2021〕43号 第九条；民发〔2019〕62号 三；国发〔2015〕52号'],
    ['2026-07-01', '社会救助法 第十六条；民发〔2021〕43号 第九条；民发〔2019〕62号 三；国发〔2015〕52号'],
  ],
  needs: [],
  oneOf: [['remarks', 'inTekun', ...STATUS]],
  for: {
    programme: [
      'tekun',
      'child-support',
      'dibao',
      'dibao-edge',
      'rigid-expenditure',
      'disability-care-allowance',
      'disability-living-allowance',
    ],
  },
  overColumns: {
    measured: '20 → 8 ms',
    bind: (table, context) => [
      ...saying(table, context, ['remarks'], mayName),
      ...saying(table, context, STATUS, isTekunAlone),
      ...saying(table, context, ['inTekun'], isYes),
    ],
  },
  judge(row) {
    const bars = row.use(barred)
    if (bars.length === 0 || row.stopMonth !== undefined) return PASS
    const { remarks } = row
    const said = remarks === undefined ? SAYS_NOTHING : row.meaning(remarks, readRemarks)
    if (said.isSettled) return PASS
    if (said.programmes.some((id) => bars.includes(id)))
      return fail(['remarks', 'name'], { params: { said: said.drawn } })
    if (!bars.includes('tekun')) return PASS
    const id =
      STATUS.find((one) => isTekun(row, one)) ??
      (row.inTekun !== undefined && isYes(row.inTekun) ? 'inTekun' : said.isTekun ? 'remarks' : undefined)
    return id ? fail([id, 'name'], { params: { said: id === 'inTekun' ? '特困' : row[id] } }) : PASS
  },
})

/** What the law of the date does not let anybody draw beside the programmes of a register. */
const barred: Reader<readonly ProgrammeId[]> = (table, { date }) => {
  const bars = (table.kind.programmes ?? []).flatMap((of) => excludedBeside(of, date))
  if (isOf(table, TOPPED_UP)) bars.push(BY_DIFFERENCE)
  return () => bars
}

interface Said {
  isSettled: boolean
  isTekun: boolean
  drawn: string
  programmes: readonly ProgrammeId[]
}
const SAYS_NOTHING: Said = { isSettled: false, isTekun: false, drawn: '', programmes: [] }

function readRemarks(text: string): Said {
  const [, drawn = ''] = DRAWS.exec(text.normalize('NFKC')) ?? []
  return {
    isSettled: SETTLED.test(text),
    isTekun: IS_TEKUN.test(text),
    drawn,
    programmes: drawn === '' ? [] : programmesNamed(drawn),
  }
}

const isYes = (text: string): boolean => readYesNo(text) === 1

const mayName = (text: string): boolean => {
  const { programmes, isTekun } = readRemarks(text)
  return isTekun || programmes.length > 0
}

/** 低保/特困情况: 特困; a class of the list's own names its programme, or several. */
function isTekun(row: RowView, id: (typeof STATUS)[number]): boolean {
  const said = row[id]
  return said !== undefined && row.meaning(said, isTekunAlone)
}

function isTekunAlone(text: string): boolean {
  const named = programmesNamed(text)
  return named.length === 1 && named[0] === 'tekun'
}
