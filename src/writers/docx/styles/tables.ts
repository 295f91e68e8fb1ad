import type { Theme } from '../../../theme/tokens.ts'
import { element, join, nothing, value, type Xml } from '../xml.ts'
import { hex } from './line.ts'

const border = (side: string, color: string, size = 4): Xml =>
  element(`w:${side}`, { 'w:val': 'single', 'w:sz': size, 'w:space': 0, 'w:color': color })

const none = (side: string): Xml => element(`w:${side}`, { 'w:val': 'nil' })

const margins = (top: number, right: number, bottom: number, left: number): Xml =>
  element(
    'w:tblCellMar',
    {},
    ...[
      ['top', top],
      ['left', left],
      ['bottom', bottom],
      ['right', right],
    ].map(([side, width]) => element(`w:${side}`, { 'w:w': width, 'w:type': 'dxa' })),
  )

const part = (type: string, run: Xml, cell: Xml): Xml =>
  element(
    'w:tblStylePr',
    { 'w:type': type },
    run === '' ? nothing : element('w:rPr', {}, run),
    element('w:tcPr', {}, cell),
  )

const bold = join([element('w:b'), element('w:bCs')])

const style = (id: string, name: string, basedOn: string, custom: boolean, ...content: readonly Xml[]): Xml =>
  element(
    'w:style',
    { 'w:type': 'table', 'w:customStyle': custom ? 1 : undefined, 'w:styleId': id },
    value('w:name', name),
    value('w:basedOn', basedOn),
    value('w:uiPriority', custom ? 40 : 39),
    ...content,
  )

const shade = (fill: string): Xml => element('w:shd', { 'w:val': 'clear', 'w:color': 'auto', 'w:fill': fill })

/** Table styles (ECMA-376 part 1 §17.7.6), which docx has no options for. */
export function tableStyles(theme: Theme): Xml {
  const rule = hex(theme.color.rule)
  const accent = hex(theme.color.accent)
  const surface = hex(theme.color.surface)
  const color = value('w:color', accent)
  return join([
    style(
      'TableGrid',
      'Table Grid',
      'TableNormal',
      false,
      element(
        'w:tblPr',
        {},
        element(
          'w:tblBorders',
          {},
          ...['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((side) => border(side, rule)),
        ),
      ),
    ),
    style(
      'CommuniqueTable',
      'Communique Table',
      'TableGrid',
      true,
      element(
        'w:tblPr',
        {},
        value('w:tblStyleRowBandSize', 1),
        element(
          'w:tblBorders',
          {},
          border('top', accent, 12),
          none('left'),
          border('bottom', accent, 8),
          none('right'),
          border('insideH', rule),
          none('insideV'),
        ),
        margins(50, 90, 50, 90),
      ),
      part(
        'firstRow',
        join([bold, color]),
        join([element('w:tcBorders', {}, border('bottom', accent, 8)), shade(surface), value('w:vAlign', 'bottom')]),
      ),
      part('firstCol', bold, nothing),
      part('band2Horz', nothing, shade(surface)),
    ),
    style(
      'FactList',
      'Fact List',
      'TableNormal',
      true,
      element(
        'w:tblPr',
        {},
        element('w:tblBorders', {}, border('top', rule), border('bottom', rule), border('insideH', rule)),
        margins(40, 90, 40, 0),
      ),
      part('firstCol', join([bold, color]), nothing),
    ),
    style(
      'MemoList',
      'Memo List',
      'FactList',
      true,
      element(
        'w:tblPr',
        {},
        element('w:tblBorders', {}, border('top', accent, 12), border('bottom', rule), none('insideH')),
        margins(15, 90, 15, 0),
      ),
      part('firstCol', join([bold, color]), nothing),
    ),
  ])
}
