import type { Locale } from '../text/index.ts'
import { stampNotices } from '../text/policy.ts'
import { causesOf } from './causes.ts'
import { describeCause, describeFinding, describeNotChecked } from './describe.ts'
import { type Identifiers, shownHouseholds, shownReport } from './mask.ts'
import type { Sample } from './sample.ts'
import type { CheckReport, Finding } from './types.ts'

export const JSON_SCHEMA = 1

/** The report as the contract's JSON (README of core): messages in words, internal keys left out. */
export function toJson(
  full: CheckReport,
  locale: Locale,
  sample?: Sample,
  identifiers: Identifiers = 'masked',
): unknown {
  const report = shownReport(full, identifiers)
  const causes = causesOf(full.findings)
  return {
    schema: JSON_SCHEMA,
    policy: report.policy,
    assumed: report.assumed,
    notices: stampNotices(locale, report.policy),
    files: report.files.map(({ path, sheets }) => ({
      path,
      sheets: sheets.map(
        ({
          name,
          register,
          place,
          date,
          assumed,
          passed,
          nearest = [],
          header,
          body,
          columns,
          unmapped,
          remarks,
          rows,
          households,
          hiddenRows,
          keyFieldsMissing,
        }) => ({
          name,
          register,
          place,
          date,
          assumed,
          ...(passed && { passed }),
          ...(nearest.length > 0 && { nearest }),
          header,
          body,
          columns: columns.map(({ column, header: text, field, confidence, by }) => ({
            column,
            header: text,
            field,
            confidence,
            by,
          })),
          ...(unmapped.length > 0 && {
            unmapped: unmapped.map(({ column, header: text }) => ({ column, header: text })),
          }),
          ...(remarks.length > 0 && { remarks }),
          rows,
          households,
          ...(keyFieldsMissing.length > 0 && { keyFieldsMissing }),
          ...(hiddenRows > 0 && { hiddenRows }),
        }),
      ),
    })),
    findings: report.findings.map((one) => findingJson(one, locale)),
    causes: causes.map((cause) => ({
      id: cause.id,
      check: cause.check,
      severity: cause.severity,
      outcome: cause.outcome,
      count: cause.findings.length,
      findings: cause.findings,
      message: describeCause(cause, report, locale),
    })),
    coverage: report.coverage,
    dropped: report.dropped,
    totals: { ...report.totals, causes: causes.length, ...(report.answered && { answered: report.answered.length }) },
    ...(report.answered && {
      answered: report.answered.map(({ finding, result, by, on }) => ({
        ...findingJson(finding, locale),
        result,
        by,
        on,
      })),
    }),
    ...(sample && { sample: { ...sample, households: shownHouseholds(sample.households, full, identifiers) } }),
    notChecked: report.notChecked.map((one) => ({
      check: one.check,
      catalogue: one.catalogue,
      reason: one.reason,
      ...(one.file !== undefined && { file: one.file, sheet: one.sheet }),
      why: describeNotChecked(one, locale),
    })),
  }
}

function findingJson(finding: Finding, locale: Locale): object {
  const {
    check,
    catalogue,
    severity,
    outcome,
    file,
    sheet,
    row,
    cells,
    rowKey,
    field,
    value,
    expected,
    citation,
    person,
    verified,
    fix,
    related,
    relatedCount,
  } = finding
  const { message } = describeFinding(finding, locale)
  return {
    check,
    catalogue,
    severity,
    outcome,
    file,
    sheet,
    row,
    cells,
    rowKey,
    field,
    value,
    expected,
    message,
    citation,
    ...(person && { person }),
    ...(verified && { verified }),
    ...(fix && { fix }),
    ...(related && { related, relatedCount }),
  }
}
