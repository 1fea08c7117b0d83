import type { ProgrammeId } from '../../facts/case.ts'
import { PROGRAMMES } from '../../facts/programmes.ts'
import {
  type Change,
  type KindId,
  type Listed,
  type RegisterKind,
  type Role,
  type RowUnit,
  registerKinds,
} from '../../register/index.ts'

type OneOf<T> = T | readonly T[]

/** Which registers a check is for, by what they say of themselves. A key left out asks nothing. */
export interface Subject {
  lists?: OneOf<Listed>
  role?: OneOf<Role>
  programme?: OneOf<ProgrammeId>
  change?: OneOf<Change>
  rows?: RowUnit
  /** of a class of the low-income population */
  class?: 'low-income'
  /** of a programme that pays every month */
  pays?: 'monthly'
  procedure?: 'full'
  /** a person stands in it once */
  person?: 'once'
  /** of people who live here, and not of those who pass through */
  from?: 'here'
  /** by name, for the checks of a county's pack alone */
  kind?: OneOf<string>
}

/** One subject, or several of which one will do. */
export type Subjects = OneOf<Subject>

const isOneOf = <T extends string>(asked: OneOf<T> | undefined, value: T | undefined): boolean =>
  asked === undefined || (typeof asked === 'string' ? asked === value : value !== undefined && asked.includes(value))

/** Whether a kind of register is what the subject asks for. */
function isSubject(id: KindId, kind: RegisterKind, subject: Subject): boolean {
  const programmes = kind.programmes ?? []
  return (
    isOneOf<string>(subject.kind, id) &&
    isOneOf(subject.lists, kind.lists) &&
    isOneOf(subject.role, kind.role) &&
    isOneOf(subject.change, kind.change) &&
    isOneOf(subject.rows, kind.rowIs) &&
    isOneOf(subject.procedure, kind.procedure) &&
    (subject.programme === undefined || programmes.some((id) => isOneOf(subject.programme, id))) &&
    (subject.class === undefined || programmes.some((id) => PROGRAMMES[id].class === subject.class)) &&
    (subject.pays === undefined || programmes.some((id) => PROGRAMMES[id].pays === subject.pays)) &&
    (subject.person === undefined || kind.rowsAPerson !== 'several') &&
    (subject.from === undefined || !kind.fromElsewhere)
  )
}

/** Whether a kind of register is one of the subjects; without subjects every kind is. */
export const isOneOfSubjects = (id: KindId, kind: RegisterKind, subjects: Subjects | undefined): boolean =>
  subjects === undefined || eachOf(subjects).some((subject) => isSubject(id, kind, subject))

const eachOf = (subjects: Subjects): readonly Subject[] => ('length' in subjects ? subjects : [subjects])

const answers = new WeakMap<object, Map<RegisterKind, boolean>>()

/** As `isOneOfSubjects`, kept: for the subjects that a check names, which every table of every run is held against. */
export function isFor(id: KindId, kind: RegisterKind, subjects: Subjects | undefined): boolean {
  if (subjects === undefined) return true
  const ofKinds = answers.get(subjects) ?? new Map<RegisterKind, boolean>()
  answers.set(subjects, ofKinds)
  const answer = ofKinds.get(kind) ?? isOneOfSubjects(id, kind, subjects)
  ofKinds.set(kind, answer)
  return answer
}

const kindsBySubjects = new Map<string, readonly KindId[]>()

/** The kinds of register that subjects ask for, in the order of their ids; many checks ask for the same. */
export function kindsOf(subjects: Subjects): readonly KindId[] {
  const asked = JSON.stringify(subjects)
  const known = kindsBySubjects.get(asked)
  if (known) return known
  const kinds = registerKinds.filter(([id, kind]) => isOneOfSubjects(id, kind, subjects)).map(([id]) => id)
  kindsBySubjects.set(asked, kinds)
  return kinds
}
