/** What may stand around the words of a line: bullets, brackets, arrows. */
const MARKS = '[\\s\\p{P}\\p{S}]*';

/** An expression for the beginning of a line, in any case. */
const starting = (...parts: string[]): RegExp => new RegExp(`^${MARKS}(?:${parts.join('|')})`, 'iu');

/** An expression for a whole line, in any case. */
const whole = (...parts: string[]): RegExp => new RegExp(`^${MARKS}(?:${parts.join('|')})${MARKS}$`, 'iu');

const PIECES =
  '(?:(?:blog )?posts?|stor(?:y|ies)|articles?|news|headlines?|galler(?:y|ies)|videos?|topics?|coverage|content)';

const RELATED_WORDS = [
  `you (?:may|might|will|ll) (?:also )?(?:like|love|enjoy)|related(?: ${PIECES})?|(?:more|next|previous) ${PIECES}`,
  'read (?:more|next|also|this|now)|now read|(?:see|read) also|also (?:read|see)|more|watch|up next|trending(?: now)?|keep reading',
  `recommended(?: for you| ${PIECES})?|(?:recent|popular|latest|top) (?:${PIECES}|now)`,
  `most (?:read|popular|viewed|shared|e-?mailed|commented)(?: ${PIECES})?(?: (?:in|on|from) [^.]{2,40})?`,
  '(?:part of )?(?:complete|full) coverage(?: (?:on|of) [^.]{2,40})?|(?:the )?latest on this story',
  "don[’']t miss|editor[’']?s[’']? picks|in case you missed it|story timeline",
  '(?:también )?(?:te|le) puede interesar|te recomendamos|no te pierdas|lo más (?:leído|visto)|sigue leyendo',
  '(?:\\p{L}+ )?relacionad[oa]s?|entradas recientes|(?:lee|lea|leer|ver|vea|mira|veja|leia|confira) (?:también|também|más|mais)',
  'saiba mais|mais lidas|(?:à |a )?(?:lire|voir) (?:aussi|également)|articles (?:liés|similaires)|sur le même sujet',
  'lesen sie auch|mehr zum thema|auch interessant|(?:ähnliche|weitere) (?:artikel|beiträge)|siehe auch|meistgelesen',
  'leggi anche|(?:ti )?potrebbe(?: anche)? interessar(?:e|ti)|(?:articoli )?correlati|читайте также|по теме|baca juga',
  `(?:read|what to read|watch) next|other ${PIECES}|similar ${PIECES}|featured ${PIECES}|must[- ]reads?|from around the web`,
  '(?:también )?podría (?:gustarte|interesarte)|no te lo pierdas|(?:más|últimas) noticias|(?:mais|últimas) notícias|você (?:também )?pode gostar',
  'das könnte (?:sie|dich|euch)(?: auch)? interessieren|(?:passend )?zum thema|verwandte (?:artikel|themen)|jetzt lesen|mehr lesen',
  'sur le même thème|vous aimerez aussi|à ne pas manquer|dans la même rubrique|guarda anche|per approfondire|articoli (?:simili|recenti)',
  '(?:lees|bekijk|kijk) (?:ook|verder|meer)|(?:czytaj|zobacz|przeczytaj|sprawdź) (?:także|też|również|więcej)|polecamy',
  '(?:смотрите|см\\.?) также|читать (?:далее|ещ[её])|похожие (?:статьи|записи|новости)|материалы по теме',
  '(?:läs|les|læs|se) (?:också|også|även|mere?|videre)|(?:bunlar da )?ilginizi çekebilir|ilgili haberler|ayrıca okuyun',
  '(?:simak|lihat) juga|baca selengkapnya|(?:artikel|berita) terkait|čtěte (?:také|též|dále)|citește (?:și|mai)|olvassa el ezt is',
  'διαβάστε (?:επίσης|ακόμα|περισσότερα)|xem thêm|tin liên quan|関連記事|(?:合わせて|あわせて)読みたい|相关(?:阅读|新闻|文章)|(?:延伸|推荐|推薦)(?:阅读|閱讀)|관련 ?기사|اقرأ (?:أيضا|أيضًا|المزيد)',
].join('|');

/** A heading over links to other articles: "You may also like", "Te puede interesar". */
export const RELATED = whole(
  RELATED_WORDS,
  'also',
  // With the site's name in it: "More great Example stories".
  `(?:more|recent|popular|latest|top) (?:\\S+ ){0,3}${PIECES}|(?:more (?:from|on|about)|más (?:sobre|en)) [^.]{2,60}`,
);

/** What stands before a link to another article in the same line: "Related: …", "Read more: …". */
export const LEAD_IN = new RegExp(
  starting(RELATED_WORDS, '(?:also|more|read|related) (?:on|from|in) [\\w.-]+').source +
    `(?![\\p{L}\\p{N}])${MARKS}`,
  'iu',
);

/** What stands where an advertisement was between the paragraphs, or is to be. */
const GOES_ON = [
  '(?:story|article|post|content|advertisement)\\P{L}+(?:scroll to )?continues?(?: reading)?(?: (?:after|below|under).{0,40})?',
  'scroll (?:down )?(?:to continue|for more)(?: reading| content)?|report (?:this|an) ad|skip ad',
  'this advertisement has not loaded.{0,60}|continua (?:depois|após|dopo)(?: d?[ao]s?| la)? (?:publicidade|pubblicità)',
  '(?:el artículo )?continúa (?:abajo|después|tras) .{0,30}publicidad|la suite après (?:la|cette) publicité',
  '(?:der )?artikel wird nach (?:der|dieser) werbung fortgesetzt',
].join('|');

/** What players and galleries say where they cannot play, and their buttons. */
const OF_A_PLAYER = [
  "your browser does(?: not|n[’']t) support .{3,60}|(?:please )?(?:enable|turn on) javascript.{0,100}",
  'to view this (?:video|content|player).{0,140}|(?:video )?player is loading|(?:play|watch)(?: the)? video',
  '(?:please )?(?:get|install|you need|you must have) (?:the )?(?:latest )?(?:version of )?(?:adobe )?flash player.{0,60}',
  'automatically generated transcript.{0,40}|(?:download|embed) (?:the )?(?:audio|player|episode)|audio player(?: assistance)?',
  '(?:\\[\\+\\] ?)?enlarge(?: (?:this )?(?:image|photo|picture))?|(?:click|tap) (?:on )?(?:the|an) (?:image|photo|picture)s? to (?:enlarge|expand|zoom|view|see).{0,30}',
  // with a colon it announces what follows
  '(?!.*:\\s*$)(?:view|see|open|launch)(?: (?:the|all|full|more|\\d+))* (?:gallery|slideshow|photos|images|pictures)',
  'autoplay|(?:show|hide) (?:thumbnails|captions?)|(?:(?:first|last|previous|prev|next) (?:slide|photo|image|picture)s?[\\s\\p{P}]*)+|full ?screen',
  '(?:image|photo|slide|foto|imagen|imagem|bild)s? \\d+ (?:of|de|von|sur|di|/) \\d+',
].join('|');

const NETWORK =
  '(?:facebook|twitter|instagram|whatsapp|telegram|pinterest|youtube|linkedin|google|flipboard|rss)';

/** Buttons of pages and shops, and bars for sharing and following, as whole lines. */
const BUTTONS = [
  'text size|font size|tamaño (?:del? )?(?:texto|letra)|schriftgr(?:ö|oe)(?:ß|ss)e|taille du texte|(?:previous|next|older|newer) (?:post|article|story|entry)',
  `(?:like|find|add|join) us (?:on|at) ${NETWORK}.{0,40}|(?:suivez|retrouvez|rejoignez)[- ]nous(?: sur .{1,40})?|devenez fan.{0,40}`,
  `folge[nt]? (?:sie )?uns(?: (?:auf|bei) .{1,40})?|seguici su .{1,40}|siga[- ]nos.{0,40}|volg ons.{0,40}|подписывайтесь на .{1,60}`,
  `(?:partager|teilen|condividi|compartilhar?|udostępnij|bagikan) (?:sur|auf|mit|su|no|na|ke|via|par) .{1,40}|(?:auf|bei|per) ${NETWORK} teilen`,
  'click to (?:share|e-?mail|print).{0,80}|e-?mail ?this ?blog ?this!?.{0,120}',
  '(?:\\d+ )?(?:réactions?|reacties|komentarze|комментари(?:и|ев)|yorum(?:lar)?|댓글|コメント|评论)(?: \\(?\\d+\\)?)?',
  '(?:user|reader)s?’? ratings?:?[\\s\\d.]*|rate (?:this )?(?:article|story|page)|.{0,12}(?:click|hover over the stars).{0,12} to rate.{0,12}',
  '(?:edit|correct|report) (?:this|an?|the) (?:article|error|mistake|typo)|ads by \\p{L}+',
  'no comments(?: yet)?|be the first to (?:comment|leave a comment)|(?:you must be |please )?log(?:ged)? ?in to (?:post|leave|write|add) a (?:comment|reply)',
  '(?:view|see|read|more)(?: all| more)? (?:posts|articles|stories) (?:by|from) .{2,50}',
  '(?:buy|shop|order|pre-?order) (?:it )?(?:now|here)|(?:view|see|check|get)(?: the)?(?: latest)? (?:deal|price|offer)s?(?: (?:at|on) .{1,30})?',
];

/** Lines that say what a box or button around the article is. */
export const LABEL = whole(
  GOES_ON,
  OF_A_PLAYER,
  'advert(?:isements?|s)?|ads?|sponsored(?: content)?|promoted|publicidad|publicité|an[uú]ncios?|publicidade|werbung',
  'anzeige|pubblicità|iklan|реклама|(?:(?:story|article|post|advertisement)\\P{L}+)?continues?(?: reading)?(?: the main story| below.{0,30})',
  'continue reading(?: \\P{L}+.{1,100})?',
  "continuar (?:leyendo|lendo)|(?:continue|continua) (?:lendo|a leggere)|lire la suite|weiterlesen|you[’']?re all set",
  '(?:this )?\\p{L}+ requires javascript|loading|click (?:here )?to (?:enlarge|expand|view|zoom|play|share).{0,30}',
  '(?:skip (?:to|past)|saltar al?|ir al?|pular para o|aller au|zum inhalt|vai al) .{3,30}|back to top|copy link',
  'print(?: this)?(?: page| article| story)?|e-?mail(?: this| the author)?(?: page| article| story)?|view author archive',
  '(?:please )?(?:read or )?share(?: (?:this|on|via|with).{0,40})?|tweet(?: this)?|pin it|(?:like this \\p{L}+\\P{L}+)?share it with .{0,20}',
  '(?:comparti[rl]\\p{L}*|comparte)(?: .{0,40})?|imprimir|teilen|drucken|partager|condividi|stampa|поделиться',
  '(?:\\d+ )?(?:comments?|coment[aá]rios?|commentaires?|commenti|kommentare?)(?: \\(?\\d+\\)?)?',
  '(?:leave|post|add|write|view|show|read)(?: (?:a|all|your))? (?:comments?|reply)',
  'dej[ae] (?:un|tu) comentario|deixe (?:um|seu) comentário|(?:join|start) the (?:conversation|discussion)|tell us what you think',
  '(?:follow us|s[íi]guenos)(?: (?:on|en) .{1,40})?|(?:toggle|hide)? ?caption(?: close)?|sign (?:in|up)|log ?in|register',
  'subscribe(?: now| today)?|suscr[íi]bete|listen to (?:this )?(?:article|story)',
  ...BUTTONS,
);

/** A blog's shortcode that was never turned into anything. */
export const SHORTCODE =
  /\[(?:button|caption|gallery|embed|ad\w*|vc_\w+|su_\w+|social\w*)\b[^\]]*\][^[]*(?:\[\/\w+\])?/i;

/** Reading time and counts of readers beside a title: "5 min read", "3.409 views". */
export const COUNTS =
  /^(?:[\d.,]+ ?k?|(?:\p{L}+ time|tempo de leitura|tiempo de lectura|lesezeit)[\s\p{P}]*[\d.,]*(?: (?:min\p{L}*|read))*|[\d.,]+ ?k?[\s-]?(?:min\p{L}*\.?(?:[\s-]read)?|views?|shares?|reads|letture|lecturas|vistas|vues)|letture|views|shares)$/iu;

/** Whose text it is in law. */
export const COPYRIGHT =
  /^[\s\p{P}]*(?:(?:\S{2,20} )?©|\(c\)\s|copyright\b|(?:todos los derechos|todos os direitos|alle rechte|tous droits) )|copyright\s*(?:[©ⓒ]|\(c\)|\d{4})|all rights reserved|may not be (?:published|reproduced), /iu;

/** When it came out, at its end: "First published …", "Last updated …". */
export const FIRST_PUBLISHED = starting(
  '(?:(?:first|originally|last) )?(?:published|posted|updated|publicado|actualizado|atualizado|veröffentlicht|publié)\\b.{0,80}$',
);

/** Invitations to a newsletter or subscription. */
export const INVITATION = starting(
  '(?:(?:click|tap) (?:here )?to )?subscribe|(?:click (?:here )?to )?sign[- ]?up|get (?:the|our|more|all|your|\\p{L}+ \\p{L}+ \\p{L}+ delivered)',
  'join (?:our|us)|want (?:more|to (?:get|stay|read|receive))|never miss|stay (?:informed|up to date|connected)',
  'enjoy(?:ed|ing)? (?:this|what)|like what you|love this|need more|follow|become a|be the first to (?:know|hear)|support (?:our|us)|download our',
  'suscr[íi]b|reg[íi]strate|s[íi]guenos|inscr[íi]|assin|abonn|iscriv|melden sie sich|newsletter',
);

/** What such an invitation is about. */
export const SUBJECT_OF_INVITATION =
  /\b(?:newsletters?|inbox|subscri\p{L}+|alerts|notifications|facebook|twitter|instagram|youtube channel|whatsapp|podcast|app|delivered|membership|donat\p{L}+|patreon|paypal|telegram|linkedin|flipboard|bolet[íi]n|correo|suscri\p{L}+|e-?mail|assin\p{L}+|abonn\p{L}+)\b/iu;

/** An invitation that no author writes, though it may be a whole sentence: to the site's own newsletter, by mail. */
export const OWN_NEWSLETTER = starting(
  '(?:click (?:here )?to )?(?:sign[- ]?up|subscribe|register)\\b.{0,60}\\b(?:our|the|this|my) .{0,40}newsletters?\\b',
  '(?:sign[- ]?up|subscribe|get|receive|want|join)\\b.{0,120}\\b(?:in|to|straight to|delivered to) your inbox\\b',
  '(?:suscr[íi]bete|inscr[íi]bete|recibe|assine|inscreva-se|receba|abonnez-vous|inscrivez-vous|iscriviti|abonnieren sie)\\b.{0,60}\\b(?:newsletter|bolet[íi]n|boletim|correo)\\b',
);

/** A banner about cookies. */
export const ABOUT_COOKIES = /\bcookies?\b.{0,200}\b(?:experience|consent|accept|agree|policy|ok)\b/iu;

/** Which readers' words are published: the rule over a form for comments. */
export const COMMENT_RULES =
  /coment[aá]rios? .{0,160}(?:moderador|aprovad|publicad)|\bwe welcome (?:your )?comments\b|(?:comments?|opinions?) (?:are|is|will be) (?:closed|moderated|subject)|comments? (?:policy|guidelines)|e-?mail(?: address|-adresse)? (?:will not be published|wird nicht veröffentlicht)|(?:correo .{0,20}no será publicad|adresse .{0,20}ne sera pas publi)|akismet|how your comment data|notify me of (?:follow-?up|new) (?:comments|posts)|(?:logged|signed) in to (?:post|leave) a/iu;

/** Money from links: "This post may contain affiliate links". */
export const AFFILIATE =
  /\baffiliate\b.{0,80}\blinks?\b|\b(?:may|might) (?:earn|receive) .{0,20}commission\b|enlaces de afiliad/iu;

/** Forms around an article in words of their own: a share box, a desk's invitation to write. */
export const OF_THE_PAGE = starting(
  'to embed this (?:post|story|article|video)',
  'get (?:\\S+ ){1,5}(?:free )?(?:to|in|delivered to) your inbox\\P{L}*$',
  'get (?:\\S+ ){1,4}on (?:facebook|twitter|instagram)',
  'this (?:page|site) is best viewed|you are using an? (?:outdated|old|unsupported) browser|please (?:upgrade|update) your browser',
  "know something we don[’']t",
  'enter your e?-?mail',
  'thank(?:s| you) for (?:subscribing|signing up)',
  'how useful was this|click on a star to rate|(?:average )?rating:? [\\d.]+ ?/ ?\\d|vote count|no votes so far|rate this (?:post|article|story)',
  '(?:did you (?:like|enjoy)|was) this (?:article|post|story|page)(?: helpful| useful)?\\?|questions\\? comments',
);

/** Where a person is to be found: "Follow her on Twitter". */
export const FOLLOW =
  /\b(?:follow|find|connect with|contact|reach|tweet) (?:\p{L}+ ){0,2}@?[\p{L}\p{N}_]+ (?:on|at|via) (?:@|facebook|twitter|instagram|linkedin|\S+@\S+)|\b(?:may|can) be reached (?:at|on|via)\b|\bhave a tip\b|\bsend (?:tips|feedback) to\b|s[íi]gue(?:lo|la|me)? en (?:facebook|twitter|instagram)/iu;

/** How to write to a desk or to who wrote it, and where to read more of hers: at the end, never as part of the text. */
export const CONTACT = new RegExp(
  [
    '^[\\s\\p{P}]*(?:to )?(?:contact|write to|e-?mail) (?:the|this|our) (?:reporters?|editors?|writers?|authors?|staff)\\b(?:(?=.{0,160}(?:\\S@\\S|:))|[\\s\\p{P}]*$)',
    '^[\\s\\p{P}]*(?:contact|write to|e-?mail|reach|correo|contacto|kontakt|contact(?:er|ez))\\b.{0,60}\\S@\\S+\\.\\p{L}{2,}[\\s\\p{P}]*$',
    '^(?:[\\s\\p{P}]*(?:(?:e-?mail|twitter|correo|courriel)\\s*:?\\s*)?(?:[\\p{L}\\p{N}._%+-]+@[\\p{L}\\p{N}.-]+\\.\\p{L}{2,}|(?:twitter\\s*:?\\s*|follow\\s+)@\\w+))+[\\s\\p{P}]*$',
    '^[\\s\\p{P}]*for (?:comments|feedback|corrections)\\b.{0,40}\\S@\\S',
    '^[\\s\\p{P}]*by (?:[\\p{L}.]+ ){0,3}staff (?:writer|reporter)s?[\\s\\p{P}]*$|not to be reproduced without permission',
    '^[\\s\\p{P}]*have (?:something to say|a (?:story|tip|correction))\\?.{0,160}\\b(?:comments?|e-?mail|contact(?:ing)?|let us know)\\b',
  ].join('|'),
  'iu',
);
