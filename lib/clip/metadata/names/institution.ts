/** Words that institutions have in their names and people do not, in the languages of our readers' sources. */
const WORDS = [
  'universit(?:y|ies|à|é|ät)|universidade?|universitat|colleges?|schools?|escuelas?|écoles?|schule|facult(?:y|é)|facultad',
  'librar(?:y|ies)|bibliotecas?|bibliothèques?|bibliothek(?:en)?|museums?|museos?|musées?|archives?|archivos?',
  'institut(?:e|es|ion|ions|o|os|to)?|instituição|academ(?:y|ies)|academia|académie|akademie|laborator(?:y|ies)',
  'associations?|associazione|asociación|associação|verband|verein|societ(?:y|ies|à)|sociedad|société|gesellschaft',
  'departments?|departamento|département|dipartimento|ministr(?:y|ies)|ministerio|ministère|ministério|ministerium|bureau|offices?|agenc(?:y|ies)|agencia|agence|agentur',
  'councils?|consejo|conseil|committees?|comité|commissions?|comisión|boards?|foundations?|fundación|fondation|stiftung|fundação|fondazione',
  'cent(?:er|re)s?|centro|organi[sz]ations?|organización|organisation|networks?|red de|alliances?|consortium|federations?|unions?|trust|government|gobierno',
  'press|publishers?|editorial|éditions|verlag|inc|ltd|llc|gmbh|corp(?:oration)?|company|group|grupo|staff|team|equipo|équipe|redaktion|redacción|rédaction|redazione|editors|services?|programme?s?|projects?|proyecto|projet|projekt|world health|united nations|nations unies|naciones unidas',
];

const INSTITUTION = new RegExp(`(?<![\\p{L}])(?:${WORDS.join('|')})(?![\\p{L}])`, 'iu');
const SIGNS =
  /(?:大学|大學|図書館|图书馆|圖書館|編集部|编辑部|協会|协会|委员会|委員会|研究所|研究院|通讯社|新聞社|株式会社)$/u;

/** Whether a name is an institution's, which is neither parted at its commas nor turned round. */
export const isInstitution = (name: string): boolean => INSTITUTION.test(name) || SIGNS.test(name);
