import { defineTexts } from './text.js';

export const sampleTexts = defineTexts({
  'sample.people-range': {
    zh: '人数 {people} 不能用：应为 {fewest} 至 {most} 之间的整数',
    en: '{people} people cannot be made: the number must be whole, from {fewest} to {most}',
  },
  'sample.people-range.hint': {
    zh: '请改用例如 --people {example}',
    en: 'Use for example --people {example}',
  },
  'sample.seed-range': {
    zh: '随机种子 {seed} 不能用：应为 0 至 4294967295 之间的整数',
    en: 'The seed {seed} cannot be used: it must be a whole number from 0 to 4294967295',
  },
  'sample.seed-range.hint': {
    zh: '请改用例如 --seed 1；人数和种子相同，生成的内容就相同',
    en: 'Use for example --seed 1; the same number of people and seed always give the same county',
  },
  'sample.folder-unusable': {
    zh: '无法写入这个文件夹',
    en: 'This folder cannot be written to',
  },
  'sample.folder-unusable.hint': {
    zh: '请检查路径是否正确、是否有写入权限，或用 --out 指定另一个文件夹',
    en: 'Check the path and your permissions, or name another folder with --out',
  },
  'sample.folder-in-use': {
    zh: '文件夹不是空的，为避免覆盖已有文件，没有写入任何内容',
    en: 'The folder is not empty; nothing was written, so that no file is overwritten',
  },
  'sample.folder-in-use.hint': {
    zh: '请用 --out 指定一个新的文件夹',
    en: 'Name a new folder with --out',
  },
});
