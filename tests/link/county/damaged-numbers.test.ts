import { describe, expect, it } from 'vitest';
import { birthShown } from '../../../src/link/county/birth-dates.js';
import { agreeButForSlip } from '../../../src/link/county/number-shapes.js';
import { madeUnits } from './made-units.js';

describe('two numbers of which one shows a part', () => {
  it('agree but for one slip of the hand in what is written', () => {
    expect(agreeButForSlip('99010520151005****', '990105205110057187')).toBe(true);
    expect(agreeButForSlip('990105201510057187', '99010520151005****')).toBe(true);
    expect(agreeButForSlip('99010520210906****', '9901052021009066823')).toBe(true);
    expect(agreeButForSlip('990101194111234***', '99010119411134678')).toBe(true);
    expect(agreeButForSlip('990101********1234', '990101195001011235')).toBe(true);
  });

  it('do not where two slips are needed, or nothing is masked', () => {
    expect(agreeButForSlip('99010520151005****', '990105205110067187')).toBe(false);
    expect(agreeButForSlip('990101********1234', '990101195001011256')).toBe(false);
    expect(agreeButForSlip('990101195001011234', '990101195001011234')).toBe(false);
  });
});

describe('the birth date in a damaged number', () => {
  const shown = (failing: string, fault: string): number =>
    birthShown({ ...madeUnits([{ failing }]), faults: [fault] }, 0);

  it('shows where a spreadsheet or a mask left it', () => {
    expect(shown('99010120080510****', 'id.masked')).toBe(20_080_510);
    expect(shown('990105202512290000', 'id.digits-lost')).toBe(20_251_229);
    // By chance the check digit fits what a spreadsheet left.
    expect(birthShown(madeUnits([{ number: '990105202512290000' }]), 0)).toBe(20_251_229);
  });

  it('does not where it is masked, cannot be one, or may be the slip', () => {
    expect(shown('990101********1234', 'id.masked')).toBe(0);
    expect(shown('99010120081310****', 'id.masked')).toBe(0);
    expect(shown('990101200805101234', 'id.check-digit')).toBe(0);
  });
});
