import type { ExchangeDocument } from '../../../src/document/document.ts'
import type { FlowContent, NodeOf, PhrasingContent } from '../../../src/document/nodes.ts'
import { languageFor } from '../../../src/language/index.ts'
import type { FieldKind } from '../../../src/record/fields.ts'
import { cell, descriptionItem, documentOf, heading, item, paragraph, region, table, text } from '../specimen.ts'

/*
 * A whole briefing by hand, as the template composes one: cover, contents, sections, two annexes. Everyone and
 * everything in it is made up.
 */

type Tag = 'en' | 'zh-Hans'

const pick = (tag: Tag, en: string, zh: string): string => (tag === 'en' ? en : zh)

export const fact = (pointer: string, kind: FieldKind, value: string, printed = value): NodeOf<'fact'> => ({
  type: 'fact',
  fact: pointer,
  kind,
  value,
  children: [text(printed)],
})

export const missing = (reason: string): NodeOf<'span'> => ({ type: 'span', data: { missing: reason }, children: [] })

const mention = (target: string, words: string): NodeOf<'mention'> => ({
  type: 'mention',
  target,
  children: [text(words)],
})

const bullets = (...items: string[]): NodeOf<'list'> => ({
  type: 'list',
  ordered: false,
  spread: false,
  children: items.map((words) => item(paragraph(words))),
})

const numbered = (...items: string[]): NodeOf<'list'> => ({ ...bullets(...items), ordered: true, start: 1 })

const caption = (words: string, description: string) => ({ caption: [text(words)], description })

function cover(tag: Tag): NodeOf<'region'> {
  const { labels } = languageFor(tag)
  const t = (en: string, zh: string) => pick(tag, en, zh)
  return region(
    'cover',
    region('masthead', paragraph(labels.briefing)),
    region(
      'title',
      heading(
        1,
        t('Northhaven and Larkmoor found a joint laboratory for tidal energy', '北港与云雀沼共建潮汐能联合实验室'),
        'title',
      ),
      paragraph(
        t('Two institutes share one wave tank and four doctoral posts', '两所研究所共用一座造波水池，共设四个博士岗位'),
      ),
    ),
    region('memo', {
      type: 'descriptionList',
      children: [
        descriptionItem(labels.to, paragraph(t('Director General', '所长'))),
        descriptionItem(labels.from, paragraph(t('Office of International Cooperation', '国际合作办公室'))),
        descriptionItem(labels.date, paragraph(t('March 8, 2027', '2027年3月8日'))),
        descriptionItem(labels.handling, paragraph(t('Internal: not for onward distribution', '内部：请勿转发'))),
      ],
    }),
    region(
      'bottom-line',
      heading(2, labels['bottom-line'], 'bottom-line'),
      paragraph(
        t(
          'The joint laboratory can open in September if we commit the wave tank for two days a week and fund two of the four posts by the end of April.',
          '若我方每周提供两天造波水池并在四月底前落实四个岗位中的两个，联合实验室可于九月启用。',
        ),
      ),
    ),
    heading(2, labels.objectives, 'objectives'),
    bullets(
      t('Agree how the wave tank is shared and who pays for it', '商定造波水池的共享方式与费用分担'),
      t('Settle what is published first, and by whom', '确定首批发表的成果及署名'),
      t('Fill two doctoral posts before the summer', '暑期前招满两个博士岗位'),
    ),
    heading(2, labels['decisions-sought'], 'decisions-sought'),
    table(
      [
        [labels.decision, labels['decided-by'], labels['by-when']],
        [
          cell(
            fact(
              'briefing.decisions.0.text',
              'word',
              'x',
              t('Commit the wave tank for two days a week', '每周提供两天造波水池'),
            ),
          ),
          cell(t('Director General', '所长')),
          cell(fact('briefing.decisions.0.due', 'date', '2027-03-31', t('March 31, 2027', '2027年3月31日'))),
        ],
        [
          cell(
            fact(
              'briefing.decisions.1.text',
              'word',
              'x',
              t('Fund two of the four doctoral posts', '资助四个博士岗位中的两个'),
            ),
          ),
          cell(missing(t('nobody named who decides', '未注明决策人'))),
          cell(fact('briefing.decisions.1.due', 'date', '2027-04-30', t('April 30, 2027', '2027年4月30日'))),
        ],
      ],
      caption(labels['decisions-sought'], t('What is to be decided, who decides, by when', '待决事项、决策人与期限')),
    ),
    heading(2, labels['key-messages'], 'key-messages'),
    numbered(
      t(
        'Silt, not speed, wears the blades: a finding that changes every design now on paper.',
        '磨损叶片的是泥沙而非流速：这一发现将改变现有全部设计。',
      ),
      t('One tank serves both institutes at less cost than two half-used ones.', '共用一座水池的成本低于各建一座。'),
      t('Larkmoor brings the sites, we bring the measurement.', '云雀沼提供站点，我方提供测量。'),
    ),
    heading(2, labels['top-risk'], 'top-risk'),
    {
      type: 'paragraph',
      children: [
        {
          type: 'strong',
          children: [
            text(t('Larkmoor’s funding ends in December and is not yet renewed', '云雀沼的经费十二月到期，尚未续批')),
          ],
        },
        text(t(' (', '（')),
        fact('briefing.risks.0.level', 'level', 'high', labels['level-high']),
        text(t(')', '）')),
        { type: 'break' },
        text(t('Sign for one year first, with a clause to extend.', '先签一年，附续约条款。')),
      ],
    },
  )
}

const person = (id: string, words: string): PhrasingContent => ({
  type: 'span',
  data: { id: `person-${id}` },
  children: [text(words)],
})

function participants(tag: Tag): FlowContent[] {
  const { labels } = languageFor(tag)
  const t = (en: string, zh: string) => pick(tag, en, zh)
  return [
    heading(2, labels.participants, 'participants'),
    table(
      [
        [labels.name, labels.title, labels.institution, labels.role, labels.biography],
        [
          cell(person('varn', t('Dr. Ilse Varn', '华伊澜博士'))),
          t('Director of Measurement', '测量中心主任'),
          t('Northhaven Institute of Tides', '北港潮汐研究所'),
          cell(labels['role-lead'], { type: 'break' }, labels['role-speaker']),
          t(
            'Built the first silt-resistant gauge; led three expeditions to the Grey Strait.',
            '研制首台抗泥沙测量仪，曾三次率队考察灰海峡。',
          ),
        ],
        [
          cell(person('okoro', t('Prof. Tomas Okoro-Lind', '林拓教授'))),
          t('Chair of Ocean Engineering', '海洋工程讲席教授'),
          t('Larkmoor University', '云雀沼大学'),
          labels['role-lead'],
          '',
        ],
      ],
      caption(labels['party-host'], t('People, their titles and institutions', '人员、职务与单位')),
    ),
    heading(3, labels['units-represented'], 'units'),
    bullets(
      t(
        'Northhaven Institute of Tides: wave tank group, silt laboratory, data office',
        '北港潮汐研究所：造波水池组、泥沙实验室、数据办公室',
      ),
    ),
  ]
}

function sections(tag: Tag, long: string, times: number): FlowContent[] {
  const { labels, sections: names } = languageFor(tag)
  const t = (en: string, zh: string) => pick(tag, en, zh)
  const narrative = Array.from({ length: times }, () => paragraph(long))
  return [
    heading(2, labels['at-a-glance'], 'at-a-glance'),
    {
      type: 'descriptionList',
      children: [
        descriptionItem(
          labels.what,
          paragraph(t('Joint laboratory meeting · academic exchange', '联合实验室会谈 · 学术交流')),
        ),
        descriptionItem(labels.when, paragraph(t('March 8, 2027', '2027年3月8日'))),
        descriptionItem(labels.where, paragraph(t('Wave Tank Hall, Northhaven', '北港造波水池馆'))),
        descriptionItem(labels['host-lead'], {
          type: 'paragraph',
          children: [mention('person-varn', t('Dr. Ilse Varn', '华伊澜博士'))],
        }),
      ],
    },
    ...participants(tag),
    heading(2, names.presentations, 'presentations'),
    heading(3, t('How silt wears a blade', '泥沙如何磨损叶片'), 'silt'),
    {
      type: 'paragraph',
      children: [
        mention('person-okoro', t('Prof. Okoro-Lind', '林教授')),
        text(t(' reported on eighteen months at three sites.', '报告了三个站点18个月的结果。')),
        { type: 'footnoteReference', identifier: 'sites', label: 'sites' },
        text(t(' The ', '该')),
        { type: 'strong', children: [text(t('silt index', '泥沙指数'))] },
        text(t(' is now published as open data (', '现已开放（')),
        {
          type: 'span',
          data: { lang: tag === 'en' ? 'zh-Hans' : 'en' },
          children: [text(t('泥沙指数', 'silt index'))],
        },
        text(t('), see ', '），见')),
        { type: 'link', url: 'https://example.org/silt?a=1&b=2', title: null, children: [text('example.org')] },
        text(t('.', '。')),
      ],
    },
    ...narrative,
    numbered(
      t('survey of the bed,', '河床测绘；'),
      t('eighteen months of exposure,', '18个月暴露试验；'),
      t('comparison in the tank.', '水池比对。'),
    ),
    {
      type: 'figure',
      file: 'tank.png',
      alt: t('The wave tank seen from the gallery', '从廊桥俯瞰的造波水池'),
      children: [text(t('The wave tank. Photo: Northhaven Institute', '造波水池。摄影：北港潮汐研究所'))],
    },
    heading(2, names.discussion, 'discussion'),
    ...narrative,
    {
      type: 'blockquote',
      children: [
        paragraph(
          t(
            'What we measured in the strait we can now repeat in the tank, every day of the year.',
            '我们在海峡中测得的，如今可以在水池里天天重现。',
          ),
        ),
        {
          type: 'attribution',
          children: [text(t('Dr. Ilse Varn, Northhaven Institute of Tides', '北港潮汐研究所测量中心主任华伊澜'))],
        },
      ],
    },
    heading(2, labels['action-register'], 'action-register'),
    table(
      [
        [labels.number, labels.action, labels.owner, labels.due, labels.status],
        ...['tank', 'posts', 'paper'].map((id, at) => [
          cell(String(at + 1)),
          cell(
            fact(
              `actions.${id}.text`,
              'word',
              'x',
              t('Draw up the timetable of the wave tank and circulate it', '编制造波水池使用计划并征求意见'),
            ),
          ),
          at === 1 ? cell(missing(labels['missing-owner'] ?? 'no owner')) : cell(t('Dr. Ilse Varn', '华伊澜博士')),
          at === 2
            ? cell(missing('no date'))
            : cell(fact(`actions.${id}.due`, 'date', '2027-04-15', t('April 15, 2027', '2027年4月15日'))),
          cell(fact(`actions.${id}.status`, 'status', 'in-progress', labels['status-in-progress'])),
        ]),
      ],
      caption(labels['action-register'], t('Actions with owner, due date and status', '行动事项、负责人、期限与进展')),
    ),
    heading(2, labels['risks-and-sensitivities'], 'risks'),
    table(
      [
        [labels.risk, labels.level, labels.mitigation],
        [
          t('Larkmoor’s funding ends in December', '云雀沼经费十二月到期'),
          cell(fact('briefing.risks.0.level', 'level', 'high', labels['level-high'])),
          t('Sign for one year first', '先签一年'),
        ],
        [
          t('Wear data may be asked for by manufacturers before publication', '厂商可能在发表前索取磨损数据'),
          cell(fact('briefing.risks.1.level', 'level', 'low', labels['level-low'])),
          cell(missing('no mitigation')),
        ],
      ],
      caption(labels['risks-and-sensitivities'], t('Risks, their level and mitigation', '风险、等级与应对')),
    ),
    heading(2, labels['if-asked'], 'if-asked'),
    {
      type: 'paragraph',
      children: [
        { type: 'strong', children: [text(labels.question)] },
        text(t(': Who owns the data? ', '：数据归谁所有？')),
        { type: 'break' },
        { type: 'strong', children: [text(labels.answer)] },
        text(t(': Both institutes, in equal parts; they are open after one year.', '：双方共有，一年后开放。')),
      ],
    },
    heading(2, names.background, 'background'),
    ...narrative,
    {
      type: 'footnoteDefinition',
      identifier: 'sites',
      label: 'sites',
      children: [
        paragraph(t('Grey Strait, Larkmoor Sound and the Northhaven outfall.', '灰海峡、云雀沼湾与北港排水口。')),
      ],
    },
  ]
}

function annexes(tag: Tag, long: string): FlowContent[] {
  const { labels, sections: names } = languageFor(tag)
  const t = (en: string, zh: string) => pick(tag, en, zh)
  return [
    region(
      'annex',
      heading(2, labels['annex-release'], 'annex-release'),
      region('status', paragraph(labels['for-immediate-release'])),
      region(
        'title',
        heading(
          3,
          t('Northhaven and Larkmoor found a joint laboratory', '北港与云雀沼共建联合实验室'),
          'release-title',
        ),
      ),
      paragraph(long),
      heading(4, names.outcomes, 'release-outcomes'),
      paragraph(long),
      region('end-mark', paragraph(labels['end-mark'])),
    ),
    region(
      'annex',
      heading(2, labels['annex-glossary'], 'annex-glossary'),
      table(
        [
          ['English', '简体中文'],
          [
            'Northhaven Institute of Tides',
            cell({ type: 'span', data: { lang: 'zh-Hans' }, children: [text('北港潮汐研究所')] }),
          ],
          ['Ilse Varn', '华伊澜'],
        ],
        { ...caption(labels['annex-glossary'], t('Names in both languages', '中英文名称对照')), rowHeader: true },
      ),
    ),
  ]
}

/** A briefing in a language; `times` repeats its prose, for long ones. */
export function briefing(tag: Tag, times = 1, change: Partial<ExchangeDocument> = {}): ExchangeDocument {
  const long = pick(
    tag,
    'The laboratory measures how long a blade lasts in cold, silty water. Its first results, gathered over eighteen months at three sites, show that wear depends less on the speed of the current than on what the current carries; the office of the director expects an efficient redesign within two years.',
    '实验室测量叶片在寒冷含沙水流中的寿命。在三个站点历时18个月取得的首批结果表明，磨损与流速的关系，不如与水流所含物质的关系密切；“所长办公室”预计两年内完成高效的重新设计（含 PET 与 CFD 模拟）。',
  )
  return documentOf(
    tag,
    [
      cover(tag),
      { type: 'pageBreak' },
      { type: 'tableOfContents' },
      ...sections(tag, long, times),
      ...annexes(tag, long),
    ],
    {
      name: 'briefing',
      markings: [{ kind: 'handling', text: pick(tag, 'INTERNAL', '内部文件') }],
      ...change,
    },
  )
}
