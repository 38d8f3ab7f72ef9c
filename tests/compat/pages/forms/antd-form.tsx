import { Button, Form, Input } from 'antd';
import { render } from '../shared/react-root.ts';
import { FIELDS, scalePadPage } from '../shared/scalepad.ts';

scalePadPage(({ place, change, connect }) =>
  render(
    <Form
      layout="vertical"
      onFinish={connect}
      onValuesChange={(_, values: Record<string, string>) => {
        for (const { name } of FIELDS) change(name, values[name] ?? '');
      }}
    >
      {FIELDS.map(({ name, label, type }) => (
        <Form.Item key={name} name={name} label={label}>
          {type === 'password' ? <Input.Password /> : <Input />}
        </Form.Item>
      ))}
      <Button type="primary" htmlType="submit">
        Connect now
      </Button>
    </Form>,
    place,
  ),
);
