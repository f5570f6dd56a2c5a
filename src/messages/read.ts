import { defineTexts } from './text.js';

export const readTexts = defineTexts({
  'read.hint.save-anew': {
    zh: '请用 Excel 或 WPS 打开该文件，确认内容完整后另存为“Excel 工作簿（.xlsx）”；打不开的，请向来源单位重新索取。',
    en: 'Open the file in Excel or WPS, check that it is complete and save it as "Excel Workbook (.xlsx)"; if it does not open, ask the office that sent it for a new copy.',
  },
  'read.hint.save-as-xlsx': {
    zh: '请用 Excel 或 WPS 打开后另存为“Excel 工作簿（.xlsx）”，再重新运行。',
    en: 'Open it in Excel or WPS, save it as "Excel Workbook (.xlsx)" and run again.',
  },
  'read.hint.remove-password': {
    zh: '请用 Excel 或 WPS 输入密码打开，取消打开密码后另存为“Excel 工作簿（.xlsx）”，再重新运行。',
    en: 'Open it in Excel or WPS with its password, remove the password, save it as "Excel Workbook (.xlsx)" and run again.',
  },
  'read.hint.give-password': {
    zh: '请把密码放进环境变量 BIDUI_PASSWORD，或在 bidui.yaml 的 passwords 中写明该文件用哪个环境变量；在终端中运行时也可以按提示输入。还可以用 Excel 或 WPS 取消打开密码后重新保存。',
    en: 'Put the password into the environment variable BIDUI_PASSWORD, or name another variable for this file under passwords in bidui.yaml; on a terminal you are asked for it. Or remove the password in Excel or WPS and save the file.',
  },
  'read.hint.remove-encryption': {
    zh: '请用 Excel 或 WPS 打开（有密码的先输入密码），取消打开密码和工作簿保护，另存为“Excel 工作簿（.xlsx）”，再重新运行。',
    en: 'Open it in Excel or WPS (with its password, if it asks for one), remove the password and the protection of the workbook, save it as "Excel Workbook (.xlsx)" and run again.',
  },
  'read.hint.unpack': {
    zh: '请先解压，把其中的表格放入比对文件夹，再重新运行。',
    en: 'Unpack it, put the spreadsheets in it into the folder and run again.',
  },
  'read.hint.ask-spreadsheet': {
    zh: '请向来源单位索取电子表格（.xlsx 或 .csv）。',
    en: 'Ask the office that sent it for the spreadsheet (.xlsx or .csv).',
  },
  'read.hint.ask-copy': {
    zh: '请重新复制该文件，或向来源单位重新索取。',
    en: 'Copy the file again, or ask the office that sent it for a new copy.',
  },
  'read.hint.check-path': {
    zh: '请检查路径是否正确，文件是否已被移动或改名。',
    en: 'Check the path, and whether the file was moved or renamed.',
  },
  'read.hint.ask-access': {
    zh: '请确认当前用户有读取权限，或把文件复制到自己的文件夹后再运行。',
    en: 'Make sure that you may read it, or copy it into a folder of your own and run again.',
  },
  'read.hint.close-program': {
    zh: '请关闭正在使用该文件的程序（如 Excel、WPS）后重新运行。',
    en: 'Close the program that uses it (such as Excel or WPS) and run again.',
  },
  'read.hint.copy-locally': {
    zh: '请把文件复制到本机硬盘后重新运行。',
    en: 'Copy the file to a disk of this computer and run again.',
  },
  'read.hint.name-file': {
    zh: '请给出一个文件；要读取整个文件夹，请直接给出文件夹路径。',
    en: 'Name a file; to read a whole folder, give the path of the folder.',
  },
  'read.hint.put-files': {
    zh: '请把各部门导出的名册（.xlsx、.csv）放入该文件夹后重新运行。',
    en: 'Put the rolls that the departments exported (.xlsx, .csv) into the folder and run again.',
  },
  'read.hint.save-as-csv-utf8': {
    zh: '请用 Excel 或 WPS 打开原表，另存为“CSV UTF-8（逗号分隔）”或“Excel 工作簿（.xlsx）”，再重新运行。',
    en: 'Open the original in Excel or WPS, save it as "CSV UTF-8" or "Excel Workbook (.xlsx)" and run again.',
  },
  'read.hint.mend-quotes': {
    zh: '请检查该处的英文双引号是否成对；最稳妥的做法是从原系统导出为 .xlsx 后重新运行。',
    en: 'Check that the double quotes there come in pairs; exporting as .xlsx from the original system is safest.',
  },

  'read.hint.save-mhtml-anew': {
    zh: '请用 Excel 打开，另存为“Excel 工作簿（.xlsx）”，再重新运行。',
    en: 'Open it in Excel, save it as "Excel Workbook (.xlsx)" and run again.',
  },
  'read.hint.html-frames': {
    zh: '数据在同名的“.files”文件夹里。请用 Excel 打开原文件，另存为“Excel 工作簿（.xlsx）”，再重新运行。',
    en: 'The data is in the folder ".files" of the same name. Open the original in Excel, save it as "Excel Workbook (.xlsx)" and run again.',
  },
  'read.hint.export-again': {
    zh: '请用浏览器打开该文件看看内容；若是登录超时或出错页面，请重新登录系统导出。',
    en: 'Open it in a browser to see what it says; if it is a page about a login or an error, log in to the system and export again.',
  },

  'read.not-found': { zh: '找不到该文件或文件夹', en: 'there is no such file or folder' },
  'read.no-permission': { zh: '没有读取权限', en: 'it may not be read' },
  'read.in-use': { zh: '文件正被其他程序占用', en: 'another program is using the file' },
  'read.is-folder': { zh: '这是一个文件夹，不是文件', en: 'this is a folder, not a file' },
  'read.system-error': { zh: '无法读取（系统错误 {code}）', en: 'it cannot be read (system error {code})' },

  'read.empty-file': { zh: '文件是空的（0 字节）', en: 'the file is empty (0 bytes)' },
  'read.format.xls-old': {
    zh: '这是 Excel 95 或更早版本的表格（.xls），不能直接读取',
    en: 'this is a spreadsheet of Excel 95 or earlier (.xls), which cannot be read directly',
  },
  'read.format.xls-encrypted': {
    zh: '这个旧版表格（.xls）经过加密：设有打开密码，或者保护了工作簿',
    en: 'this old spreadsheet (.xls) is encrypted: it has a password, or its workbook is protected',
  },
  'read.format.encrypted': { zh: '该表格设有打开密码', en: 'this spreadsheet is protected by a password' },
  'read.password-wrong': { zh: '打开密码不对', en: 'the password is wrong' },
  'read.encrypted-large': {
    zh: '该表格设有打开密码，且超过 {limit} MB，不能在内存中解密',
    en: 'this spreadsheet is protected by a password and larger than {limit} MB, too large to be decrypted in memory',
  },
  'read.encryption-unknown': {
    zh: '该表格设有打开密码，其加密方式无法识别',
    en: 'this spreadsheet is protected by a password in a way that is not known',
  },
  'read.ole-damaged': {
    zh: '文件不完整或已损坏：其内部目录前后矛盾',
    en: 'the file is incomplete or damaged: its inner directory contradicts itself',
  },
  'read.format.ole': {
    zh: '这是旧版 Office 文件（如 .doc），其中没有找到表格',
    en: 'this is an old Office file (such as .doc) without a spreadsheet in it',
  },
  'read.format.xlsb': {
    zh: '这是 Excel 二进制工作簿（.xlsb），不能直接读取',
    en: 'this is a binary Excel workbook (.xlsb), which cannot be read directly',
  },
  'read.format.document': {
    zh: '这是文字文档或演示文稿，不是表格',
    en: 'this is a text document or a presentation, not a spreadsheet',
  },
  'read.format.archive': {
    zh: '这是压缩包，不是表格',
    en: 'this is a compressed archive, not a spreadsheet',
  },
  'read.format.mhtml': {
    zh: '这是“单个文件网页”（.mht），只是扩展名像表格，不能直接读取',
    en: 'this is a web archive (.mht) under the name of a spreadsheet, which cannot be read directly',
  },
  'read.format.xml': { zh: '这是 XML 文件，不是表格', en: 'this is an XML file, not a spreadsheet' },
  'read.format.pdf': { zh: '这是 PDF 文件，不是表格', en: 'this is a PDF, not a spreadsheet' },
  'read.format.image': {
    zh: '这是图片（扫描件），不是表格',
    en: 'this is a picture (a scan), not a spreadsheet',
  },
  'read.format.rtf': { zh: '这是 RTF 文档，不是表格', en: 'this is an RTF document, not a spreadsheet' },
  'read.format.unknown': {
    zh: '不认识的文件格式：既不是表格，也不是文本',
    en: 'the format is not known: neither a spreadsheet nor text',
  },

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

  'fault.read.html-unfinished': {
    zh: '网页末尾缺少 </html>，可能没有导出或下载完整；请核对最后一行。',
    en: 'The page does not end with </html>; perhaps it was not fully exported or downloaded. Check its last row.',
  },
  'fault.read.sheet-skipped': {
    zh: '这不是普通工作表（宏表或对话框表），没有读取；其中若有名册，请复制到普通工作表。',
    en: 'This is no ordinary worksheet (a macro or dialog sheet) and was not read; if it holds a roll, copy it to an ordinary sheet.',
  },

  'read.skip.lock-file': {
    zh: '表格打开时产生的临时文件',
    en: 'temporary file of a spreadsheet that is open',
  },
  'read.skip.hidden': { zh: '隐藏文件或文件夹（名称以点开头）', en: 'hidden (its name begins with a dot)' },
  'read.skip.results': { zh: 'bidui 以前的比对结果', en: 'results of an earlier run of bidui' },
  'read.skip.workspace': { zh: 'bidui 的配置文件', en: 'the workspace file of bidui' },
  'read.skip.extension': {
    zh: '.{extension} 文件不是名册',
    en: '.{extension} files are not rolls',
  },
  'read.skip.archive': {
    zh: '压缩包没有读取；其中若有名册，请先解压',
    en: 'archives are not read; unpack it if there are rolls in it',
  },
  'read.skip.unreadable': { zh: '没有读取权限', en: 'it may not be read' },
  'read.skip.link': {
    zh: '指向文件夹的快捷链接，没有进入',
    en: 'a link to a folder, which was not followed',
  },
  'read.skip.special': { zh: '不是普通文件', en: 'not an ordinary file' },
  'read.nothing-to-read': {
    zh: '文件夹中没有可读取的表格（跳过了 {skipped} 个）',
    en: 'the folder holds no spreadsheet that can be read ({skipped} skipped)',
  },
});
