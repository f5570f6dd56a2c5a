import { defineTexts } from './text.js';

/** What is wrong inside a file: its container, its records or markup, and what is beyond the limits. */
export const readDamageTexts = defineTexts({
  'read.zip-damaged': {
    zh: '文件不完整或已损坏，可能没有复制或下载完',
    en: 'the file is incomplete or damaged; perhaps it was not fully copied or downloaded',
  },
  'read.zip-encrypted': {
    zh: '文件内部经过加密，无法读取',
    en: 'the contents are encrypted and cannot be read',
  },
  'read.zip-method': {
    zh: '文件内的 {part} 使用了不支持的压缩方式（{method}）',
    en: '{part} inside the file is packed in a way that is not supported ({method})',
  },
  'read.zip-size': {
    zh: '文件已损坏：其中 {part} 的实际大小与登记的不符',
    en: 'the file is damaged: {part} in it is not as long as its directory says',
  },
  'read.zip-checksum': {
    zh: '文件已损坏：其中 {part} 的校验码不符',
    en: 'the file is damaged: the checksum of {part} in it is wrong',
  },
  'read.zip-duplicate': {
    zh: '文件已损坏：其中 {part} 出现了两次',
    en: 'the file is damaged: {part} is in it twice',
  },
  'read.zip-overlap': {
    zh: '文件已损坏：其中 {part} 与另一部件占用同一位置',
    en: 'the file is damaged: {part} in it lies over another part',
  },
  'read.zip-entries': {
    zh: '文件内部含有 {count} 个部件，超过上限 {limit} 个',
    en: 'the file has {count} parts inside; the limit is {limit}',
  },
  'read.zip-bomb': {
    zh: '文件解压后达 {megabytes} MB，与其大小极不相称，为安全起见不予读取',
    en: 'the file would unpack to {megabytes} MB, out of all proportion to its size, and is not read for safety',
  },
  'read.file-too-large': {
    zh: '文件有 {megabytes} MB，大得异常，不予读取',
    en: 'the file has {megabytes} MB, which is abnormally large, and is not read',
  },
  'read.xls-truncated': {
    zh: '内容在中途中断，后面的行可能已丢失',
    en: 'the contents break off in the middle; rows behind it may be lost',
  },
  'read.xls-record': {
    zh: '表格内部结构有误（数据流第 {offset} 字节处）',
    en: 'the inner structure of the spreadsheet is wrong (at byte {offset} of its data)',
  },
  'read.sheet-unlisted': {
    zh: '文件已损坏：其中有工作表不在工作表目录中',
    en: 'the file is damaged: it holds a worksheet that is missing from its list of sheets',
  },
  'read.part-missing': {
    zh: '文件已损坏：缺少 {part}',
    en: 'the file is damaged: {part} is missing',
  },
  'read.part-unexpected': {
    zh: '文件已损坏：{part} 部分的内容不对',
    en: 'the file is damaged: its {part} part holds something else',
  },
  'read.part-too-large': {
    zh: '文件内的 {part} 大得异常，不予读取',
    en: '{part} inside the file is abnormally large and is not read',
  },
  'read.xml-truncated': {
    zh: '内容在中途中断，后面的行可能已丢失',
    en: 'the contents break off in the middle; rows behind it may be lost',
  },
  'read.xml-malformed': { zh: '表格内部结构有误', en: 'the inner structure of the spreadsheet is wrong' },
  'read.xml-doctype': {
    zh: '表格内部含有不允许的 DTD 声明',
    en: 'the spreadsheet holds a document type declaration, which is not allowed',
  },
  'read.xml-entity': {
    zh: '表格内部含有无法识别的字符引用 {entity}',
    en: 'the spreadsheet holds a character reference that means nothing: {entity}',
  },
  'read.xml-encoding': {
    zh: '表格内部使用了无法识别的编码 {encoding}',
    en: 'the spreadsheet is written in an unknown encoding: {encoding}',
  },
  'read.xml-not-text': {
    zh: '表格内部有不属于其编码的字节，读出来会是乱码',
    en: 'the spreadsheet holds bytes that do not belong to its encoding and would be read as gibberish',
  },
  'read.no-sheets': { zh: '文件中没有工作表', en: 'there is no worksheet in the file' },
  'read.sheet-unlinked': {
    zh: '文件已损坏：找不到工作表“{sheet}”的内容',
    en: 'the file is damaged: the contents of sheet "{sheet}" are not to be found',
  },
  'read.string-missing': {
    zh: '文件已损坏：单元格引用的文字（第 {index} 号）不存在',
    en: 'the file is damaged: a cell refers to a text (no. {index}) that is not there',
  },
  'read.strings-too-large': {
    zh: '文件中的文字总量超过上限，请按乡镇拆分成几个文件',
    en: 'the file holds more text than can be read at once; split it, for instance by township',
  },
  'read.cell-type': {
    zh: '单元格类型 {type} 无法识别',
    en: 'a cell is of a type that is not known: {type}',
  },
  'read.cell-twice': { zh: '同一行中同一单元格出现了两次', en: 'a row holds the same cell twice' },
  'read.cell-covered': {
    zh: '有内容的单元格落在上面合并单元格的范围里，无法确定各格属于哪一列',
    en: 'a cell with contents lies inside a merged one above it, so that no cell can be given to a column for sure',
  },
  'read.cell-too-long': {
    zh: '有单元格超过 Excel 允许的 32,767 个字符',
    en: 'a cell is longer than the 32,767 characters that Excel allows',
  },
  'read.row-too-long': { zh: '有一行大得异常，无法读取', en: 'a row is abnormally large and cannot be read' },
  'read.row-number': {
    zh: '行号混乱（第 {number} 行的位置不对），无法确定各行的位置',
    en: 'rows are numbered inconsistently (row {number} is out of place), so that no row can be located for sure',
  },
  'read.row-limit': {
    zh: '行号超过 Excel 的上限 {limit}',
    en: 'a row lies beyond the limit of Excel, {limit}',
  },
  'read.merge-limit': {
    zh: '合并单元格多得异常，无法读取',
    en: 'there are abnormally many merged cells, and the sheet cannot be read',
  },
  'read.column-limit': {
    zh: '列超过上限 {limit}',
    en: 'a column lies beyond the limit, {limit}',
  },

  'read.csv-encoding': {
    zh: '无法识别文字编码：既不是 UTF-8，也不是 GB18030（GBK），第 {offset} 字节处有误',
    en: 'the text is neither valid UTF-8 nor GB18030 (GBK): byte {offset} does not fit',
  },
  'read.csv-encoding-broken': {
    zh: '文字编码为 {encoding}，但第 {offset} 字节处有误，文件可能已损坏',
    en: 'the text is {encoding}, but byte {offset} does not fit; the file may be damaged',
  },
  'read.csv-zero': {
    zh: '第 {offset} 字节起是空字节：文件已损坏，或者不是文本',
    en: 'zero bytes begin at byte {offset}: the file is damaged, or it is not text',
  },
  'read.csv-quote': {
    zh: '第 {row} 行的英文双引号没有配对，其后的格或行会被并成一格',
    en: 'a double quote that opens in row {row} does not close where it should; cells or rows behind it would run into one',
  },

  'read.html-no-table': {
    zh: '网页中没有带数据的表格',
    en: 'there is no table with data in the page',
  },
  'read.html-frames': {
    zh: '这只是网页的外框，表格不在这个文件里',
    en: 'this is only the frame of a page; the tables are in other files',
  },
  'read.html-cut': {
    zh: '网页在表格中途中断（缺少 </table>），后面的行可能已丢失',
    en: 'the page breaks off inside a table (its </table> is missing); rows behind it may be lost',
  },
  'read.html-malformed': {
    zh: '网页表格的标签有误：有文字不在任何单元格里，或引号没有配对，各列可能错位',
    en: 'a tag of the table is wrong: text stands outside of all cells, or a quote does not close; columns may be shifted',
  },
  'read.html-hidden-cells': {
    zh: '网页表格的某一列在有些行显示、有些行隐藏，无法确定各格属于哪一列',
    en: 'a column of the table is shown in some rows and hidden in others, so that no cell can be given to a column for sure',
  },
  'read.table-limit': {
    zh: '网页中的表格超过上限 {limit} 个',
    en: 'the page holds more than {limit} tables',
  },
  'read.repeat-limit': {
    zh: '文件用“重复”写法表示的单元格超过上限 {limit} 个',
    en: 'the file writes cells once that stand for more than {limit} of them',
  },
  'read.nesting-limit': {
    zh: '内部结构嵌套超过上限 {limit} 层',
    en: 'its parts are nested more than {limit} deep',
  },
});
