import { expect, it } from 'vitest';
import { loadNameLikeness } from '../../src/link/name-likeness.js';
import { judgeNearRows } from '../../src/rules/near-name.js';

const [ownNumber, neighboursNumber] = ['990101199001011211', '990102198502022221'];

it('takes a row that changed numbers with the next one for its own person, not for one whom its hidden name fits', async () => {
  const { compareIdentities } = await loadNameLikeness();
  const pair = {
    ...{ person_id: 1, row_person_id: 2, own_name_key: '张小明', name_key: '张**', brought_by: 'village' },
    ...{ own_number: ownNumber, own_valid: true, own_birth: '1990-01-01', is_shared_phone: false },
  };
  const beside = {
    // The number on the row is the neighbour's, whom other rolls know by it.
    ownershipOf: (number: string | null) => (number === ownNumber ? ('own' as const) : ('foreign' as const)),
    ...{ shareSheet: () => false, isAlone: () => false, isStrayPhone: () => false },
  };
  const row = {
    pair_no: 0,
    person_id: 1,
    record_id: 12,
    id_number: neighboursNumber,
    confidence: 'probable',
  };
  const near = (isOfNextRow: boolean): number =>
    judgeNearRows([{ ...row, is_of_next_row: isOfNextRow }], { compareIdentities, pairs: [pair], beside })
      .length;
  expect(near(false)).toBe(1);
  expect(near(true)).toBe(0);
});
