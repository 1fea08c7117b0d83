import { registerKind } from './kind.ts'

/** 考核: one row a unit with its score and the parts of it. Columns: notes §5b L10. */
export default registerKind({
  zh: '考核',
  en: 'assessment of units',
  rowIs: 'unit',
  title: /考核|考评|评分/,
  fields: [
    'sequence',
    'county',
    'inspectedUnit',
    'town',
    'village',
    'scoreWork',
    'scoreSurvey',
    'scoreInspection',
    'scoreAdded',
    'scoreDeducted',
    'score',
    'rank',
    'grade',
    'reportDate',
    'remarks',
  ],
  essential: ['score'],
  telling: ['scoreWork', 'scoreSurvey', 'scoreInspection', 'rank', 'grade'],
  headers: {
    单位: 'inspectedUnit',
    乡镇: 'inspectedUnit',
    乡镇街道: 'inspectedUnit',
    合计: 'score',
    工作: 'scoreWork',
    测评: 'scoreSurvey',
    督查: 'scoreInspection',
    单位名称: 'inspectedUnit',
  },
  key: ['inspectedUnit', 'town'],
})
