import { buffer } from 'node:stream/consumers'

import { type XmlPart, xmlDocument } from '@cuppa/domain'
import { ZipFile } from 'yazl'

import type { Cell, Table } from './table.ts'

/**
 * A workbook with one sheet. Text is always written as text in its cell, so nothing in it can become
 * a formula, and a phone number keeps its plus and its noughts.
 */
export function xlsxOf(table: Table): Promise<Buffer> {
  const zip = new ZipFile()
  for (const [path, part] of Object.entries(partsOf(table))) {
    zip.addBuffer(Buffer.from(xmlDocument(part)), path, { mtime: noTime })
  }
  zip.end()
  return buffer(zip.outputStream)
}

/** The same rows are the same bytes. */
const noTime = new Date('2020-01-01T00:00:00Z')

const office = 'http://schemas.openxmlformats.org'
const sheets = `${office}/spreadsheetml/2006/main`
const links = `${office}/package/2006/relationships`
const kinds = `${office}/officeDocument/2006/relationships`
const media = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

const xml = (
  name: string,
  attributes: Readonly<Record<string, string>>,
  inside: XmlPart['inside'] = '',
): XmlPart => ({ name, attributes, inside })

const partsOf = (table: Table): Record<string, XmlPart> => ({
  '[Content_Types].xml': xml('Types', { xmlns: `${office}/package/2006/content-types` }, [
    xml('Default', {
      Extension: 'rels',
      ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
    }),
    xml('Override', { PartName: '/xl/workbook.xml', ContentType: `${media}.sheet.main+xml` }),
    xml('Override', {
      PartName: '/xl/worksheets/sheet1.xml',
      ContentType: `${media}.worksheet+xml`,
    }),
  ]),
  '_rels/.rels': linkTo('officeDocument', 'xl/workbook.xml'),
  'xl/workbook.xml': xml('workbook', { xmlns: sheets, 'xmlns:r': kinds }, [
    xml('bookViews', {}, [xml('workbookView', {})]),
    xml('sheets', {}, [
      xml('sheet', { name: sheetName(table.name), sheetId: '1', 'r:id': 'rId1' }),
    ]),
  ]),
  'xl/_rels/workbook.xml.rels': linkTo('worksheet', 'worksheets/sheet1.xml'),
  'xl/worksheets/sheet1.xml': sheetOf(table),
})

const linkTo = (kind: string, target: string) =>
  xml('Relationships', { xmlns: links }, [
    xml('Relationship', { Id: 'rId1', Type: `${kinds}/${kind}`, Target: target }),
  ])

/** Some signs cannot be in the name of a sheet, and it is short. */
const sheetName = (name: string) => name.replaceAll(/[:\\/?*[\]]/g, ' ').slice(0, 31)

function sheetOf({ columns, rows }: Table): XmlPart {
  const titles = columns.map(({ title }) => title)
  return xml('worksheet', { xmlns: sheets }, [
    xml('sheetViews', {}, [
      xml('sheetView', { workbookViewId: '0' }, [
        xml('pane', { ySplit: '1', topLeftCell: 'A2', activePane: 'bottomLeft', state: 'frozen' }),
      ]),
    ]),
    xml(
      'cols',
      {},
      columns.map(({ width }, at) =>
        xml('col', {
          min: String(at + 1),
          max: String(at + 1),
          width: String(width),
          customWidth: '1',
        }),
      ),
    ),
    xml('sheetData', {}, [titles, ...rows].map(rowOf)),
  ])
}

function rowOf(cells: readonly Cell[], at: number): XmlPart {
  const row = String(at + 1)
  const filled = cells.flatMap((cell, column) =>
    cell === null || cell === '' ? [] : [cellOf(cell, `${letterOf(column)}${row}`)],
  )
  return xml('row', { r: row }, filled)
}

function cellOf(cell: string | number, at: string): XmlPart {
  if (typeof cell === 'number') return xml('c', { r: at }, [xml('v', {}, String(cell))])
  return xml('c', { r: at, t: 'inlineStr' }, [
    xml('is', {}, [xml('t', { 'xml:space': 'preserve' }, asWritten(cell))]),
  ])
}

/** What looks like one of the format's own escapes is text too (ECMA-376, 22.4.2.4). */
const asWritten = (text: string) => text.replaceAll(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')

/** `A` to `Z` is more columns than any of our tables has. */
const letterOf = (column: number) => String.fromCodePoint(65 + column)
