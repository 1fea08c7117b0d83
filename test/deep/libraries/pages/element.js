window.showElement = (append, start) => {
  show(
    {
      form: `<el-form label-width="110px">
        <el-form-item label="申请人姓名"><el-input v-model="f.name"></el-input></el-form-item>
        <el-form-item label="身份证号码"><el-input v-model="f.id"></el-input></el-form-item>
        <el-form-item label="性别"><el-radio-group v-model="f.sex"><el-radio v-for="s in sexes" :label="s" :key="s">{{s}}</el-radio></el-radio-group></el-form-item>
        <el-form-item label="婚姻状况"><el-select v-model="f.marital"><el-option v-for="m in maritals" :value="m" :label="m" :key="m"></el-option></el-select></el-form-item>
        <el-form-item label="户口性质"><el-select v-model="f.hukou"><el-option v-for="m in hukous" :value="m" :label="m" :key="m"></el-option></el-select></el-form-item>
        <el-form-item label="家庭人口"><el-input-number v-model="f.size"></el-input-number></el-form-item>
        <el-form-item label="家庭月收入"><el-input v-model="f.income"><template ${append}>元</template></el-input></el-form-item>
        <el-form-item label="申请日期"><el-date-picker v-model="f.applied" value-format="${append === '#append' ? 'YYYY-MM-DD' : 'yyyy-MM-dd'}"></el-date-picker></el-form-item>
        <el-form-item label="联系电话"><el-input v-model="f.phone"></el-input></el-form-item></el-form>`,
      list: `<el-card header="家庭成员"><el-table :data="members"><el-table-column v-for="c in columns" :key="c.key" :prop="c.key" :label="c.title" :fixed="c.key === 'name'" width="320"></el-table-column></el-table></el-card>`,
      detail: `<el-card header="基本信息"><el-row :gutter="20"><el-col :span="12" v-for="[label, value] in pairs" :key="label"><span class="lab">{{label}}：</span><span class="val">{{value}}</span></el-col></el-row></el-card>`,
    },
    start,
  )
}
