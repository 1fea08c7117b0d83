/**
 * Words that say the same in a header, each line with the one that stands for all first. They are put in place of each
 * other within a header and within every label that it is compared with, so a word may stand for another here though
 * the two differ elsewhere.
 */
const ALIKE = `
姓名 名字 名称
人 人员 干部 工作人员 员
户主 当家人
责任单位 承办单位 主办单位 牵头单位 责任部门
年龄 现年 岁数 年纪 周岁年龄
民族 民族成份 民族成分
出生年月日 生年月日
共同生活 共同居住 一起生活
走访人二 第二走访人
责任人 负责人 承办人 承办责任人
单位 部门 机构 主体
类别 类型 种类 性质 属性
等级 级别 等次 档次 程度
情况 状况 状态 现状 情形
进展 进度
方式 形式 途径 渠道
原因 原由 缘由 事由 理由 成因
结论 结果 意见
比例 比率 比重 占比 百分比
材料 资料
地址 地点 地方 住址 住所 所在地 位置 场所
编号 编码 号码
开始 起始 起算 自何时
截止 结束 终止 到期 届满
时限 期限 限期 完成时限
死亡 去世 离世 病故 亡故 逝世 身故 故去
复核 复审 复查
调查 核查 核实
督查 督导 督办 检查 巡查
考核 考评
走访 入户 探访 访问 家访 到户
赡养 赡抚养 赡扶养 赡抚扶养 抚养 扶养 法定赡养 赡养义务 义务
监护人 监护责任人 实际监护人 法定监护人
照料 照护 护理 照料护理 照料服务
儿童 孩子 小孩 孤儿 被监护人
户口 户籍
住房 房屋 房产
车辆 机动车
农机具 农机 大型农机具 大型农机
物品 物资 货物
折款 折价 折合 价值 折合人民币 折现
领取 领用 领物 领款
入库 进库
结存 结余 库存 剩余 余额
期初 年初 上期 上年 上年末 上年度 上月末 上月 月初 上季末 上季 原有
期末 年末 年终 月末 本月末 本期末 季末
新增 增加 新纳入 新批
停保 停发 停止发放 停止救助 停止享受 退出 取消 清退 退保
变动 调整 变更 变化
增发 加发 分类施保 重点救助
收回 回收 交回
羁押 服刑 刑期 收押 关押 在押 强制措施
购买 购置 采购 购入
捐赠 捐助
帮扶 包联 挂联 挂点 结对帮扶 结对 包保 包户 联系
职务 职位
灾害 受灾 报灾 灾情
离站 出站 离开
进站 入站 到站 来站
天数 日数 时长 用时
告知 通知
是否 是不是 有无 是否有 是否为 是否系 是否属于 是否已 是否已经
意愿 意向
建议 建言
父亲 父
母亲 母
家庭 全家
与 和 同 跟 及
困难 贫困
学校 院校
就读 在读 就学
发票 票据 单据
报销 补偿 赔付
负担 承担
医疗 医药
次数 频次
措施 举措 办法 方案
成效 效果 实效
申请 申报 提出申请 递交申请 提交申请
不予审批 不审批 未审批 不予确认
下次 下一次 下期
月数 几个月 月份数
退票 退款 退汇 退回
重发 重新发放 再次发放 补发放
其他 其它 其余
务工 打工
监狱 监所
`

const standsFor = new Map(
  ALIKE.trim()
    .split('\n')
    .flatMap((line) => line.split(' ').map((word, _, [first]) => [word, first] as const)),
)
/** 联系电话, 联系人 ties nobody to a household. */
const NOT_BEFORE: Readonly<Record<string, string>> = { 联系: '(?!人|电话|方式|号|手机|地址)' }
const words = new RegExp(
  [...standsFor.keys()]
    .sort((a, b) => b.length - a.length)
    .map((word) => word + (NOT_BEFORE[word] ?? ''))
    .join('|'),
  'g',
)

/** What says nothing of what a column is: 目前, 具体, 所, 的. */
const EMPTY =
  /^(?:目前|当前|现有|现(?=居|任|行)|具体|主要|存在|有关|相关|所)(?=..)|的|之|其(?![他它余中])|所(?=[患任在])/g

/** A header with one word for all that say the same, and without those that say nothing. */
export const alike = (label: string): string =>
  label.replace(EMPTY, '').replace(words, (word) => standsFor.get(word) ?? word)
