/** What a reader of workbooks says: `fault.` when a file cannot be used, `remark.` for what was passed over. */
export const zh = {
  'fault.empty-file': '“{file}”是空文件，里面没有内容。请确认文件已传完整，或向报送单位重新索取。',
  'fault.not-a-workbook': '“{file}”不是表格文件。请用 Excel 或 WPS 打开核对，另存为 .xlsx 后再试。',
  'fault.archive': '“{file}”是压缩包。请先解压，再打开里面的表格。',
  'fault.encrypted': '“{file}”设有打开密码，无法读取。请用 Excel 或 WPS 输入密码打开，取消密码后另存再试。',
  'fault.damaged': '“{file}”已损坏或没有传完整。请重新索取文件，或用 Excel、WPS 打开修复后另存为 .xlsx 再试。',
  'fault.no-worksheet': '“{file}”里没有工作表（只有图表或宏表）。请打开含花名册的文件。',
  'fault.too-large': '“{file}”太大，超出可以安全读取的范围。请删去多余的空行空列，或把登记表拆成几个文件后再试。',
  'fault.too-many-cells':
    '“{file}”太大：行列合计超过 {limit} 个单元格，无法安全读取。请删去多余的空行空列，或把登记表拆成几个文件后再试。',
  'fault.too-many-repeats':
    '“{file}”太大：重复填充的行列展开后超过 {limit} 个单元格，无法安全读取。请打开文件，删去重复填充的行列后另存为 .xlsx 再试。',
  'fault.too-many-sheets': '“{file}”太大：工作表超过 {limit} 张，无法安全读取。请拆成几个文件后再试。',
  'fault.too-many-merges': '“{file}”太大：合并单元格超过 {limit} 处，无法安全读取。请取消多余的合并后再试。',
  'fault.too-much-text': '“{file}”太大：文字合计超过 {limit} 字，无法安全读取。请把登记表拆成几个文件后再试。',
  'fault.unsupported-format': '“{file}”是 {format} 文件，不是表格。请打开 .xlsx、.xls、.ods 或 .csv 表格。',
  'fault.cannot-annotate':
    '“{file}”不是 .xlsx 或 .xlsm 文件，无法在表中加批注。请用 Excel 或 WPS 另存为 .xlsx 后再试，或导出问题清单。',
  'fault.signed':
    '“{file}”带有数字签名，改动会使签名失效，所以没有写入标记。请另存一份未签名的副本再试，或导出问题清单。',
  'fault.protected': '“{file}”的工作簿结构受保护，不能增加工作表。请在“审阅”中取消“保护工作簿”后再试，或不附问题清单。',
  'remark.not-a-worksheet': '“{sheet}”不是普通工作表（图表、宏表或对话框），没有读取。',
  'remark.sheet-missing': '文件目录里有“{sheet}”，但内容缺失，没有读取。',
  'remark.cell-outside-sheet': '“{sheet}”有 {count} 个单元格超出工作表范围，没有读取。',
  'remark.formula-without-value':
    '“{sheet}”有 {count} 个公式没有保存计算结果，按空白处理。请用 Excel 或 WPS 打开并保存一次。',
  'remark.number-as-text': '“{sheet}”有 {count} 个数值写法不正确，按文字读取。',
  'remark.missing-string': '“{sheet}”有 {count} 个单元格的文字在文件中缺失，按空白处理。请对照原表核对。',
  'remark.bad-range': '“{sheet}”有 {count} 处合并区域的地址不正确，没有采用。',
  'remark.long-text': '“{sheet}”有 {count} 个单元格的文字超过 32767 字（表格软件的上限），只读取了前面的部分。',
  'remark.unclosed-quote': '“{sheet}”有一处引号没有配对，其后的内容都读进了同一个单元格。请检查文件末尾。',
} as const
