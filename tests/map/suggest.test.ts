import { describe, expect, it } from 'vitest';
import { fieldsExcept, nearestSpelling } from '../../src/map/suggest.js';
import { datasets } from './sheet.js';

const subsidy = datasets.get('subsidy');
if (subsidy === undefined) throw new Error('no dataset subsidy');
const fields = fieldsExcept(subsidy, new Set());

describe('nearestSpelling', () => {
  it.each([
    ['补贴金頟', 'amount', '补贴金额', 1],
    ['残疾人名', 'name', '残疾人姓名', 1],
    ['身份证号吗', 'id_number', '身份证号', 1],
    ['发放 月分', 'month', '发放月份', 1],
  ])('shows for %s the field %s', (header, field, spelling, distance) => {
    const near = nearestSpelling(header, fields);
    expect(near?.field.name).toBe(field);
    expect(near).toMatchObject({ header: spelling, distance });
  });

  it.each(['民族', '性名', '备注', '户主身份证号', '监护人姓名', '联系人姓名', '开户人身份证号', ''])(
    'shows nothing for %j',
    (header) => {
      const others = fields.filter(({ name }) => name !== 'account_name' && name !== 'guardian_name');
      expect(nearestSpelling(header, others)).toBeNull();
    },
  );
});

describe('fieldsExcept', () => {
  it('leaves out the fields named', () => {
    expect(fieldsExcept(subsidy, new Set(['name'])).map(({ name }) => name)).not.toContain('name');
  });
});
