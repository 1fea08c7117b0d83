/**
 * A register as Excel writes one, with a wide choice of what a workbook can hold, part by part in hand-written OOXML,
 * so that the loss of any feature shows. Every person and number in it is made up.
 */
import { strToU8, zipSync } from 'fflate'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n'
export const FIRST_ROW = 5
export const COLUMNS = 30

const HEADERS = [
  '序号',
  '户编号',
  '户主姓名',
  '家庭成员姓名',
  '与户主关系',
  '公民身份号码',
  '性别',
  '出生日期',
  '民族',
  '镇(街道)',
  '村(社区)',
  '组',
  '户籍类别',
  '救助类别',
  '健康状况',
  '残疾类别',
  '残疾等级',
  '残疾证号',
  '劳动能力',
  '婚姻状况',
  '联系电话',
  '开户银行',
  '银行账号',
  '月人均收入',
  '家庭财产',
  '保障人数',
  '保障金额',
  '增发金额',
  '合计',
  '备注',
]
const FAMILY = [...'王李张刘陈杨赵黄周吴徐孙马朱胡林郭何高罗']
const GIVEN = [...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华']

const escapeXml = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')

const letters = (column: number): string =>
  column < 26 ? String.fromCharCode(65 + column) : letters(Math.floor(column / 26) - 1) + letters(column % 26)

/** The same numbers on every run and machine. */
function randomOf(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) % below
  }
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

function idNumber(birth: string, sequence: number): string {
  const digits = `510185${birth}${String(950 + (sequence % 46)).padStart(3, '0')}`
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(digits[i]), 0)
  return digits + '10X98765432'[sum % 11]
}

const of = <T>(list: T[], index: number): T => list[index]

/** Distinct texts in order of appearance, as `sharedStrings.xml` holds them. */
class SharedStrings {
  readonly list: string[] = []
  readonly #index = new Map<string, number>()

  index(text: string): number {
    const known = this.#index.get(text)
    if (known !== undefined) return known
    this.#index.set(text, this.list.length)
    return this.list.push(text) - 1
  }
}

function* sheetXml(rows: number, strings: SharedStrings): Generator<string> {
  const random = randomOf(7)
  const text = (row: number, column: number, value: string, style: number): string =>
    `<c r="${letters(column)}${row}" s="${style}" t="s"><v>${strings.index(value)}</v></c>`
  const number = (row: number, column: number, value: number, style: number): string =>
    `<c r="${letters(column)}${row}" s="${style}"><v>${value}</v></c>`
  const last = FIRST_ROW + rows - 1
  yield `${DECLARATION}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac xr" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac" xmlns:xr="http://schemas.microsoft.com/office/spreadsheetml/2014/revision" xr:uid="{00000000-0001-0000-0000-000000000000}"><sheetPr codeName="Sheet1"><tabColor rgb="FFC00000"/><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:AD${last + 1}"/><sheetViews><sheetView tabSelected="1" zoomScale="85" workbookViewId="0"><pane xSplit="4" ySplit="4" topLeftCell="E5" activePane="bottomRight" state="frozen"/><selection pane="bottomRight" activeCell="F9" sqref="F9"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="14.25" x14ac:dyDescent="0.2"/><cols><col min="1" max="1" width="6.5" customWidth="1"/><col min="2" max="5" width="11.25" style="1" customWidth="1"/><col min="6" max="6" width="21.5" style="2" customWidth="1"/><col min="28" max="28" width="9" hidden="1" customWidth="1"/></cols><sheetData>`
  yield `<row r="1" spans="1:30" ht="36" customHeight="1" x14ac:dyDescent="0.2">${text(1, 0, '简阳市最低生活保障对象花名册', 3)}</row>`
  yield `<row r="2" spans="1:30">${text(2, 0, '填报单位:(公章)', 1)}${text(2, 20, '填报日期:2026年5月', 1)}</row>`
  yield `<row r="3" spans="1:30">${text(3, 0, '基本信息', 4)}${text(3, 12, '救助信息', 4)}${text(3, 22, '收入及保障金', 4)}</row>`
  yield `<row r="4" spans="1:30" ht="28.5" customHeight="1">${HEADERS.map((header, c) => text(4, c, header, 4)).join('')}</row>`
  for (let i = 0; i < rows; i++) {
    const r = FIRST_ROW + i
    const year = 1940 + random(75)
    const month = 1 + random(12)
    const day = 1 + random(28)
    const birth = `${year}${String(month).padStart(2, '0')}${String(day).padStart(2, '0')}`
    const name = of(FAMILY, random(20)) + of(GIVEN, random(24)) + (random(3) ? of(GIVEN, random(24)) : '')
    const household = Math.floor(i / 2.3)
    const id = idNumber(birth, random(1000))
    const amount = 200 + random(500)
    const extra = random(5) * 20
    const cells = [
      number(r, 0, i + 1, 1),
      text(r, 1, `510185${String(household).padStart(7, '0')}`, 1),
      text(r, 2, name, 1),
      text(r, 3, name, 1),
      text(r, 4, of(['户主', '配偶', '子', '女', '父', '母'], random(6)), 1),
      text(r, 5, id, 2),
      text(r, 6, Number(id[16]) % 2 ? '男' : '女', 1),
      number(r, 7, Math.round(Date.UTC(year, month - 1, day) / 864e5) + 25569, 5),
      text(r, 8, '汉族', 1),
      text(r, 9, of(['石桥街道', '简城街道', '三合镇', '禾丰镇', '云龙镇', '平武镇'], random(6)), 1),
      text(r, 10, of(['红星村', '幸福村', '井坝村', '新民村', '和平社区'], random(5)), 1),
      number(r, 11, 1 + random(15), 1),
      text(r, 12, of(['农村', '城镇'], random(2)), 1),
      text(r, 13, of(['最低生活保障', '特困供养', '低保边缘'], random(3)), 1),
      text(r, 14, of(['健康', '残疾', '大病', '慢性病'], random(4)), 1),
      text(r, 15, of(['无', '肢体', '视力', '听力', '精神', '智力'], random(6)), 1),
      text(r, 16, of(['无', '一级', '二级', '三级', '四级'], random(5)), 1),
      text(r, 17, `${id}${1 + random(7)}${1 + random(4)}`, 2),
      text(r, 18, of(['无', '部分丧失', '有'], random(3)), 1),
      text(r, 19, of(['已婚', '未婚', '丧偶', '离异'], random(4)), 1),
      text(r, 20, `1${3 + random(6)}${100000000 + random(899999999)}`, 2),
      text(r, 21, of(['农业银行', '农商银行', '邮储银行'], random(3)), 1),
      text(r, 22, `6228${1e14 + random(1e9) * 7919}`, 2),
      number(r, 23, random(80000) / 100, 6),
      number(r, 24, random(50000), 6),
      number(r, 25, 1 + random(5), 1),
      number(r, 26, amount, 6),
      number(r, 27, extra, 6),
      `<c r="AC${r}" s="6"><f>AA${r}+AB${r}</f><v>${amount + extra}</v></c>`,
      random(10) ? `<c r="AD${r}" s="1"/>` : text(r, 29, `复核${random(100)}`, 1),
    ]
    yield `<row r="${r}" spans="1:30" x14ac:dyDescent="0.2">${cells.join('')}</row>`
  }
  yield `<row r="${last + 1}" spans="1:30">${text(last + 1, 0, '合计', 4)}<c r="AC${last + 1}" s="6"><f>SUM(AC${FIRST_ROW}:AC${last})</f><v>0</v></c></row>`
  yield `</sheetData><sheetProtection formatCells="0" selectLockedCells="1"/><autoFilter ref="A4:AD${last}"/><mergeCells count="4"><mergeCell ref="A1:AD1"/><mergeCell ref="A3:L3"/><mergeCell ref="M3:V3"/><mergeCell ref="W3:AD3"/></mergeCells><phoneticPr fontId="1" type="noConversion"/><conditionalFormatting sqref="X${FIRST_ROW}:X${last}"><cfRule type="cellIs" dxfId="0" priority="1" operator="greaterThan"><formula>700</formula></cfRule></conditionalFormatting><dataValidations count="2"><dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1" errorTitle="错误" error="请选择" sqref="G${FIRST_ROW}:G${last}"><formula1>"男,女"</formula1></dataValidation><dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="N${FIRST_ROW}:N${last}"><formula1>代码表!$A$1:$A$3</formula1></dataValidation></dataValidations><hyperlinks><hyperlink ref="U2" location="代码表!A1" display="填报日期"/></hyperlinks><printOptions horizontalCentered="1"/><pageMargins left="0.3" right="0.3" top="0.5" bottom="0.5" header="0.3" footer="0.3"/><pageSetup paperSize="8" fitToHeight="0" orientation="landscape" r:id="rId1"/><headerFooter><oddFooter>&amp;C第 &amp;P 页,共 &amp;N 页</oddFooter></headerFooter><rowBreaks count="1" manualBreakCount="1"><brk id="104" max="16383" man="1"/></rowBreaks><ignoredErrors><ignoredError sqref="F${FIRST_ROW}:F${last}" numberStoredAsText="1"/></ignoredErrors><drawing r:id="rId2"/><legacyDrawing r:id="rId3"/><tableParts count="0"/><extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:dataValidations count="1" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:dataValidation type="list" allowBlank="1" showErrorMessage="1"><x14:formula1><xm:f>代码表!$B$1:$B$4</xm:f></x14:formula1><xm:sqref>O${FIRST_ROW}:O${last}</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst></worksheet>`
}

const STYLES = `${DECLARATION}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/></numFmts><fonts count="3"><font><sz val="11"/><color theme="1"/><name val="宋体"/><family val="2"/><charset val="134"/><scheme val="minor"/></font><font><sz val="9"/><name val="宋体"/><charset val="134"/></font><font><b/><sz val="20"/><name val="方正小标宋简体"/><charset val="134"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor theme="4" tint="0.79998168889431442"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left style="thin"><color indexed="64"/></left><right style="thin"><color indexed="64"/></right><top style="thin"><color indexed="64"/></top><bottom style="thin"><color indexed="64"/></bottom><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"><alignment vertical="center"/></xf></cellStyleXfs><cellXfs count="7"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="0" fillId="0" borderId="1" xfId="0" applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="center"/></xf><xf numFmtId="49" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyBorder="1"/><xf numFmtId="0" fontId="2" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1"><alignment horizontal="center" vertical="center"/></xf><xf numFmtId="0" fontId="0" fillId="2" borderId="1" xfId="0" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf><xf numFmtId="176" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyBorder="1"/><xf numFmtId="4" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyBorder="1" applyProtection="1"><protection locked="0"/></xf></cellXfs><cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles><dxfs count="1"><dxf><font><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf></dxfs><tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/></styleSheet>`

const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg=='

const relationships = (list: [type: string, target: string][]): string =>
  `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${list.map(([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${RELATIONSHIPS}/${type}" Target="${target}"/>`).join('')}</Relationships>`

/** Parts other than the register sheet and the shared strings. */
function fixedParts(rows: number): Record<string, string> {
  const last = FIRST_ROW + rows - 1
  const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  const overrides: [string, string][] = [
    ['/xl/workbook.xml', `${spreadsheet}.sheet.main+xml`],
    ['/xl/worksheets/sheet1.xml', `${spreadsheet}.worksheet+xml`],
    ['/xl/worksheets/sheet2.xml', `${spreadsheet}.worksheet+xml`],
    ['/xl/styles.xml', `${spreadsheet}.styles+xml`],
    ['/xl/sharedStrings.xml', `${spreadsheet}.sharedStrings+xml`],
    ['/xl/comments1.xml', `${spreadsheet}.comments+xml`],
    ['/xl/drawings/drawing1.xml', 'application/vnd.openxmlformats-officedocument.drawing+xml'],
    ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
  ]
  const codes = ['最低生活保障', '特困供养', '低保边缘', '其他'].map((code, i) => {
    const state = ['健康', '残疾', '大病', '慢性病'][i]
    return `<row r="${i + 1}"><c r="A${i + 1}" t="inlineStr"><is><t>${code}</t></is></c><c r="B${i + 1}" t="inlineStr"><is><t>${state}</t></is></c></row>`
  })
  return {
    '[Content_Types].xml': `${DECLARATION}<Types xmlns="${PACKAGE}/content-types"><Default Extension="bin" ContentType="${spreadsheet}.printerSettings"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>${overrides.map(([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`).join('')}</Types>`,
    '_rels/.rels': `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONSHIPS}/officeDocument" Target="xl/workbook.xml"/><Relationship Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`,
    'docProps/core.xml': `${DECLARATION}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>王科长</dc:creator></cp:coreProperties>`,
    'xl/workbook.xml': `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><workbookPr codeName="ThisWorkbook"/><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="28800" windowHeight="12000"/></bookViews><sheets><sheet name="花名册" sheetId="1" r:id="rId1"/><sheet name="代码表" sheetId="2" state="hidden" r:id="rId2"/></sheets><definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">花名册!$A$4:$AD$${last}</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">花名册!$1:$4</definedName><definedName name="低保标准">代码表!$D$1</definedName></definedNames><calcPr calcId="191029"/></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships([
      ['worksheet', 'worksheets/sheet1.xml'],
      ['worksheet', 'worksheets/sheet2.xml'],
      ['styles', 'styles.xml'],
      ['sharedStrings', 'sharedStrings.xml'],
    ]),
    'xl/worksheets/_rels/sheet1.xml.rels': relationships([
      ['printerSettings', '../printerSettings/printerSettings1.bin'],
      ['drawing', '../drawings/drawing1.xml'],
      ['vmlDrawing', '../drawings/vmlDrawing1.vml'],
      ['comments', '../comments1.xml'],
    ]),
    'xl/worksheets/sheet2.xml': `${DECLARATION}<worksheet xmlns="${MAIN}"><sheetData>${codes.join('')}</sheetData></worksheet>`,
    'xl/styles.xml': STYLES,
    'xl/comments1.xml': `${DECLARATION}<comments xmlns="${MAIN}"><authors><author>王科长</author></authors><commentList><comment ref="D6" authorId="0" shapeId="0"><text><r><rPr><b/><sz val="9"/></rPr><t>王科长:</t></r><r><t>已入户核实</t></r></text></comment></commentList></comments>`,
    'xl/drawings/vmlDrawing1.vml': `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype><v:shape id="_x0000_s1025" type="#_x0000_t202" style='position:absolute;margin-left:300pt;margin-top:60pt;width:108pt;height:59.25pt;z-index:1;visibility:hidden' fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style='mso-direction-alt:auto'><div style='text-align:left'></div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>4, 15, 4, 10, 6, 15, 8, 9</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>5</x:Row><x:Column>3</x:Column></x:ClientData></v:shape></xml>`,
    'xl/drawings/drawing1.xml': `${DECLARATION}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><xdr:oneCellAnchor><xdr:from><xdr:col>25</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>0</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:ext cx="360000" cy="360000"/><xdr:pic><xdr:nvPicPr><xdr:cNvPr id="2" name="印章"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill><a:blip xmlns:r="${RELATIONSHIPS}" r:embed="rId1"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill><xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="360000" cy="360000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic><xdr:clientData/></xdr:oneCellAnchor><xdr:oneCellAnchor><xdr:from><xdr:col>27</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>0</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:ext cx="900000" cy="360000"/><xdr:sp macro="" textlink=""><xdr:nvSpPr><xdr:cNvPr id="3" name="文本框"/><xdr:cNvSpPr txBox="1"/></xdr:nvSpPr><xdr:spPr><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr><xdr:txBody><a:bodyPr/><a:p><a:r><a:t>内部资料</a:t></a:r></a:p></xdr:txBody></xdr:sp><xdr:clientData/></xdr:oneCellAnchor></xdr:wsDr>`,
    'xl/drawings/_rels/drawing1.xml.rels': relationships([['image', '../media/image1.png']]),
  }
}

function* sharedStringsXml(strings: SharedStrings, rows: number): Generator<string> {
  yield `${DECLARATION}<sst xmlns="${MAIN}" count="${rows * 20}" uniqueCount="${strings.list.length + 1}">`
  for (const text of strings.list)
    yield `<si><t>${escapeXml(text)}</t><phoneticPr fontId="1" type="noConversion"/></si>`
  yield '<si><r><rPr><b/><sz val="11"/></rPr><t>富</t></r><r><t>文本</t></r></si></sst>'
}

/** All parts, the large ones as streams of text; the sheet must be read before the strings. */
export function featureParts(rows: number): { name: string; content: Iterable<string> | Uint8Array }[] {
  const strings = new SharedStrings()
  const fixed = Object.entries(fixedParts(rows)).map(([name, text]) => ({ name, content: [text] }))
  return [
    ...fixed,
    { name: 'xl/media/image1.png', content: Uint8Array.from(atob(PNG), (ch) => ch.charCodeAt(0)) },
    { name: 'xl/printerSettings/printerSettings1.bin', content: new Uint8Array(200).fill(7) },
    { name: 'xl/worksheets/sheet1.xml', content: sheetXml(rows, strings) },
    { name: 'xl/sharedStrings.xml', content: sharedStringsXml(strings, rows) },
  ]
}

/** The whole file, for sizes that fit in memory as text. */
export function featureBook(rows: number): Uint8Array {
  const parts: Record<string, Uint8Array> = {}
  for (const { name, content } of featureParts(rows)) {
    parts[name] = content instanceof Uint8Array ? content : strToU8(Array.from(content).join(''))
  }
  return zipSync(parts, { level: 6, mtime: '2026-05-01' })
}
