import { fieldsOf } from './field.ts'

const { text, name, money, count, date } = fieldsOf('person')

/** Lists that other offices hand over for comparison: deaths, prison, payroll, vehicles, companies, deposits, pensions. */
export const comparisonFields = {
  cremationDate: date('火化时间', 'date of cremation', '火化日期'),
  imprisonedFrom: date('入狱时间', 'in prison since', '收监日期 服刑起始日期 入所时间 收押时间 服刑开始时间'),
  imprisonedUntil: date('释放时间', 'in prison until', '刑满日期 服刑截止日期 刑满释放时间'),
  measureKind: text('羁押类别', 'kind of measure', '服刑类别 强制措施 措施类型'),
  payrollUnit: text('财政供养单位', 'public employer', '工资发放单位 供养单位'),
  payrollKind: text('编制类型', 'kind of post', '人员编制 供养类型(财政)'),
  payrollWage: money('月工资', 'monthly wage', '工资 应发工资 月工资收入'),
  plateNumber: text('车牌号', 'plate number', '牌号 号牌号码 车牌号码 车牌'),
  vehicleKind: text('车辆类型', 'kind of vehicle', '车型 车辆种类'),
  vehicleOwner: name('车主', 'owner', '车辆所有人 机动车所有人'),
  vehicleValue: money('车辆价值', 'value of vehicle', '购车金额 车辆金额'),
  companyName: text('企业名称', 'company', '公司名称 市场主体名称'),
  companyRole: text('任职情况', 'role', '担任职务 身份类型 投资身份 企业职务'),
  creditCode: text('统一社会信用代码', 'credit code', '信用代码 社会信用代码'),
  employees: count('雇工人数', 'employees', '从业人数'),
  deposit: money('存款余额', 'deposit', '存款 余额合计 账户余额'),
  depositDate: date('余额日期', 'date of balance', '截止日期'),
  pensionUnit: text('养老金发放机构', 'pension office', '发放机构'),
  houseOwner: name('产权人', 'owner of the house', '房屋产权人 权利人'),
  houseAddress: text('房屋坐落', 'address of the house', '坐落 房产地址 房屋地址'),
}
