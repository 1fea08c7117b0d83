import type { FieldId } from '@nuandong/core/page'
import type { Written } from '@nuandong/core/practice'
import { Card, ConfigProvider, Descriptions, Space, Steps, Table, Tag } from 'antd'
import zhCN from 'antd/locale/zh_CN'
import { createRoot } from 'react-dom/client'
import { demonstrate, practised } from '../demo/begin.tsx'
import { portalFrame } from './frame.ts'

const exercise = practised('detail')
const { own, members } = exercise.page.households[0]

type Shown = readonly (readonly [label: string, field: FieldId])[]
const APPLICANT: Shown = [
  ['申请人姓名', 'name'],
  ['身份证号码', 'idNumber'],
  ['性别', 'sex'],
  ['出生日期', 'birth'],
  ['婚姻状况', 'marital'],
  ['联系电话', 'phone'],
  ['家庭住址', 'address'],
  ['申请日期', 'applicationDate'],
]
const MONEY: Shown = [
  ['家庭人口', 'householdSize'],
  ['保障人口', 'insuredPersons'],
  ['家庭月收入(元)', 'monthlyHouseholdIncome'],
  ['月人均收入(元)', 'perCapitaIncome'],
  ['低保标准(元/月)', 'standard'],
  ['月保障金额(元)', 'monthlyAmount'],
  ['开户银行', 'bank'],
  ['开户人', 'accountName'],
  ['银行账号', 'account'],
]
const MEMBERS: Shown = [
  ['成员姓名', 'name'],
  ['与户主关系', 'relation'],
  ['身份证号码', 'idNumber'],
  ['性别', 'sex'],
  ['出生日期', 'birth'],
]

function Facts({ shown, written }: { shown: Shown; written: Written }) {
  const items = shown.map(([label, field]) => ({ key: field, label, children: String(written[field] ?? '') }))
  return <Descriptions bordered size="small" column={2} items={items} />
}

function Detail() {
  return (
    <ConfigProvider locale={zhCN}>
      <Space orientation="vertical" size="middle" style={{ width: '100%' }}>
        <h2>
          最低生活保障家庭详情 <Tag color="processing">待县级确认</Tag>
        </h2>
        <Steps size="small" current={2} items={['受理', '入户调查', '县级确认', '发放'].map((title) => ({ title }))} />
        <Card size="small" title="申请人">
          <Facts shown={APPLICANT} written={{ ...own, ...members[0] }} />
        </Card>
        <Card size="small" title="家庭成员">
          <Table
            size="small"
            pagination={false}
            rowKey={(_, at) => String(at)}
            columns={MEMBERS.map(([title, dataIndex]) => ({ title, dataIndex }))}
            dataSource={members}
          />
        </Card>
        <Card size="small" title="收入与发放">
          <Facts shown={MONEY} written={own} />
        </Card>
      </Space>
    </ConfigProvider>
  )
}

createRoot(portalFrame('detail', exercise.seed)).render(<Detail />)
demonstrate('detail', exercise)
