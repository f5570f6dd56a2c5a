import { schoolCutOff } from '../county.js';
import { partsOfDay } from '../calendar.js';
import type { StudentAid } from '../education.js';
import type { Person } from '../person.js';

/** Aid for the school year that the school roll is of. */
export const thisYearsAid: StudentAid = {
  schoolYear: partsOfDay(schoolCutOff).year,
  kind: '家庭经济困难学生生活补助',
  fen: 62_500,
  status: 'granted',
};

/** The aid of somebody with whom all is well: every pupil of a household in dibao has it. */
export const ordinaryAid = ({ household, life }: Person): StudentAid[] => {
  const isPupil = life.schooling.some(({ status }) => status === 'enrolled' || status === 'suspended');
  return isPupil && household.dibao === 'member' ? [thisYearsAid] : [];
};
