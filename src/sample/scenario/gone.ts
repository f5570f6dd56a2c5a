import { in2026, stopPayingAfter } from './change.js';
import type { Scenario } from './scenario.js';

const deceased = 'deceased-paid';
const moved = 'moved-out-paid';
const custody = 'custody-paid';

/** Deaths that only the roll of deaths knows, and payments that go on or do not. */
const deaths: readonly Scenario[] = [
  {
    id: 'died-in-june-known-to-the-police',
    part: { disability: 'severe', dibao: 'none' },
    finds: [deceased],
    play: ({ life }) => {
      life.deaths = ['2026-06-18'];
    },
  },
  {
    id: 'died-in-march-still-in-dibao',
    part: { disability: 'mild', dibao: 'member' },
    finds: [deceased],
    play: ({ life }) => {
      life.deaths = ['2026-03-05'];
    },
  },
  {
    id: 'died-in-july-stopped',
    part: { disability: 'severe', dibao: 'none' },
    finds: [],
    lookAlikes: [
      { rule: deceased, about: 'nursing', why: '7月去世，8月起已停发' },
      { rule: 'nursing-missing', about: 'nursing', why: '7月已去世' },
    ],
    play: (person) => {
      person.life.deaths = ['2026-07-30'];
      stopPayingAfter(person, in2026(7));
    },
  },
  {
    id: 'died-in-september',
    part: { disability: 'severe', dibao: 'none' },
    finds: [],
    lookAlikes: [{ rule: deceased, about: 'nursing', why: '9月去世，当月仍可发放' }],
    play: ({ life }) => {
      life.deaths = ['2026-09-02'];
    },
  },
  {
    id: 'died-last-year-never-paid-since',
    part: { disability: 'severe', dibao: 'none' },
    finds: [],
    lookAlikes: [{ rule: deceased, about: 'nursing', why: '上年去世，此后没有发放' }],
    play: ({ life }) => {
      life.deaths = ['2025-11-20'];
      life.payments = [];
    },
  },
];

/** Households that moved, out of the county or not. */
const moves: readonly Scenario[] = [
  {
    id: 'moved-out-in-june-paid-on',
    part: { disability: 'severe', dibao: 'none' },
    finds: [moved],
    play: ({ life }) => {
      life.moves = [{ direction: 'out', movedOn: '2026-06-09' }];
    },
  },
  {
    id: 'moved-out-last-year-paid-on',
    part: { disability: 'mild', dibao: 'member' },
    finds: [moved],
    play: ({ life }) => {
      life.moves = [{ direction: 'out', movedOn: '2025-12-30' }];
    },
  },
  {
    id: 'moved-within-the-county',
    part: { disability: 'severe', dibao: 'none' },
    finds: [],
    lookAlikes: [{ rule: moved, about: 'nursing', why: '县内迁移，仍由本县发放' }],
    play: ({ life }) => {
      life.moves = [{ direction: 'within', movedOn: '2026-05-11' }];
    },
  },
  {
    id: 'moved-out-and-back',
    part: { disability: 'severe', dibao: 'none' },
    finds: [],
    lookAlikes: [{ rule: moved, about: 'nursing', why: '迁出后已迁回，发放月份均在迁回之后' }],
    play: ({ life }) => {
      life.moves = [
        { direction: 'out', movedOn: '2025-08-06' },
        { direction: 'in', movedOn: '2026-02-17' },
      ];
    },
  },
  {
    id: 'moved-out-in-september',
    part: { disability: 'mild', dibao: 'member' },
    finds: [],
    lookAlikes: [{ rule: moved, about: 'living', why: '9月迁出，当月仍可发放' }],
    play: ({ life }) => {
      life.moves = [{ direction: 'out', movedOn: '2026-09-03' }];
    },
  },
];

/** Sentences that were served while the subsidy went on, or before and after. */
const sentences: readonly Scenario[] = [
  {
    id: 'sentenced-in-may-paid-on',
    part: { disability: 'severe', dibao: 'none' },
    finds: [custody],
    play: ({ life }) => {
      life.sentences = [{ judgedOn: '2026-05-14', releasedOn: null }];
    },
  },
  {
    id: 'released-in-august',
    part: { disability: 'mild', dibao: 'member' },
    finds: [custody],
    play: ({ life }) => {
      life.sentences = [{ judgedOn: '2025-12-01', releasedOn: '2026-08-20' }];
    },
  },
  {
    id: 'sentenced-in-february-paid-on',
    part: { disability: 'severe', dibao: 'none' },
    finds: [custody],
    play: ({ life }) => {
      life.sentences = [{ judgedOn: '2026-02-25', releasedOn: '2028-02-24' }];
    },
  },
  {
    id: 'released-last-year',
    part: { disability: 'severe', dibao: 'none' },
    finds: [],
    lookAlikes: [{ rule: custody, about: 'nursing', why: '上年已刑满释放' }],
    play: ({ life }) => {
      life.sentences = [{ judgedOn: '2023-04-11', releasedOn: '2025-10-10' }];
    },
  },
  {
    id: 'sentenced-in-september',
    part: { disability: 'mild', dibao: 'member' },
    finds: [],
    lookAlikes: [{ rule: custody, about: 'living', why: '9月判决生效，当月仍可发放' }],
    play: ({ life }) => {
      life.sentences = [{ judgedOn: '2026-09-08', releasedOn: null }];
    },
  },
  {
    id: 'in-custody-and-stopped',
    part: { disability: 'severe', dibao: 'none' },
    finds: [],
    lookAlikes: [
      { rule: custody, about: 'nursing', why: '6月判决生效，7月起已停发' },
      { rule: 'nursing-missing', about: 'nursing', why: '正在服刑' },
    ],
    play: (person) => {
      person.life.sentences = [{ judgedOn: '2026-06-22', releasedOn: null }];
      stopPayingAfter(person, in2026(6));
    },
  },
];

/** People who are gone or in custody while the subsidy goes on, and those who only seem to be. */
export const goneScenarios: readonly Scenario[] = [...deaths, ...moves, ...sentences];
