import type { ListedSheet } from './workbook-file.js';
import { xmlDeclaration, xmlText } from './xml-text.js';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaging = 'http://schemas.openxmlformats.org/package/2006';
const spreadsheet = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const mediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const relations = (list: readonly (readonly [type: string, target: string])[]): string => {
  const items = list.map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`,
  );
  return `${xmlDeclaration}<Relationships xmlns="${packaging}/relationships">${items.join('')}</Relationships>`;
};

const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index + 1);

/** `xl/workbook.xml`: the sheets in their order, and the rows that are printed on every page. */
export const workbookXml = (sheets: readonly ListedSheet[]): string => {
  const list = sheets.map(
    ({ name }, index) => `<sheet name="${xmlText(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const titles = sheets.flatMap(({ name, titleRow }, index) =>
    titleRow === undefined
      ? []
      : [
          `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">'${xmlText(name)}'!$${titleRow}:$${titleRow}</definedName>`,
        ],
  );
  return [
    `${xmlDeclaration}<workbook xmlns="${spreadsheet}" xmlns:r="${office}">`,
    '<workbookPr filterPrivacy="1"/><bookViews><workbookView/></bookViews>',
    `<sheets>${list.join('')}</sheets>`,
    ...(titles.length === 0 ? [] : [`<definedNames>${titles.join('')}</definedNames>`]),
    '</workbook>',
  ].join('');
};

/** `xl/_rels/workbook.xml.rels`: sheets first, so that a sheet's number is its relation's. */
export const workbookRelationsXml = (sheets: number): string =>
  relations([
    ...numbers(sheets).map((number) => [`${office}/worksheet`, `worksheets/sheet${number}.xml`] as const),
    [`${office}/styles`, 'styles.xml'],
    [`${office}/sharedStrings`, 'sharedStrings.xml'],
  ]);

/** `_rels/.rels`. */
export const packageRelationsXml = relations([
  [`${office}/officeDocument`, 'xl/workbook.xml'],
  [`${packaging}/relationships/metadata/core-properties`, 'docProps/core.xml'],
]);

/** `docProps/core.xml`: who made the workbook, and when. */
export const corePropertiesXml = (date: Date): string => {
  const time = date.toISOString().replace('.000', '');
  return [
    `${xmlDeclaration}<cp:coreProperties xmlns:cp="${packaging}/metadata/core-properties"`,
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    '<dc:creator>bidui</dc:creator><cp:lastModifiedBy>bidui</cp:lastModifiedBy>',
    `<dcterms:created xsi:type="dcterms:W3CDTF">${time}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${time}</dcterms:modified></cp:coreProperties>`,
  ].join('');
};

/** `[Content_Types].xml`. */
export const contentTypesXml = (sheets: number): string => {
  const parts: readonly (readonly [name: string, type: string])[] = [
    ['xl/workbook.xml', `${mediaType}.sheet.main+xml`],
    ...numbers(sheets).map(
      (number) => [`xl/worksheets/sheet${number}.xml`, `${mediaType}.worksheet+xml`] as const,
    ),
    ['xl/styles.xml', `${mediaType}.styles+xml`],
    ['xl/sharedStrings.xml', `${mediaType}.sharedStrings+xml`],
    ['docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
  ];
  return [
    `${xmlDeclaration}<Types xmlns="${packaging}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    ...parts.map(([name, type]) => `<Override PartName="/${name}" ContentType="${type}"/>`),
    '</Types>',
  ].join('');
};
