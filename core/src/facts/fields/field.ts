/** What a register column or a form control can hold. */

/** Whose fact it is; a household's fact may stand once for all its member rows. */
export type Subject = 'row' | 'person' | 'household' | 'payment' | 'visit' | 'place' | 'unit' | 'case'

export type FieldType =
  | 'text'
  | 'name'
  | 'id-number'
  | 'account'
  | 'phone'
  | 'certificate'
  | 'code'
  | 'yes-no'
  /** integer fen inside, yuan in the register */
  | 'money'
  /** a whole number: persons, households, pieces */
  | 'count'
  | 'number'
  /** a share; 0.95 and 95 % are both 95 inside */
  | 'percent'
  /** yyyymmdd; a month is yyyymm00, a year yyyy0000 */
  | 'date'

export interface Field<Type extends FieldType = FieldType, Of extends Subject = Subject> {
  zh: string
  en: string
  of: Of
  type: Type
  /** further headers and labels that mean this field, without spaces, brackets and units */
  synonyms: readonly string[]
  /** for `code`: the values of the list, in the register's language */
  codes?: readonly string[]
}

type Maker<Type extends FieldType, Of extends Subject> = (
  zh: string,
  en: string,
  synonyms?: string,
  codes?: readonly string[],
) => Field<Type, Of>

/**
 * Makers of fields of one subject: `money('月收入', 'monthly income', '月收入额 每月收入')`; synonyms are divided by
 * spaces.
 */
export function fieldsOf<Of extends Subject>(of: Of) {
  const maker =
    <Type extends FieldType>(type: Type): Maker<Type, Of> =>
    (zh, en, synonyms = '', codes) => ({ zh, en, of, type, synonyms: synonyms.split(' ').filter(Boolean), codes })
  return {
    text: maker('text'),
    name: maker('name'),
    idNumber: maker('id-number'),
    account: maker('account'),
    phone: maker('phone'),
    certificate: maker('certificate'),
    code: maker('code'),
    yesNo: maker('yes-no'),
    money: maker('money'),
    count: maker('count'),
    number: maker('number'),
    percent: maker('percent'),
    date: maker('date'),
  }
}
