/** The shapes of numbers that tell who somebody is. */
import { passesLuhn } from '../bank-account.ts'
import { checkCharacter, isCalendarDate } from '../id-number.ts'
import {
  crossAfter,
  holdsDate,
  holdsDateOfItsOwn,
  holdsDecimals,
  isDividedAt,
  lettersBefore,
  sizes,
  type Window,
} from './window.ts'

/** Where a shape begins and ends, and what of it may be shown: see `shorten`. */
export interface Found {
  start: number
  end: number
  kind: 'number' | 'phone'
}

/** One shape: how many digits it has, and what finds it in a window of so many. */
export interface Shape {
  least: number
  most: number
  find(window: Window): Found | undefined
}

/**
 * First two digits of division codes (GB/T 2260), of residence permits (81–83) and of foreigners' permanent residence
 * cards (9).
 */
const PROVINCE = /^(1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-6]|71|8[1-3]|9\d)/

function isBirth(yyyymmdd: string): boolean {
  const year = Number(yyyymmdd.slice(0, 4))
  return year >= 1850 && year < 2100 && isCalendarDate(Number(yyyymmdd))
}

const number = ({ start, end }: Window, last = end): Found => ({ start, end: last, kind: 'number' })

/**
 * An ID number of 18, X included, or a disability certificate, which has the type and level after it: however it is
 * divided.
 */
const idNumber: Shape = {
  least: 17,
  most: 22,
  find(window) {
    const { digits, groups } = window
    if (!isBirth(digits.slice(6, 14))) return undefined
    if (groups.length > 1 && !PROVINCE.test(digits)) return undefined
    if (digits.length === 17) {
      const cross = crossAfter(window)
      return cross < 0 ? undefined : number(window, afterType(window.plain, cross))
    }
    // a division code, a date and an amount side by side are written with other signs than an ID number
    const isList = groups.length > 1 && holdsDateOfItsOwn(window)
    if (isList && (digits.length !== 18 || checkCharacter(digits) !== digits[17])) return undefined
    return number(window)
  },
}

/** The type and level of a certificate after its X. */
function afterType(plain: string, at: number): number {
  return /^\d\d(?!\d)/.test(plain.slice(at, at + 3)) ? at + 2 : at
}

/** Fifteen digits and more in one piece, but for two dates side by side. */
const longNumber: Shape = {
  least: 15,
  most: Number.POSITIVE_INFINITY,
  find(window) {
    const { digits, groups } = window
    if (groups.length > 1) return undefined
    const isPeriod = digits.length === 16 && isBirth(digits.slice(0, 8)) && isBirth(digits.slice(8))
    return isPeriod ? undefined : number(window)
  },
}

/** A card of 16 to 19 digits in several groups; numbers side by side are none. */
const dividedCard: Shape = {
  least: 16,
  most: 19,
  find(window) {
    const { digits, groups } = window
    if (groups.length < 2 || !/^(6|95|4|5|3[4-7])/.test(digits)) return undefined
    if (holdsDate(window) || holdsDecimals(window) || areCodes(groups)) return undefined
    const isOnePiece = sizes(groups).some((one) => one >= 10) || sizes(groups).every((one) => one <= 2)
    if (!isOnePiece && !isDividedAt(groups, [4, 8, 12]) && !/^(62|60|95)/.test(digits)) return undefined
    return areAmounts(window) ? undefined : number(window)
  },
}

/** 5200 3000 4000 5000: round sums, where no bank of ours begins its cards so. */
function areAmounts({ digits, groups }: Window): boolean {
  const areRound = groups.every((group) => /^[1-9]\d*0$/.test(group.digits))
  return areRound && !/^(62|95)/.test(digits) && !passesLuhn(digits)
}

/** Division codes of towns and villages, or of counties one after the other. */
function areCodes(groups: Window['groups']): boolean {
  const [first, second] = sizes(groups)
  const isCode = (size: number) => size === 6 || size === 9 || size === 12
  return first === 9 || first === 12 || (isCode(first) && isCode(second) && first <= second)
}

const USUAL_DIVISIONS = ['6-8-4', '6-4-4-4', '6-4-2-2-4', '6-12', '14-4', '6-8-3', '6-11', '14-3']

/** An ID number with a wrong date, divided where it usually is. */
const dividedIdNumber: Shape = {
  least: 17,
  most: 18,
  find(window) {
    const { digits, groups } = window
    if (!USUAL_DIVISIONS.includes(sizes(groups).join('-')) || !PROVINCE.test(digits)) return undefined
    if (digits.length === 17) {
      const cross = crossAfter(window)
      return cross < 0 ? undefined : number(window, cross)
    }
    return /^\d{6}(18|19|20)/.test(digits) && !holdsDecimals(window) ? number(window) : undefined
  },
}

/** The 15 digits of a first-generation card in several groups. */
const dividedFifteen: Shape = {
  least: 15,
  most: 15,
  find(window) {
    const { digits, groups } = window
    if (groups.length < 2 || !PROVINCE.test(digits) || !isBirth(`19${digits.slice(6, 12)}`)) return undefined
    const [first] = sizes(groups)
    const isList = first === 9 || first === 12 || holdsDate(window) || holdsDecimals(window)
    return isList ? undefined : number(window)
  },
}

/** A mobile number, with +86 or without. */
const mobile: Shape = {
  least: 11,
  most: 15,
  find(window) {
    const country = /^(00)?86(?=1[3-9]\d{9}$)/.exec(window.digits)?.[0] ?? ''
    const own = country === '' ? window : withoutCountry(window, country)
    const { digits, groups, start, end } = own
    if (digits.length !== 11 || !/^1[3-9]/.test(digits) || holdsDate(own) || holdsDecimals(own)) return undefined
    const lengths = sizes(groups)
    const isOne =
      isDividedAt(groups, [3, 7]) ||
      lengths.every((one) => one >= 3) ||
      lengths.some((one) => one >= 7) ||
      lengths.every((one) => one <= 2)
    return isOne ? { start, end, kind: 'phone' } : undefined
  },
}

function withoutCountry(window: Window, country: string): Window {
  const [first, ...others] = window.groups
  const digits = window.digits.slice(country.length)
  if (first.digits === country) return { ...window, digits, groups: others, start: others[0].start }
  return { ...window, digits, start: window.start + country.length }
}

/**
 * A foreigner's permanent residence card of before 2023: three letters and twelve digits, a date among them or an X at
 * the end.
 */
const residenceCard: Shape = {
  least: 11,
  most: 13,
  find(window) {
    const { digits } = window
    const { letters, from } = lettersBefore(window)
    if (letters.length !== 3) return undefined
    const card = { ...window, start: from }
    const cross = crossAfter(window)
    if (cross >= 0) return number(card, cross)
    return /^\d{6}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\d\d$/.test(digits) ? number(card) : undefined
  },
}

/**
 * Passports (E, G, D, S, P and 8 digits; EA, DE, SE, PE, MA and 7), permits of Hong Kong and Macau (H, M and 8 or 10),
 * and their like.
 */
const passport: Shape = {
  least: 7,
  most: 10,
  find(window) {
    const { digits, groups } = window
    const { letters, from } = lettersBefore(window)
    const isPassport =
      (digits.length === 8 && /^[DEGHKMPS]$/i.test(letters)) ||
      (digits.length === 10 && /^[HM]$/i.test(letters)) ||
      (digits.length === 7 && /^(E[A-Z]|[DPS]E|M[AB]|KJ)$/i.test(letters))
    if (!isPassport || holdsDecimals(window)) return undefined
    const isDate = holdsDate(window) && (groups.length > 1 || !/^[EGHM]$/i.test(letters))
    const isRegular = new Set(groups.slice(1).map(({ gap }) => gap)).size <= 1
    const isGrouped =
      sizes(groups).every((one) => one >= 3 || groups.length > 6) || sizes(groups).some((one) => one >= 5)
    return !isDate && isRegular && (groups.length === 1 || isGrouped) ? number({ ...window, start: from }) : undefined
  },
}

/** 军官证 and the like: 军字第20081234号. */
const officerCard: Shape = {
  least: 7,
  most: 8,
  find(window) {
    const { digits, groups, plain, start } = window
    const isOne = groups.length === 1 && (digits.length === 7 || digits.length === 8)
    return isOne && /[军士文兵武]字第$/.test(plain.slice(Math.max(0, start - 3), start)) ? number(window) : undefined
  },
}

/**
 * As `longNumber`, but for a household's: the code of a village (9 digits for the town, 3 for the village) and 3 to 7
 * digits more. What has the form of an ID number, with a century of birth in its middle, is one all the same.
 */
const longNumberOfNoHousehold: Shape = {
  least: 15,
  most: Number.POSITIVE_INFINITY,
  find(window) {
    const { digits, groups } = window
    const isVillages = /^[1-5]\d{5}[0-5]\d\d[0-5]\d\d\d{3,7}$/.test(digits) && PROVINCE.test(digits)
    const isHousehold =
      groups.length === 1 &&
      isVillages &&
      !(digits.length === 15 && isBirth(`19${digits.slice(6, 12)}`)) &&
      !(digits.length >= 17 && /^(19|20)/.test(digits.slice(6)))
    const mayBeCard = digits.length > 15 || /^3[47]/.test(digits)
    return isHousehold && !(mayBeCard && passesLuhn(digits)) ? undefined : longNumber.find(window)
  },
}

const shapesWith = (long: Shape): readonly (readonly Shape[])[] => [
  [idNumber],
  [long, dividedCard, dividedIdNumber, dividedFifteen, residenceCard, passport, officerCard],
  [mobile],
]

/** What an earlier list finds, a later one does not look at. */
export const EVERYWHERE = shapesWith(longNumber)
/** In the column that numbers the households. */
export const AMONG_HOUSEHOLDS = shapesWith(longNumberOfNoHousehold)
