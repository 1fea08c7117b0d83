/** 本机网站的首页：三个入口 */
export const site = {
  name: '暖冬',
  subtitle: '县级社会救助核对工具',
  lead: '同一套规则，三处使用：核对台账、核对录入、讲清依据。',
  offline: '全部在这台电脑上运行：不联网，不上传。',
  language: 'English',
  doors: '三个入口',
  'register.name': '核对台账',
  'register.who': '台账经办人',
  'register.what': '打开一份花名册，一键核对。每个问题指到单元格，写明依据，能改的当场改正。',
  'page.name': '网页提示',
  'page.who': '系统录入人员',
  'page.what': '在救助系统的网页上边录边核对，录错的地方当场提示。',
  'class.name': '课堂演示',
  'class.who': '培训讲师、政策人员',
  'class.what': '换一个人、改一个数、挪一个日期，全班看着认定结果怎样变、依据是哪一条。',
  back: '返回首页',
} as const
