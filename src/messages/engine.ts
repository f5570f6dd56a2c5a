import { defineTexts } from './text.js';

/** What is said of the engine that holds the records of a run. */
export const engineTexts = defineTexts({
  'engine.cannot-open': { zh: '无法打开数据库文件', en: 'the database file cannot be opened' },
  'engine.cannot-open-hint': {
    zh: '请确认没有另一个 bidui 正在使用该工作目录，并且您对该目录有读写权限。',
    en: 'Make sure that no other bidui uses this workspace, and that you may read and write there.',
  },
  'engine.unreachable': {
    zh: '无法连接数据库服务器：{problem}',
    en: 'the database server cannot be reached: {problem}',
  },
  'engine.unreachable-hint': {
    zh: '请检查 bidui.yaml 中 engine 的主机和端口、网络以及服务器是否已启动；也可去掉 engine 一行，改用内置引擎。',
    en: 'Check host and port under "engine" in bidui.yaml, the network, and whether the server runs; or take the line out and use the built-in engine.',
  },
  'engine.wrong-password': {
    zh: '数据库服务器不接受该用户的密码，或没有给出密码',
    en: 'the database server does not accept the password of this user, or none was given',
  },
  'engine.wrong-password-hint': {
    zh: '请在环境变量 PGPASSWORD 或 .pgpass 文件中给出密码；不要写进 bidui.yaml。',
    en: 'Give the password in the environment variable PGPASSWORD or in .pgpass, never in bidui.yaml.',
  },
  'engine.not-admitted': {
    zh: '数据库服务器不允许该用户从本机登录',
    en: 'the database server does not admit this user from this machine',
  },
  'engine.not-admitted-hint': {
    zh: '请核对用户名，并请管理员检查服务器的 pg_hba.conf。',
    en: 'Check the user name, and ask the administrator to look at pg_hba.conf on the server.',
  },
  'engine.no-database': { zh: '服务器上没有这个数据库', en: 'the server has no such database' },
  'engine.no-database-hint': {
    zh: '请核对 engine 地址末尾的数据库名，或请管理员先建库。',
    en: 'Check the name at the end of the address under "engine", or have the database created first.',
  },
  'engine.missing-right': {
    zh: '该用户在数据库中缺少所需的权限',
    en: 'this user lacks a right that is needed in the database',
  },
  'engine.missing-right-hint': {
    zh: '请管理员授予在该库中建立模式的权限：grant create on database 库名 to 用户名。',
    en: 'Ask the administrator for the right to create schemas there: grant create on database NAME to USER.',
  },
  'engine.too-many-sessions': {
    zh: '数据库服务器的连接数已满',
    en: 'the database server takes no more connections',
  },
  'engine.too-many-sessions-hint': {
    zh: '请稍后再试，或请管理员调大 max_connections。',
    en: 'Try again later, or ask the administrator to raise max_connections.',
  },
  'engine.disk-full': { zh: '数据库服务器的磁盘已满', en: 'the disk of the database server is full' },
  'engine.disk-full-hint': {
    zh: '请管理员清理磁盘后重新运行。本次没有留下结果。',
    en: 'Have space made on the server and run again. This run left no result.',
  },
  'engine.lost': {
    zh: '与数据库服务器的连接中断',
    en: 'the connection to the database server was lost',
  },
  'engine.lost-hint': {
    zh: '请检查网络和服务器后重新运行。本次没有写出结果，服务器上的半成品会在下次运行时清除。',
    en: 'Check network and server and run again. No result was written; what is left on the server is dropped by the next run.',
  },
  'engine.too-old': {
    zh: '数据库服务器版本 {version} 过旧',
    en: 'the database server is too old ({version})',
  },
  'engine.too-old-hint': {
    zh: '需要 PostgreSQL 15 或更新的版本；也可去掉 engine 一行，改用内置引擎。',
    en: 'PostgreSQL 15 or later is needed; or take "engine" out and use the built-in engine.',
  },
  'engine.encoding': {
    zh: '数据库的字符编码是 {encoding}，存不下所有汉字',
    en: 'the encoding of the database is {encoding}, which does not hold every character',
  },
  'engine.encoding-hint': {
    zh: '请使用编码为 UTF8 的数据库：create database 库名 encoding UTF8 template template0。',
    en: 'Use a database in UTF8: create database NAME encoding UTF8 template template0.',
  },
  'engine.not-address': {
    zh: 'engine 应为 duckdb 或 postgres://用户@主机:端口/数据库',
    en: '"engine" is duckdb or postgres://user@host:port/database',
  },
  'engine.not-address-hint': {
    zh: '例如：engine: postgres://bidui@10.1.2.3/bidui',
    en: 'Such as: engine: postgres://bidui@10.1.2.3/bidui',
  },
  'engine.password-in-file': {
    zh: 'engine 的地址中写有密码',
    en: 'the address under "engine" holds a password',
  },
  'engine.password-in-file-hint': {
    zh: '请从文件中删去密码，改用环境变量 PGPASSWORD 或 .pgpass 文件；该密码可能已被他人看到，建议更换。',
    en: 'Take it out, give it in PGPASSWORD or in .pgpass, and change it: others may have read the file.',
  },
});
