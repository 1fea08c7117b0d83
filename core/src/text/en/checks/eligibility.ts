export const eligibility = {
  'income-below-standard.title': 'Income a head and the standard',
  'income-below-standard.fail': 'Monthly income a head ¥{perCapita} ≥ the standard ¥{standard} ({source}): not below it.',
  'income-below-standard.advice': 'A grace period, a single-person application from an edge household or lawful deductions explain it: note which one applies, else review the case.',
  'standard-in-force.title': 'Standard in force',
  'standard-in-force.fail': 'The register uses ¥{stated}; the standard in force here is ¥{expected} (from {from}, {source}).',
  'standard-in-force.advice': 'Use the standard in force and work out the amount again.',
}
