import { profile } from './profile.ts'

/** The six things of 民发〔2021〕43号 that somebody can do by himself or cannot. */
export const SELF_CARE = ['自主吃饭', '自主穿衣', '自主上下床', '自主如厕', '室内自主行走', '自主洗澡']

const CHANGE = '(变更|调整|修改|变动|更正|更改|变化)之?'
const STATE = '(家庭|基本|申请|登记|保障|享受|待遇|成员|人员|收入|财产|账户|户籍)*(信息|情况|资料|内容|数据|金额|值)'
/** Nothing more in the title, or the rest in brackets: 修改前请先核对 announces no earlier state. */
const END = '\\s*([（(【:：].*)?[）)】]?$'
const CHECKED = '(核定|复核|核查|审核|审批|认定|认证|保障|救助|享受|登记)'
/** What a part of a page may hold: then it is no person's name. */
const THINGS = '信息|情况|资料|明细|记录|财产|收入|支出|账户|银行|住房|车辆|材料|附件|意见|说明|基本'

const DAY = '\\d{4}年\\d{1,2}月\\d{1,2}日'
/** The day behind a signature or a seal. */
const SIGNED = `(?:签[名字章]|盖章|人[:：])[^。]*?(${DAY})\\s*$`

/** Hand-written forms: Bootstrap, WeUI, JSP tables, definition lists */
export const plain = profile('plain', {
  items: [
    { item: '.form-group, .form-item, .form-row', label: 'label, .control-label, .form-label' },
    { item: '.weui-cell', label: '.weui-label' },
  ],
  groups: ['[role=radiogroup]', '[role=group]', 'fieldset'],
  sections: [
    { box: 'fieldset', title: ':scope > legend' },
    { box: '.card, .panel', title: '.card-header, .panel-heading, .card-title' },
    { box: 'dialog, [role=dialog]', title: 'h1, h2, h3, [class*=title]' },
  ],
  headings: ['h1', 'h2', 'h3', 'h4', 'h5', 'h6', '[role=heading]'],
  elsewhere: [
    'dl',
    'select',
    'button',
    'a',
    'nav',
    'body > header',
    '[role=banner]',
    'footer',
    '.footer',
    '.foot',
    '.copyright',
    '#footer',
    '#foot',
    'script',
    'style',
    'textarea',
    'option',
    '[role=tab]',
    '[role=menuitem]',
    '[role=button]',
    '[contenteditable=true]',
  ],
  dialogs: ['dialog', '[role=dialog]', '[aria-modal=true]', '.modal'],
  titles: ['h1', 'h2', 'h3', 'legend', 'caption'],
  pages: ['.pagination li'],
  grids: [
    {
      root: ':is([role=table], [role=grid], [role=treegrid]):not(table)',
      header: '[role=columnheader]',
      row: '[role=row]',
      cell: '[role=cell], [role=gridcell]',
    },
  ],
  deeds: ['button', 'a', '[role=button]', 'input[type=button]', 'input[type=submit]', 'input[type=image]'],
  lenses: ['[class*=icon-search]', '.anticon-search', '.glyphicon-search', '.fa-search'],
  bars: ['[role=toolbar]'],
  searches: ['查询', '搜索', '检索', '查找', '筛选', '高级查询', '高级搜索', '立即查询', '条件查询'],
  resets: ['重置', '清空', '清除'],
  submits: '保存 暂存 提交 提交申请 提交审核 提交审批 下一步 上报 送审 受理'.split(' '),
  edits:
    '查看 显示 隐藏 复制 编辑 修改 变更 删除 移除 详情 更多 核验 校验 核对 查询 读取 读卡 定位 地图 下载 打印 展开 收起 选择 脱敏 明文 帮助 查看详情 查看明文'.split(
      ' ',
    ),
  whose: [
    { title: '赡.{0,6}养|扶养|抚养人|义务人|法定义务|供养义务', role: 'supporters' },
    {
      title:
        '代理|代办|代申请|委托|经办|联系人|监护|^父亲|^母亲|^父母|照[料护].{0,4}人|调查人|审[核批]人|帮扶|包户|开户|登录',
      role: 'others',
    },
    {
      title: '家庭成员|共同生活|成员信息|成员列表|家庭人员|^成员|(新增|添加|编辑|修改)成员|成员$',
      role: 'members',
    },
  ],
  past: [`${CHANGE}前的?(${STATE})?${END}`, `^[原旧]有?${STATE}${END}`, `^上一?(次|轮|期|年度?|季度).{0,4}${CHECKED}`],
  queries: ['^(高级|快速|组合|综合)?(查询|检索|搜索|筛选|过滤)(条件|区域?|栏|项)$'],
  now: [`${CHANGE}后的?(${STATE})?${END}`, `^[现新]${STATE}${END}`],
  forms: ['(?:申请|审批|审核|确认|调查|登记|经办|受理|公示|服务|管理)+(?:信息)?(?:表|书|单|详情|平台|系统|大厅)'],
  // 临时救助申请登记 已审批: in what state the case is
  offices: ['审核', '审批', '审查', '复核'].map((deed) => `(?<!.已)${deed}|${deed}(?=.)`),
  cards: [
    // 成员1, 家庭成员（二）, 第 3 人
    '^(家庭)?(成员|人员)?信?息?\\s*[（(#第]*\\s*[\\d一二三四五六七八九十]+\\s*[）)位名人号、.:：]*',
    // 周建军, 周建军（儿子）
    `^(?!.*(${THINGS}))[\\u4e00-\\u9fff·]{2,5}(\\s*[（(][^（）()]{1,6}[）)])?$`,
  ],
  heads: ['申请人', '申请对象', '户主', '本人', '救助对象', '保障对象'],
  recipients: ['患者', '儿童', '孤儿', '老人', '老年人', '残疾人', '特困人员', '供养对象', '补贴对象', '申领人'],
  others:
    '代理人 代办人 代申请人 委托人 联系人 配偶 监护人 父亲 母亲 经办人 受理人 调查人 照料人 护理人 紧急联系人 紧急联系 法定赡养义务人 义务人 赡养人 开户人 持卡人 领取人'.split(
      ' ',
    ),
  agents: ['代理人', '代办人', '代申请人', '委托人', '紧急联系人'],
  opinions: [
    { title: '^(县|市|区|民政).*意见', text: SIGNED, label: '审批日期' },
    { title: '^(乡|镇|街道).*意见', text: SIGNED, label: '初审日期' },
    { title: '^申请(人|理由|原因|书|$)', text: SIGNED, label: '申请日期' },
    {
      title: '意见',
      text: '自(\\d{4}年\\d{1,2}月)(?:\\d{1,2}日)?起(?:发放|享受|执行|保障|救助|供养|纳入)',
      label: '享受起始年月',
    },
    { title: '意见', text: `(${DAY}\\s*[至到~—-]+\\s*${DAY})(?:期间)?(?:进行)?公示`, label: '公示时间' },
    // 自主吃饭（能 √不能）
    ...SELF_CARE.map((label) => ({ title: '', text: `${label}\\s*[（(]\\s*([^（）()]{1,12}?)\\s*[）)]`, label })),
  ],
  units: [
    ...'人 口 元 万元 套 处 间 辆 ㎡ 平方米 平米 年 月 日 岁 周岁 % 号 栋 单元 室 至 到 起 止'.split(' '),
    '[-~—–―/（）()]',
  ],
})
