/**
 * 家庭财产: 社会救助法第十八、二十一条, 民发〔2021〕57号第八、十四条, 民发〔2012〕220号第十七条; the limits are the
 * place's.
 */
import { local, type Question, standard } from './question.ts'

export type Limits = 'dibao' | 'dibao-edge' | 'tekun'
const NO_LIMIT = 10_000_000

/** Whether what the household owns is within the limits for so many persons. */
export function isWithinLimits(question: Question, limits: Limits, persons: number): boolean {
  const { assets } = question.household
  return (
    isMoneyWithin(question, limits, assets.financial, persons) &&
    assets.vehicles.every((vehicle) => isVehicleWithin(question, limits, vehicle)) &&
    areHomesWithin(question, limits, persons) &&
    (!assets.business || isBusinessAllowed(question, limits))
  )
}

export function ownsNothing({ household: { assets } }: Question): boolean {
  const counted = assets.vehicles.filter(({ kind }) => kind !== 'disabled-scooter')
  return assets.financial === 0 && counted.length === 0 && assets.homes.length === 0 && !assets.business
}

/** A head: so many months of the standard. */
function isMoneyWithin(question: Question, limits: Limits, financial: number, persons: number): boolean {
  if (financial === 0) return true
  const months = local(question, `${limits}.assetLimitMonths`, [0, NO_LIMIT])
  return financial <= months * standard(question) * persons
}

function isVehicleWithin(question: Question, limits: Limits, vehicle: { kind: string; value: number }): boolean {
  // 220号第十七条（二）: 残疾人功能性补偿代步机动车辆除外
  if (vehicle.kind === 'disabled-scooter') return true
  // 机动车辆 (220号), 车辆 (57号第十四条): no word for motorcycles
  if (vehicle.kind === 'motorcycle' && areMotorcyclesExempt(question)) return true
  // the local limits are for vehicles 非生产经营用; for what the family works with there is no text
  if (vehicle.kind === 'farm' && question.open('farm vehicle', [true, false])) return true
  const months = local(question, localId(limits, 'vehicleLimitMonths'), [0, NO_LIMIT])
  return months > 0 && vehicle.value <= months * standard(question)
}

function areMotorcyclesExempt({ figure, open }: Question): boolean {
  const exempt = figure('property.motorcyclesExempt')
  return typeof exempt === 'boolean' ? exempt : open('motorcycle', [true, false])
}

function areHomesWithin(question: Question, limits: Limits, persons: number): boolean {
  const { homes } = question.household.assets
  if (homes.length === 0) return true
  if (homes.length > local(question, localId(limits, 'homesLimit'), [0, NO_LIMIT])) return false
  if (homes.length === 1) return true
  const area = homes.reduce((sum, home) => sum + home.area, 0)
  return area <= local(question, localId(limits, 'homeAreaPerPerson'), [0, NO_LIMIT]) * persons
}

function isBusinessAllowed(question: Question, limits: Limits): boolean {
  const allowed = question.figure(localId(limits, 'businessAllowed'))
  return typeof allowed === 'boolean' ? allowed : question.open(`business ${limits}`, [true, false])
}

/** 57号第八条第二款 has rules for the edge family apart from those for dibao. */
function localId(limits: Limits, limit: string): string {
  return limits === 'dibao-edge' ? `dibao-edge.${limit}` : `property.${limit}`
}
