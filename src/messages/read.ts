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
