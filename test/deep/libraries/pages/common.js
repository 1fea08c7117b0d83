/* What every page shows, whatever it is drawn with. All people are invented. */
const DATA = {
  f: {
    name: '张某',
    id: '11010519491231002X',
    sex: '女',
    marital: '丧偶',
    hukou: '农业',
    size: 2,
    income: '1200',
    applied: '2025-06-20',
    phone: '13800138000',
  },
  sexes: ['男', '女'],
  maritals: ['未婚', '已婚', '丧偶', '离婚'],
  hukous: ['农业', '非农业'],
  members: [
    { name: '张某', relation: '本人', id: '11010519491231002X', health: '残疾', income: '200' },
    { name: '李某', relation: '儿子', id: '440308199901101512', health: '健康', income: '1000' },
  ],
  columns: [
    { key: 'name', title: '姓名' },
    { key: 'relation', title: '与申请人关系' },
    { key: 'id', title: '身份证号' },
    { key: 'health', title: '健康状况' },
    { key: 'income', title: '月收入（元）' },
  ],
  pairs: [
    ['户主姓名', '王某'],
    ['身份证号码', '110105198001010013'],
    ['家庭人口', '3'],
    ['家庭月收入（元）', '1800'],
    ['家庭住址', '某镇某村1组'],
    ['联系电话', '13900139000'],
    ['保障类别', '农村低保'],
    ['月保障金（元）', '650'],
  ],
}

const SHAPE = new URLSearchParams(location.search).get('shape') ?? 'form'

/** Draws the shape that the address asks for. `start` is given what a Vue app is made of. */
window.show = (templates, start) => {
  document.title = SHAPE === 'list' ? '家庭成员' : SHAPE === 'detail' ? '低保详情' : '低保申请'
  start({ template: `<div style="padding:20px">${templates[SHAPE]}</div>`, data: () => structuredClone(DATA) })
}
