import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseName } from '../../src/normalise/name.js';

const seed = 20261123;

describe('another name beside a name', () => {
  it.each([
    ['张三(曾用名李四)', ['李四']],
    ['张三（曾用名：李四）', ['李四']],
    ['张三（原名：李四）', ['李四']],
    ['张三(原名李四)', ['李四']],
    ['张三（又名李四）', ['李四']],
    ['张三(又叫:李四)', ['李四']],
    ['张三(李四改名)', ['李四']],
    ['张三（由李四更名）', ['李四']],
    ['张三（原李四改名而来）', ['李四']],
    ['张三（李四2019年改名）', ['李四']],
    ['张三（2019年3月由李四改名）', ['李四']],
    ['张三(改名前：李四)', ['李四']],
    ['张三【曾用名李四】', ['李四']],
    ['张三〔曾用名—李四〕', ['李四']],
    ['张三（曾用名“李四”）', ['李四']],
    ['张三（曾用名为李四）', ['李四']],
    ['张三（曾用名 李 四）', ['李四']],
    ['张三（身份证名：李四）', ['李四']],
    ['张三（现名李四）', ['李四']],
    ['张三（曾用名李四、李小四）', ['李四', '李小四']],
    ['张三（曾用名：李四，又名李小四）', ['李四', '李小四']],
    ['张三（原名李四，2019年改名）', ['李四']],
    ['张三(曾用名李四)(又名王五)', ['李四', '王五']],
    ['张三（曾用名买买提·吐尔逊）', ['买买提吐尔逊']],
    ['张三（曾用名李四身份证号990101199003071237）', ['李四']],
    ['张三曾用名李四', ['李四']],
    ['张三 曾用名：李四', ['李四']],
    ['张三/曾用名李四', ['李四']],
    ['张三（曾用名李四', ['李四']],
    ['张(曾用名李四)三', ['李四']],
    ['张三（原名字正东）', ['字正东']],
    ['张三（曾用名李*四）', ['李*四']],
    ['张三（曾用名李）', ['李']],
  ])('is read out of %s', (text, otherKeys) => {
    expect(normaliseName(text)).toMatchObject({ value: '张三', key: '张三', fault: null, otherKeys });
  });

  it.each([
    '张三(李四)',
    '张三（曾用名无）',
    '张三（曾用名：）',
    '张三（已改名）',
    '张三（结婚改名）',
    '张三（2019年改名）',
    '张三（小名狗娃）',
    '张三（绰号李四）',
    '张三（曾用名张三）',
    '张三（监护人李四）',
    '张三（已故）',
    '张三（原户主）',
  ])('is not there in %s', (text) => {
    expect(normaliseName(text)).toMatchObject({ value: '张三', otherKeys: [] });
  });

  it('is not taken from the words around it', () => {
    expect(normaliseName('张三（曾用名李四，父亲王五）')).toMatchObject({
      otherKeys: ['李四'],
      hasRemark: true,
    });
    expect(normaliseName('张三（曾用名李四、已故）')).toMatchObject({ otherKeys: ['李四'], hasRemark: true });
    expect(normaliseName('张三（曾用名李四）')).toMatchObject({ hasRemark: false, note: '曾用名李四' });
  });

  it('leaves a name alone that only looks like a label', () => {
    for (const name of ['李原名', '欧阳又名', '王大名']) {
      expect(normaliseName(name)).toMatchObject({ value: name, otherKeys: [] });
    }
  });

  it('has the key that a column of former names would give it', () => {
    const character = fc.constantFrom(...Array.from('李王陈欧阳刘明芳强秀英伟静丽军艳杰娟涛䶮㛃\u{20087}□'));
    const whole = fc.array(character, { minLength: 2, maxLength: 4 }).map((parts) => parts.join(''));
    const parted = fc
      .tuple(fc.constantFrom('买买提', '阿依古丽', '才让'), fc.constantFrom('·', '•', '・', '．', '-'))
      .map(([first, dot]) => `${first}${dot}吐尔逊`);
    const masked = fc.constantFrom('李*', '李**', '李某某', '李×明');
    const name = fc.oneof(
      { weight: 6, arbitrary: whole },
      parted,
      masked,
      fc.constantFrom('Wei Xiao', 'ALI'),
    );
    const bracket = fc.constantFrom('()', '（）', '【】', '〔〕', '[]', '<>', '《》');
    const spelling = fc.oneof(
      fc
        .tuple(
          fc.constantFrom(
            '曾用名',
            '原名',
            '又名',
            '曾用姓名',
            '原姓名',
            '别名',
            '改名前',
            '身份证名',
            '旧名',
          ),
          fc.constantFrom('', ':', '：', ' ', '： ', '——', '为'),
        )
        .map(
          ([label, colon]) =>
            (other: string) =>
              label + colon + other,
        ),
      fc
        .tuple(
          fc.constantFrom('', '由', '2019年由'),
          fc.constantFrom('改名', '更名', '已改名', '于2019年改名'),
        )
        .map(
          ([before, after]) =>
            (other: string) =>
              before + other + after,
        ),
    );
    fc.assert(
      fc.property(name, bracket, spelling, (other, [open, close], spell) => {
        const { key } = normaliseName(other);
        fc.pre(key !== '' && key !== '赵大');
        const { key: own, otherKeys } = normaliseName(`赵大${open}${spell(other)}${close}`);
        expect({ own, otherKeys }).toEqual({ own: '赵大', otherKeys: [key] });
      }),
      { seed, numRuns: 3000 },
    );
  });
});
