export const rollup = {
  'total-row.title': 'Total row',
  'total-row.fail': 'The total of “{field}” is given as {stated}; the rows add up to {expected}, a difference of {difference}.',
  'total-row.advice': 'Check the rows and the total; a formula is best.',
  'summary-matches-sheets.title': 'Summary and sheets',
  'summary-matches-sheets.fail': '{place}: “{field}” is {stated} in the summary, {expected} in the sheets, a difference of {difference}.',
  'summary-matches-sheets.advice': 'Correct the summary from the sheets, or complete the sheets.',
}
