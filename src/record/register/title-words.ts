/** What people are called by office in one language. */
export interface TitleWords {
  /** Offices, in lower case. */
  readonly offices: readonly string[]
  /** Words that make another office of one: `vice`. In Latin script before it, parted by a space or hyphen. */
  readonly modifiers: readonly string[]
  /** Honorifics by what they stand for: `prof` and `professor` are one. */
  readonly honorifics: Readonly<Record<string, string>>
  /** Words after a name that say something of the person. */
  readonly verbs: readonly string[]
}

const en: TitleWords = {
  offices: [
    ...[
      'president',
      'director',
      'dean',
      'chair',
      'chairman',
      'chairwoman',
      'chairperson',
      'rector',
      'provost',
      'chancellor',
    ],
    ...[
      'minister',
      'secretary',
      'secretary-general',
      'head',
      'governor',
      'mayor',
      'ambassador',
      'commissioner',
      'principal',
    ],
    ...[
      'director general',
      'director-general',
      'chief executive',
      'chief scientist',
      'principal investigator',
      'lecturer',
    ],
  ],
  modifiers: [
    'vice',
    'deputy',
    'associate',
    'assistant',
    'executive',
    'founding',
    'acting',
    'honorary',
    'managing',
    'scientific',
    'co',
  ],
  honorifics: {
    dr: 'doctor',
    doctor: 'doctor',
    prof: 'professor',
    professor: 'professor',
    mr: 'mr',
    mrs: 'ms',
    ms: 'ms',
    miss: 'ms',
  },
  verbs: [
    'said',
    'says',
    'told',
    'added',
    'explained',
    'presented',
    'noted',
    'reported',
    'announced',
    'thanked',
    'welcomed',
  ],
}

const de: TitleWords = {
  offices: [
    ...[
      'präsident',
      'präsidentin',
      'direktor',
      'direktorin',
      'dekan',
      'dekanin',
      'rektor',
      'rektorin',
      'vorsitzender',
      'vorsitzende',
    ],
    ...['minister', 'ministerin', 'leiter', 'leiterin', 'kanzler', 'kanzlerin', 'generalsekretär', 'generalsekretärin'],
    ...[
      'geschäftsführer',
      'geschäftsführerin',
      'vizepräsident',
      'vizepräsidentin',
      'prodekan',
      'prodekanin',
      'bürgermeister',
      'bürgermeisterin',
    ],
  ],
  modifiers: [
    'stellvertretender',
    'stellvertretende',
    'geschäftsführender',
    'geschäftsführende',
    'wissenschaftlicher',
    'wissenschaftliche',
  ],
  honorifics: {
    dr: 'doctor',
    prof: 'professor',
    professor: 'professor',
    professorin: 'professor',
    herr: 'mr',
    herrn: 'mr',
    frau: 'ms',
  },
  verbs: [
    ...['sagte', 'sagt', 'sagten', 'erklärte', 'erklärten', 'berichtete', 'berichteten', 'stellte', 'stellten'],
    ...['begrüßte', 'begrüßten', 'betonte', 'betonten', 'verwies', 'verwiesen', 'zeigte', 'zeigten', 'ergänzte'],
  ],
}

const fr: TitleWords = {
  offices: [
    ...['président', 'présidente', 'directeur', 'directrice', 'doyen', 'doyenne', 'recteur', 'rectrice', 'ministre'],
    ...[
      'secrétaire général',
      'secrétaire générale',
      'directeur général',
      'directrice générale',
      'chef',
      'responsable',
      'maire',
    ],
    ...['vice-président', 'vice-présidente'],
  ],
  modifiers: ['vice', 'sous'],
  honorifics: {
    dr: 'doctor',
    docteur: 'doctor',
    pr: 'professor',
    prof: 'professor',
    professeur: 'professor',
    professeure: 'professor',
    m: 'mr',
    monsieur: 'mr',
    mme: 'ms',
    madame: 'ms',
  },
  verbs: [
    'a déclaré',
    'a expliqué',
    'a présenté',
    'a annoncé',
    'a ajouté',
    'a rappelé',
    'a montré',
    'ont déclaré',
    'ont présenté',
  ],
}

const zh: TitleWords = {
  offices: [
    ...[
      '院长',
      '校长',
      '所长',
      '主任',
      '部长',
      '处长',
      '科长',
      '局长',
      '厅长',
      '会长',
      '理事长',
      '秘书长',
      '主席',
      '书记',
      '总裁',
      '总经理',
    ],
    ...['董事长', '组长', '台长', '馆长', '站长', '首席科学家', '主编', '总监', '主任医师', '市长', '省长', '系主任'],
    ...[
      '院長',
      '校長',
      '所長',
      '部長',
      '處長',
      '科長',
      '局長',
      '廳長',
      '會長',
      '理事長',
      '秘書長',
      '書記',
      '總裁',
      '總經理',
      '董事長',
      '組長',
      '館長',
      '站長',
      '總監',
      '市長',
    ],
  ],
  modifiers: ['副'],
  honorifics: {
    博士: 'doctor',
    教授: 'professor',
    先生: 'mr',
    女士: 'ms',
    院士: 'academician',
    研究员: 'researcher',
    研究員: 'researcher',
    医生: 'physician',
    醫生: 'physician',
  },
  verbs: ['表示', '指出', '介绍', '介紹', '认为', '認為', '强调', '強調', '说', '說', '谈到', '談到', '宣布', '坦言'],
}

const ja: TitleWords = {
  offices: [
    ...[
      '院長',
      '学長',
      '所長',
      '部長',
      '課長',
      '室長',
      '局長',
      '会長',
      '理事長',
      '事務局長',
      '委員長',
      '館長',
      '社長',
      '総長',
    ],
    ...[
      '学部長',
      '研究科長',
      '学科長',
      'センター長',
      'グループ長',
      '病院長',
      '機構長',
      '市長',
      '知事',
      '大臣',
      '大使',
      '理事',
    ],
  ],
  modifiers: ['副'],
  honorifics: {
    博士: 'doctor',
    教授: 'professor',
    准教授: 'associate professor',
    助教: 'assistant professor',
    講師: 'lecturer',
    医師: 'physician',
    氏: 'mr',
    さん: 'mr',
    様: 'mr',
    先生: 'mr',
  },
  verbs: [],
}

const languages: ReadonlyMap<string, TitleWords> = new Map([
  ['en', en],
  ['de', de],
  ['fr', fr],
  ['zh', zh],
  ['ja', ja],
])

/** Words for offices in the language of a BCP 47 tag, where they are known. */
export function titleWordsFor(tag: string): TitleWords | undefined {
  return languages.get(tag.split('-', 1)[0]?.toLowerCase() ?? '')
}
