import { fieldsOf } from './field.ts'

const { text, name, money, count, number, date } = fieldsOf('person')

/**
 * Lists that other offices hand over for comparison: deaths, prison, payroll, vehicles, companies, deposits, pensions.
 */
export const comparisonFields = {
  cremationDate: date('火化时间', 'date of cremation', '火化日期'),
  hukouCancelled: date('户口注销时间', 'hukou cancelled on', '销户时间 注销户口日期 注销时间'),
  ageAtDeath: number('终年', 'age at death', '享年 终年岁数 死亡年龄 卒年 死亡时年龄'),
  imprisonedFrom: date('入狱时间', 'in prison since', '收监日期 服刑起始日期 入所时间 收押时间 刑期起 入监日期'),
  imprisonedUntil: date('释放时间', 'in prison until', '刑满日期 服刑截止日期 刑满释放时间 刑期止 出所日期'),
  measureKind: text('羁押类别', 'kind of measure', '强制措施 措施类型'),
  prison: text('羁押场所', 'place of detention', '监狱名称 服刑监狱 监所'),
  payrollUnit: text('财政供养单位', 'public employer', '工资发放单位 供养单位'),
  payrollKind: text('编制类型', 'kind of post', '人员编制 供养类型(财政) 人员性质'),
  payrollWage: money('月工资', 'monthly wage', '工资 应发工资 月工资收入 实发工资'),
  plateNumber: text('车牌号', 'plate number', '牌号 号牌号码 车牌号码 车牌'),
  vehicleKind: text('车辆类型', 'kind of vehicle', '车型'),
  vehicleOwner: name('车主', 'owner', '车辆所有人'),
  vehicleValue: money('车辆价值', 'value of vehicle', '购车金额 车辆金额 购置金额 车(船)价值 车价值'),
  vehicleModel: text('品牌型号', 'make and model', '车辆品牌 厂牌型号 品牌'),
  engineSize: text('排气量', 'engine size', '排量'),
  vehicleBought: date('购买时间', 'bought', '初次登记日期 购车时间 注册登记日期'),
  companyName: text('企业名称', 'company', '公司名称 市场主体名称 字号名称'),
  companyRole: text('任职情况', 'role', '担任职务 身份类型 投资身份 企业职务'),
  companyStatus: text('登记状态', 'status of the company', '经营状态 企业状态 存续状态'),
  companyFounded: date('成立日期', 'founded', '注册日期'),
  companyCapital: money('注册资本', 'registered capital', '注册资金 认缴出资额 出资额'),
  creditCode: text('统一社会信用代码', 'credit code', '信用代码 社会信用代码 注册号'),
  employees: count('雇工人数', 'employees', '从业人数'),
  deposit: money('存款余额', 'deposit', '存款 余额合计 账户余额 存款总额'),
  depositDate: date('余额日期', 'date of balance', '截止日期 查询日期'),
  securities: money('有价证券', 'securities', '证券市值 股票基金'),
  pensionKind: text('养老保险类型', 'kind of pension', '险种类型 险种 养老待遇类型'),
  pensionUnit: text('养老金发放机构', 'pension office', '发放机构'),
  houseOwner: name('产权人', 'owner of the house', '房屋产权人 权利人'),
  houseAddress: text('房屋坐落', 'address of the house', '坐落 房产地址'),
  houseNature: text('房屋性质', 'kind of house', '房屋用途 规划用途 用途'),
  houseTitle: text('不动产权证号', 'title number', '不动产证号 产权证号 不动产权证书号'),
  houseBought: date('购建时间', 'bought or built', '登记时间(房屋) 建房(购房)时间'),
}
