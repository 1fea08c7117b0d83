import { registerKind } from './kind.ts'

/** 拆迁户双证 (house and land certificate of resettled households): one row a household's flat. Columns: notes §4.5. */
export default registerKind({
  zh: '拆迁户双证',
  en: 'certificates of resettled households',
  rowIs: 'household',
  title: /双证|拆迁|安置房|两证|办证/,
  fields: [
    'sequence', 'town', 'village', 'group', 'headName', 'headIdNumber', 'name', 'idNumber', 'phone', 'address', 'householdSize', 'estate', 'resettlementNumber', 'flatArea', 'houseCertificate',
    'landCertificate', 'certificateProgress', 'certificateDate', 'certificateObstacle', 'responsibleUnit', 'signature', 'remarks',
  ],
  essential: [],
  telling: ['resettlementNumber', 'houseCertificate', 'landCertificate', 'certificateProgress'],
  headers: { 面积: 'flatArea', 进度: 'certificateProgress', 姓名: 'headName', 权利人: 'headName', 产权人: 'headName', 原因: 'certificateObstacle', 小区: 'estate', 安置小区: 'estate', 住址: 'address' },
  key: ['headName', 'name', 'resettlementNumber'],
})
