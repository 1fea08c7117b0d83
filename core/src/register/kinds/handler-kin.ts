import { registerKind } from './kind.ts'

/** 经办人近亲属备案: kin of handlers and village cadres who get a grant; one row a kinsman. 民发〔2021〕57号 第十一条. */
export default registerKind({
  zh: '经办人近亲属备案',
  en: "handlers' kin on record",
  rowIs: 'person',
  title: /近亲属|亲属.{0,6}备案|备案登记/,
  ofAProgramme: true,
  fields: ['sequence', 'county', 'town', 'village', 'handler', 'handlerIdNumber', 'cadreUnit', 'cadrePost', 'kinName', 'kinIdNumber', 'kinRelation', 'category', 'monthlyAmount', 'startMonth', 'investigationDate', 'reportDate', 'phone', 'signature', 'remarks'],
  essential: ['kinName'],
  telling: ['kinName', 'kinRelation', 'kinIdNumber', 'handler'],
  headers: {
    姓名: 'kinName', 身份证号: 'kinIdNumber', 身份证号码: 'kinIdNumber', 关系: 'kinRelation', 单位: 'cadreUnit', 工作单位: 'cadreUnit', 干部姓名: 'handler', 工作人员姓名: 'handler', 经办人: 'handler',
    低保对象姓名: 'kinName', 低保对象身份证号: 'kinIdNumber', 低保对象: 'kinName', 村干部姓名: 'handler', 备案时间: 'reportDate', 备案日期: 'reportDate', 享受类别: 'category', 亲属姓名: 'kinName', 与备案人关系: 'kinRelation',
  },
  key: ['handler', 'kinName'],
})
