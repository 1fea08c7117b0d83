import { Descriptions, Form, Input, InputNumber, Radio, Select, Table } from 'antd'
import { createRoot } from 'react-dom/client'

const initial = { name: '张某', id: '11010519491231002X', income: 51000, hukou: '1', marital: '已婚' }
const width = { width: 260 }

function Portal() {
  return (
    <>
      <Form labelCol={{ span: 6 }} initialValues={initial}>
        <Form.Item label="申请人姓名" name="name" rules={[{ required: true }]}>
          <Input style={width} />
        </Form.Item>
        <Form.Item label="身份证号码" name="id">
          <Input style={width} allowClear />
        </Form.Item>
        <Form.Item label="家庭年收入" name="income">
          <InputNumber style={width} />
        </Form.Item>
        <Form.Item label="户口性质" name="hukou">
          <Select style={width} options={[{ value: '1', label: '农业' }]} />
        </Form.Item>
        <Form.Item label="婚姻状况" name="marital">
          <Radio.Group options={['已婚', '未婚']} />
        </Form.Item>
      </Form>
      <Descriptions bordered items={[{ key: 'size', label: '家庭人口', children: '3' }]} />
      <h3>家庭成员</h3>
      <Table
        pagination={false}
        rowKey="name"
        columns={[
          { title: '成员姓名', dataIndex: 'name' },
          { title: '与户主关系', dataIndex: 'relation' },
          { title: '月收入', dataIndex: 'income' },
        ]}
        dataSource={[{ name: '李某', relation: '儿子', income: 3000 }]}
      />
    </>
  )
}

const root = document.getElementById('app')
if (root) createRoot(root).render(<Portal />)
