import { monthAt } from '../calendar.js';
import type { Allowance, AllowanceKind } from '../person.js';
import { in2026 } from './change.js';
import type { Scenario } from './scenario.js';

const tekun = 'tekun-and-subsidy';
const orphan = 'orphan-and-living';
const overlap = 'nursing-overlap';

const allowance = (kind: AllowanceKind, from: number, to: number | null = null): Allowance => ({
  ...{ kind, from, to },
});

/** Support as destitute beside a subsidy. */
const destitute: readonly Scenario[] = [
  {
    id: 'destitute-since-june-paid-on',
    part: { disability: 'severe', dibao: 'none' },
    finds: [tekun],
    play: ({ life }) => {
      life.tekun = [{ admittedOn: '2026-06-30', endedOn: null }];
    },
  },
  {
    id: 'destitute-for-years-paid',
    part: { disability: 'mild', dibao: 'member' },
    finds: [tekun],
    play: ({ life }) => {
      life.tekun = [{ admittedOn: '2023-08-15', endedOn: null }];
    },
  },
  {
    id: 'destitute-until-july',
    part: { disability: 'severe', dibao: 'none' },
    finds: [tekun],
    play: ({ life }) => {
      life.tekun = [{ admittedOn: '2022-03-01', endedOn: '2026-07-10' }];
    },
  },
  {
    id: 'destitute-until-march',
    part: { disability: 'severe', dibao: 'none' },
    finds: [],
    lookAlikes: [{ rule: tekun, about: 'nursing', why: '3月已退出特困供养' }],
    play: ({ life }) => {
      life.tekun = [{ admittedOn: '2020-05-20', endedOn: '2026-03-16' }];
    },
  },
  {
    id: 'destitute-since-september',
    part: { disability: 'severe', dibao: 'none' },
    finds: [],
    lookAlikes: [{ rule: tekun, about: 'nursing', why: '9月纳入特困，当月仍可发放' }],
    play: ({ life }) => {
      life.tekun = [{ admittedOn: '2026-09-05', endedOn: null }];
    },
  },
  {
    id: 'destitute-and-unpaid',
    part: { disability: 'severe', dibao: 'none' },
    finds: [],
    lookAlikes: [
      { rule: tekun, about: 'nursing', why: '特困人员，没有发放补贴' },
      { rule: 'nursing-missing', about: 'nursing', why: '特困人员不享受护理补贴' },
    ],
    play: ({ life }) => {
      life.tekun = [{ admittedOn: '2021-01-10', endedOn: null }];
      life.payments = [];
    },
  },
];

/** Allowances for orphans and children treated alike beside the living subsidy. */
const orphans: readonly Scenario[] = [
  {
    id: 'orphan-with-living-subsidy',
    part: { disability: 'mild', dibao: 'member', age: [8, 14], place: 'with-school-roll' },
    finds: [orphan],
    play: ({ life }) => {
      life.allowances = [allowance('orphan', monthAt(2024, 3))];
    },
  },
  {
    id: 'unattended-since-may-with-living-subsidy',
    part: { disability: 'mild', dibao: 'member', age: [8, 14], place: 'with-school-roll' },
    finds: [orphan],
    play: ({ life }) => {
      life.allowances = [allowance('unattended-child', in2026(5))];
    },
  },
  {
    id: 'orphan-until-june-with-living-subsidy',
    part: { disability: 'mild', dibao: 'member', age: [8, 14], place: 'with-school-roll' },
    finds: [orphan],
    play: ({ life }) => {
      life.allowances = [allowance('orphan', monthAt(2020, 9), in2026(6))];
    },
  },
  {
    id: 'orphan-with-nursing-subsidy',
    part: { disability: 'severe', dibao: 'none', age: [8, 14], place: 'with-school-roll' },
    finds: [],
    lookAlikes: [
      { rule: orphan, about: 'nursing', why: '孤儿可以享受护理补贴' },
      { rule: overlap, about: 'nursing', why: '孤儿生活费不是护理类待遇' },
    ],
    play: ({ life }) => {
      life.allowances = [allowance('orphan', monthAt(2024, 3))];
    },
  },
  {
    id: 'orphan-since-september',
    part: { disability: 'mild', dibao: 'member', age: [8, 14], place: 'with-school-roll' },
    finds: [],
    lookAlikes: [{ rule: orphan, about: 'living', why: '9月起享受孤儿生活费，当月仍可发放' }],
    play: ({ life }) => {
      life.allowances = [allowance('orphan', in2026(9))];
    },
  },
  {
    id: 'elderly-allowance-with-living-subsidy',
    part: { disability: 'mild', dibao: 'member', age: [61, 85] },
    finds: [],
    lookAlikes: [
      { rule: orphan, about: 'living', why: '老年人生活津贴不是孤儿类生活费' },
      { rule: overlap, about: 'living', why: '老年人生活津贴不是护理类待遇' },
    ],
    play: ({ life }) => {
      life.allowances = [allowance('elderly-living', monthAt(2025, 1))];
    },
  },
];

/** Other provisions for the same care. */
const overlaps: readonly Scenario[] = [
  {
    id: 'elderly-nursing-allowance-too',
    part: { disability: 'severe', dibao: 'none', age: [61, 85] },
    finds: [overlap],
    play: ({ life }) => {
      life.allowances = [allowance('elderly-nursing', monthAt(2025, 4))];
    },
  },
  {
    id: 'work-injury-fee-and-living-subsidy',
    part: { disability: 'mild', dibao: 'member', age: [30, 59] },
    finds: [overlap],
    play: ({ life }) => {
      life.allowances = [allowance('work-injury-nursing', monthAt(2024, 11))];
    },
  },
  {
    id: 'work-injury-fee-since-june',
    part: { disability: 'severe', dibao: 'none', age: [30, 59] },
    finds: [overlap],
    play: ({ life }) => {
      life.allowances = [allowance('work-injury-nursing', in2026(6))];
    },
  },
  {
    id: 'elderly-nursing-until-march',
    part: { disability: 'severe', dibao: 'none', age: [61, 85] },
    finds: [],
    lookAlikes: [{ rule: overlap, about: 'nursing', why: '3月已停发老年人护理补贴' }],
    play: ({ life }) => {
      life.allowances = [allowance('elderly-nursing', monthAt(2024, 1), in2026(3))];
    },
  },
];

/** Support from elsewhere that excludes a subsidy, and such as does not. */
export const supportedScenarios: readonly Scenario[] = [...destitute, ...orphans, ...overlaps];
