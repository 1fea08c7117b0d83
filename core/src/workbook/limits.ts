/** What one workbook may hold. Checked before the memory is taken: an office computer has little of it. */
export const LIMITS = {
  /**
   * cells of the rectangles that used rows and columns span, all sheets together; beyond it a stray cell costs
   * gigabytes
   */
  cells: 200_000_000,
  /** characters of one cell, as many as spreadsheets hold; what is longer is cut, and a remark says so */
  cellText: 32_767,
  /** characters of all distinct texts and formulas */
  text: 1_000_000_000,
  sheets: 10_000,
  merges: 2_000_000,
  /** cells with content of an .xls, .xlsb or .ods, which the library holds as objects of some hundred bytes each */
  legacyCells: 4_000_000,
  /** inflated bytes of an .xlsb or .ods, or bytes of a page, which the library holds whole and more than once */
  legacyBytes: 384 << 20,
}
