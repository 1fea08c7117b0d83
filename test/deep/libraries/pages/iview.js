show(
  {
    form: `<i-form :label-width="110">
      <form-item label="申请人姓名"><i-input v-model="f.name"></i-input></form-item>
      <form-item label="身份证号码"><i-input v-model="f.id"></i-input></form-item>
      <form-item label="性别"><radio-group v-model="f.sex"><radio v-for="s in sexes" :label="s" :key="s">{{s}}</radio></radio-group></form-item>
      <form-item label="婚姻状况"><i-select v-model="f.marital"><i-option v-for="m in maritals" :value="m" :key="m">{{m}}</i-option></i-select></form-item>
      <form-item label="户口性质"><i-select v-model="f.hukou"><i-option v-for="m in hukous" :value="m" :key="m">{{m}}</i-option></i-select></form-item>
      <form-item label="家庭人口"><input-number v-model="f.size"></input-number></form-item>
      <form-item label="家庭月收入"><i-input v-model="f.income"><span slot="append">元</span></i-input></form-item>
      <form-item label="申请日期"><date-picker :value="f.applied" type="date"></date-picker></form-item>
      <form-item label="联系电话"><i-input v-model="f.phone"></i-input></form-item></i-form>`,
    list: `<card><p slot="title">家庭成员</p><i-table :columns="columns" :data="members"></i-table></card>`,
    detail: `<card><p slot="title">基本信息</p><i-form :label-width="120"><row>
      <i-col span="12" v-for="[label, value] in pairs" :key="label"><form-item :label="label">{{value}}</form-item></i-col></row></i-form></card>`,
  },
  (options) => new Vue({ el: '#app', ...options }),
)
