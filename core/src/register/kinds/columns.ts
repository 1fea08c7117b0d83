import type { FieldId } from '../../facts/fields.ts'

/** Columns that many registers share, in the order of the usual form. */
const columns = <const Ids extends readonly FieldId[]>(...ids: Ids): Ids => ids

export const PLACE = columns('sequence', 'county', 'town', 'village', 'group')

export const PERSON = columns(
  'name',
  'relation',
  'documentType',
  'idNumber',
  'sex',
  'birth',
  'age',
  'ethnicity',
  'hukouKind',
  'hukouPlace',
  'residence',
  'address',
  'phone',
)

export const CONDITION = columns(
  'isHead',
  'marital',
  'maritalSince',
  'health',
  'illness',
  'disabilityType',
  'disabilityLevel',
  'disabilityCertificate',
  'disabilityCertificateUntil',
  'residencePermitUntil',
  'labour',
  'selfCare',
  'selfCareFailed',
  'employment',
  'employer',
  'schooling',
  'status',
  'statusSince',
  'specialGroup',
)

export const HOUSEHOLD = columns(
  'householdNumber',
  'headName',
  'headIdNumber',
  'householdSize',
  'insuredPersons',
  'householdSplitDate',
)

export const INCOME = columns(
  'wageIncome',
  'businessIncome',
  'propertyIncome',
  'transferIncome',
  'otherIncome',
  'maintenance',
  'monthlyIncome',
  'pension',
  'entitlementPension',
  'socialAssistanceIncome',
  'employmentCost',
  'jobRefusals',
  'monthlyHouseholdIncome',
  'yearlyHouseholdIncome',
  'perCapitaIncome',
  'perCapitaYearlyIncome',
)

export const PROPERTY = columns(
  'housing',
  'housingCount',
  'housingArea',
  'vehicle',
  'machinery',
  'company',
  'financialAssets',
  'insuranceValue',
  'providentFund',
)

export const SUPPORTERS = columns('supporters', 'supporterIdNumber', 'supporterCount', 'supporterIncome')

/** From the application to the review. */
export const PROCEDURE = columns(
  'applicationMode',
  'applicationDate',
  'authorisation',
  'authorisationDate',
  'comparisonDate',
  'kinOfHandler',
  'investigationDate',
  'inspector',
  'secondInspector',
  'investigatorCount',
  'appraisalDate',
  'noticeStart',
  'noticeEnd',
  'noticeDays',
  'decisionDate',
  'approvedBy',
  'conclusion',
  'refusalDate',
  'refusalReason',
  'reviewDate',
  'reviewConclusion',
  'nextReviewDate',
  'spotCheck',
  'exempt45',
  'delegated',
)

export const ACCOUNT = columns(
  'bank',
  'accountName',
  'account',
  'holderRelation',
  'custodyAgreement',
  'custodian',
  'guardian',
  'guardianIdNumber',
)

export const PERIOD = columns('startMonth', 'stopMonth', 'stopReason', 'deathDate')

export const CLOSING = columns('cadre', 'handler', 'signature', 'remarks')
