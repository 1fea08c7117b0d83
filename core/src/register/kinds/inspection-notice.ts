import { registerKind } from './kind.ts'

/** 督查通报: one row a finding of an inspection. Columns: notes §4.5. */
export default registerKind({
  zh: '督查通报',
  en: 'inspection notices',
  rowIs: 'case',
  title: /督查|督办|督导|通报/,
  fields: [
    'sequence', 'inspectionDate', 'inspectionMode', 'inspectionBody', 'inspectedUnit', 'town', 'village', 'inspectionFinding', 'inspectionRequest', 'responsibleUnit', 'responsiblePerson', 'deadline',
    'inspectionAnswer', 'closedDate', 'struckOff', 'remarks',
  ],
  essential: ['inspectionFinding'],
  telling: ['inspectionMode', 'inspectionBody', 'inspectedUnit', 'inspectionAnswer'],
  headers: { 问题: 'inspectionFinding', 存在问题: 'inspectionFinding', 主要问题: 'inspectionFinding', 单位: 'inspectedUnit', 日期: 'inspectionDate', 时间: 'inspectionDate', 整改情况: 'inspectionAnswer', 整改要求: 'inspectionRequest', 方式: 'inspectionMode', 乡镇: 'inspectedUnit' },
  key: ['inspectedUnit', 'inspectionFinding'],
})
