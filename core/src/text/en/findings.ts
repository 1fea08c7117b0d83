export const findings = {
  'severity.error': 'error',
  'severity.doubt': 'doubt',
  'severity.notice': 'notice',
  'severity.unknown': 'not verified',
  'cause.several': ' {count} findings have this cause.',
  'cause.also': ' It also shows as: {titles}.',
  'told-first': ' There are so many that only the first {told} rows are listed.',
  'unknown.fields': 'Could not be verified: {fields} missing.',
  'unknown.unread': 'Could not be verified: {fields} not read.',
  'unknown.parameter': 'Could not be verified: {parameter} is not known here. A local pack can add it.',
  'not-checked.missing-column': 'The sheet has no column “{fields}”.',
  'not-checked.missing-register': 'Needs to be given too: {registers}.',
  'not-checked.missing-parameter': '“{name}” is not known here; a local pack can add it.',
  'not-checked.not-in-force': 'The rule was not in force on the date of the register.',
  'not-checked.no-date': 'The date of the register is not known.',
  'not-checked.crashed': 'This check failed: {error}',
  'remark.number-as-text':
    'Column {column} “{header}”: {count} numbers are stored as text ({cells}); they were checked as numbers, but sums in the sheet pass over them, so please convert them',
  'remark.rewritten':
    'Column {column} “{header}”: {count} cells have spaces or full-width characters ({cells}); they were checked without them',
  'remark.uncheckable':
    'Column {column} “{header}”: {count} numbers ({cells}) are masked or of another paper than the ID card; they cannot be checked and are not called wrong',
  'remark.mixed-dates':
    'Column {column} “{header}”: dates are written in {count} ways ({cells}); all were read, one way would be better',
  'passed.copy': 'the same as a sheet before it; checked once',
  'passed.empty': 'the sheet is empty',
  'passed.no-header': 'no header that can be recognised',
  'passed.single-form': 'a form for one household, no register',
  'passed.unknown-kind': 'the kind of register could not be told',
  'passed.nearest': '; it is nearest to {kinds}',
}
