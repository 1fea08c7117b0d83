export const en = {
  'fault.empty-file': '"{file}" is empty. Check that it was copied completely, or ask for it again.',
  'fault.not-a-workbook': '"{file}" is not a spreadsheet. Open it in Excel or WPS, save it as .xlsx and try again.',
  'fault.archive': '"{file}" is an archive. Extract it first, then open the spreadsheet inside.',
  'fault.encrypted':
    '"{file}" is protected by a password. Open it in Excel or WPS, remove the password, save it and try again.',
  'fault.damaged':
    '"{file}" is damaged or incomplete. Ask for it again, or repair it in Excel or WPS, save it as .xlsx and try again.',
  'fault.no-worksheet':
    '"{file}" has no worksheet, only charts or macro sheets. Open the file that holds the register.',
  'fault.too-large':
    '"{file}" is too large to be read safely. Delete empty rows and columns or split the register, then try again.',
  'fault.too-many-cells':
    '"{file}" is too large to be read safely: its rows and columns span more than {limit} cells. Delete empty rows and columns or split the register, then try again.',
  'fault.too-many-repeats':
    '"{file}" is too large to be read safely: its repeated rows and columns amount to more than {limit} cells. Delete them, save the file as .xlsx and try again.',
  'fault.too-many-sheets':
    '"{file}" is too large to be read safely: it has more than {limit} sheets. Split it into several files, then try again.',
  'fault.too-many-merges':
    '"{file}" is too large to be read safely: it has more than {limit} merged ranges. Unmerge what need not be merged, then try again.',
  'fault.too-much-text':
    '"{file}" is too large to be read safely: its texts have more than {limit} characters. Split the register, then try again.',
  'fault.unsupported-format': '"{file}" is a {format} file, not a spreadsheet. Open an .xlsx, .xls, .ods or .csv file.',
  'fault.cannot-annotate':
    '"{file}" is no .xlsx or .xlsm, so it cannot be annotated. Save it as .xlsx and try again, or export a list of findings.',
  'fault.signed':
    '"{file}" is digitally signed and a change would void the signature, so nothing was written. Annotate an unsigned copy, or export a list of findings.',
  'fault.protected':
    'The structure of "{file}" is protected, so no sheet can be added. Remove "Protect Workbook" and try again, or leave the findings sheet out.',
  'remark.not-a-worksheet': '"{sheet}" is no worksheet (a chart, macro or dialog sheet) and was not read.',
  'remark.sheet-missing': 'The file lists "{sheet}" but lacks its content; it was not read.',
  'remark.cell-outside-sheet':
    '{count} {count|cell|cells} of "{sheet}" {count|lies|lie} outside any sheet and {count|was|were} not read.',
  'remark.formula-without-value':
    '{count} {count|formula|formulas} of "{sheet}" {count|has|have} no stored result and {count|counts|count} as blank. Open the file in Excel or WPS and save it once.',
  'remark.number-as-text':
    '{count} {count|number|numbers} of "{sheet}" {count|is|are} malformed and {count|was|were} read as text.',
  'remark.missing-string':
    'The text of {count} {count|cell|cells} of "{sheet}" is missing from the file; {count|it counts|they count} as blank. Compare with the original.',
  'remark.bad-range':
    '{count} merged {count|range|ranges} of "{sheet}" {count|has|have} a wrong address and {count|was|were} left out.',
  'remark.long-text':
    '{count} {count|cell|cells} of "{sheet}" {count|holds|hold} more than the 32767 characters that spreadsheets allow; only the beginning was read.',
  'remark.unclosed-quote':
    'A quotation mark in "{sheet}" is never closed; all that follows went into one cell. Check the end of the file.',
} as const
