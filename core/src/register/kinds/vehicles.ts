import { registerKind } from './kind.ts'

/** Vehicles by owner, for comparison: one row a vehicle. */
export default registerKind({
  zh: '机动车登记名单',
  en: 'registered vehicles',
  rowIs: 'person',
  title: /车辆|机动车|车管/,
  fields: [
    'sequence',
    'name',
    'idNumber',
    'plateNumber',
    'vehicleKind',
    'vehicleModel',
    'engineSize',
    'vehicleBought',
    'vehicleValue',
    'status',
    'address',
    'remarks',
  ],
  essential: [],
  telling: ['plateNumber', 'vehicleKind', 'vehicleBought'],
  headers: {
    车主: 'name',
    车主姓名: 'name',
    机动车所有人: 'name',
    所有人: 'name',
    车辆所有人: 'name',
    车主身份证号: 'idNumber',
    金额: 'vehicleValue',
    机动车状态: 'status',
    车辆状态: 'status',
    车型: 'vehicleKind',
  },
  key: ['name', 'plateNumber'],
})
