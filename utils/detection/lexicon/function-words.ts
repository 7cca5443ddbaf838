const words = (...lines: readonly string[]): readonly string[] => lines.flatMap((line) => line.split(" "));

/**
 * English articles and pronouns. Names of services take none; an ordinary noun does ("the Wire", "her Path"). Other
 * languages put articles before names too ("o Telegram", "das Signal").
 */
export const DETERMINERS = words(
  "the a an this these those each every some any another his her its their our my your one",
);

/** Prepositions after which a name without article is a place where people write or talk. */
export const PLACE_PREPOSITIONS = words(
  "on via over through without using use uses used using joined join joins joining called named dubbed",
  "quit quits quitting leaving left downloaded download downloading installed install installing uninstall uninstalling opened",
  "pushes promotes ditch ditched ditching boycott boycotting ban block unblock sue acquire acquiring",
  "banned bans banning blocked blocks blocking unblocked unblocks sued sues suing fined fines urged urges accused accuses told tells gave gives throttled throttles",
  "tests tested testing adopts adopted adopting chooses chose choosing embraces embraced connect connects connecting connected restricted restricts pressured acquired owns bought against",
  "dominate dominates dominated dominating conquer conquered overtook overtakes overtaking surpassed surpasses founded cofounded co-founded invented launched bankrolled killed kills",
  "orders ordered forces forced asks asked asking allows allowed lets warns warned want wants invites summons summoned compels compelled directs directed instructs instructed",
  "probes probed investigates investigated investigating subpoenas subpoenaed raids raided threatens threatened rebukes rebuked slams slammed criticises criticizes criticised criticized praises praised",
  "buys buying sells selling sold trusts trusted deletes deleted deleting hacks hacked hacking breached opened opens reopened rivals rivalling rivaling replaces replaced replacing replace mimics copies copied versus vs than",
  "names naming cites cited citing mentions mentioned slows slowed clears cleared flood floods flooded flee abuse abuses abused abusing exploit exploits exploited exploiting restores restored suspends suspended suspend inside",
  "عبر على در استخدام باستخدام واستخدام استخدم استخدموا استخدمت يستخدم تستخدم يستخدمون حجب بحجب حظر بحظر حظرت حجبت غرمت تحميل تنزيل مقاضاة ضد",
  "por sin sem sans ohne senza tanpa без o ao el al le au du del nel il auf über bei via sur chez en no na pelo pela do da di lewat melalui pada через в на у trên qua",
  "per su sul sulla nella dans aan tegen op visant contre contra gegen против blokkeert sperrt sperren blockiert nutzt nutzen ob laut selon según segundo menurut theo",
  "usa usan usar usaba usaban usando usava usavam utilise utilisent utiliser utilisait utilizza utilizzano gebruikt gebruikte gebruiken",
  "nutzte nutzten verwendet verwenden verwendete menggunakan memakai pakai dùng использует используют использовать использовали используя",
  "quitte quittent quitter quitté abandona abandonan abandonar abandonam lascia lasciano lasciare verlässt verlassen verlaat verlaten",
  "bloquearon suspendieron prohibieron multaron demandaron bloquearam suspenderam proibiram multaram bloccato bloccano bloccare vietano verlassen verließen boykottieren boicotear boicotean boycotter boycottent demeure condamne condamné condamnent accuse accusé poursuit interdit bannit oblige contraint rachète racheté multó sancionó demandó suspendió prohibió acusó obligó compró multou suspendeu notificou intimou acusou obrigou comprou processou sanziona accusa vieta blocca comprato acquistato",
  "menegur menuding menggugat mendenda memanggil meminta mendesak membeli phạt chặn cấm kiện mua купил купила обвинил потребовал kaufte verklagt verklagte verbietet verbot",
  "membuka mengakses memblokir menutup mengunduh pemblokiran blokir buka sosmed medsos lewat",
  "bloqueó bloqueou bloquear bloquea bloqueia bloquer bloque заблокировал заблокировали заблокировать блокировать установить скачать установил установили оштрафовал оштрафовали",
);

/** The same where they stand after the name. */
export const PLACE_POSTPOSITIONS = words(
  "पर में پر میں üzerinden üzerindeki استفاده nutzt nutzen nutzte nutzten verwendet verwenden benutzt benutzen installiert installieren gebruikt gebruiken kullanan kullanıyor kullanmak kullanarak",
);

/** Words that introduce examples: "apps such as Line". */
export const EXAMPLES = words(
  "such as like including e.g namely especially called named",
  "wie comme como tais seperti такие как",
);

/** Of what services are examples, beside what they are called themselves: "tools like Teams". */
export const EXAMPLE_KINDS = words(
  "tool tools program programs programme programmes software suite suites product products outlets startups start-ups giants brands alternatives competitors rivals options solutions places spaces venues hosts publishers offerings",
);

/** What a name without article can be the subject of; a noun that is not a name needs an article there. */
export const AFTER_SUBJECT = words(
  "is was are were has had have will would can could may might should must did does do says said say told tells",
  "still now never already also later recently soon even once itself then hasn’t isn’t wasn’t won’t doesn’t didn’t can’t to",
  "hasn't isn't wasn't won't doesn't didn't can't cannot couldn’t couldn't wouldn’t wouldn't",
  "counts lets allows offers plans wants faces bans blocks gets goes makes takes puts gives hits sues adds discloses",
  "launches warns fixes rolls shuts pays buys sells cuts lays bets moves opens closes confirms denies refuses agrees",
  "introduces announces unveils removes suspends restores expands drops ends begins starts knows keeps brings becomes",
  "seeks asks urges defends accuses vows fights wins loses raises reports apologizes apologises admits appeals complies",
  "passes shows hides collects tracks flags labels censors deletes deleted limits tightens loosens scraps halts pauses resumes tests rebrands renames",
  "knew thought felt heard understood meant dealt caught taught drove threw hid swore tore beat ran came went fell rose won lost began became took gave made saw left kept met sent spent stood held led grew lists",
  "delists delays delayed hires hired fires fired names named rejects rejected approves slashes doubles triples backs blames blasts slams",
  "dismisses downplays investigates suspends sanctions earns reveals exposes leaks leaked enters exits joins merges buys borrows",
  "looks costs attracts feels weighs sounds sits drives resembles",
  "patches crashes crashed crashing stumbles struggles surpasses overtakes matches copies mimics imitates rivals trails launched",
  "sued settled settles hires lobbies files filed pledges promises promised invests partners licenses acquires acquired owes eyes",
  "considers mulls weighs plots targets cites refutes disputes clarifies acknowledges apologised apologized complied relents bows caves",
  "brought quietly reportedly allegedly officially finally briefly apparently temporarily permanently repeatedly initially previously currently",
  "returns gains carries works encrypts routes needs uses sends stores shares hosts relies runs serves reached remains stays appears supports",
  "requires accepts charges claims argues insists explains found put bought sold paid chose shut hit fought wrote",
  "laid shrank slid drew broke spoke stole flew sank soared slumped tumbled climbed withdrew overtook forbade",
  "threatens beats complies deploys describes disables discovers distributes embraces employs enforces evades excludes expects explores filters finds",
  "flounders forbids grants handles hesitates ignores imposes infringes integrates intends intervenes lags lets maintains migrates misleads needs notifies",
  "obeys obtains operates opposes overhauls persuades plunges poaches praises prepares preserves prevents prioritises prioritizes prohibits promotes",
  "proposes protects proves provides publishes pulls pursues quits reacts reaffirms reassures rebuffs regains reinstates reiterates relaxes relocates",
  "replies resists resolves responds restricts retains retires retracts reverses revives revokes roils secures seizes shelves shrugs skirts spies spurns",
  "steals stops stifles submits succeeds suggests surges swaps tackles terminates thrives throttles touts trims tweaks unblocks unbans unbundles undergoes",
  "unlocks unseats upholds violates welcomes withdraws withholds withstands yields got down offline unavailable inaccessible unreachable",
  "droht verbietet verweigert zieht beugt kappt drosselt führt schaltet verliert gewinnt bekommt erhält steht hatte hatten wurde wurden kommt geht macht weicht entfernt",
  "desiste cede vai fez faz enfrenta bloqueou entregou descumpre descumpriu cumpre cumpriu ignora ignorou cerró cierra abrió abre perdió gana ganó",
  "cumple cumplió incumplió entregó ignoró ferme cède perd gagne suspendra menace retirera supprime supprimé bloqué chiude minaccia sfida",
  "menolak menutup memblokir menghapus bantah membantah оштрафован оштрафовали заблокирован заблокировали замедлили обвинил обвинила обжаловал обжаловала",
  "dejará seguirá podrá ofrecerá perderá cumplirá recurrirá apelará cambiará añadirá avisará pasará deixará seguirá poderá oferecerá perderá cumprirá recorrerá mudará passará",
  "cessera quittera pourra proposera envisage envisagent perdra changera smetterà lascerà potrà perderà cambierà dovrebbe podría poderia pourrait könnte sollte",
  "cerrará abrirá retirará permitirá prohibirá eliminará bloqueará lanzará exigirá cobrará fechará proibirá lançará excluirá",
  "fermera ouvrira interdira lancera dipakai digunakan dilarang didenda ditutup dibuka resmi hanya hat ist wird war kann a est était va ha es está fue foi é está vai был будет",
  "diz disse dizem anunciou anuncia recorreu recorre informou afirmou afirma nega negou retirou retira suspendeu suspende",
  "volta voltou deixa deixou deverá terá pagará lança lançou pede pediu quer pode foram tem tinha será bloqueia removeu",
  "dijo dice anuncia anunció informó afirma afirmó niega negó retira retiró suspende suspendió vuelve volvió deberá tendrá",
  "pagará lanza lanzó pide pidió quiere puede tiene será sigue elimina eliminó recurre recurrió apela apeló bloquea bloqueó",
  "dit annonce annoncé refuse conteste assure nie retire suspend revient devra doit peut veut lance demande fait paie",
  "dice annuncia ha rifiuta ritira sospende torna dovrà deve può vuole lancia chiede blocca",
  "meldet meldete startet startete plant plante prüft prüfte räumt räumte warnt warnte erlaubt erlaubte veröffentlicht veröffentlichte bestreitet bestritt übernimmt übernahm kauft kaufte entlässt entließ streicht testet testete erklärt erklärte fordert forderte lehnt lehnte verspricht versprach verklagt verklagte ändert änderte speichert verschlüsselt",
  "sagt sagte teilt teilte kündigt kündigte legt wehrt muss soll will darf bleibt zahlt sperrt löscht stellt klagt weist",
  "zegt zei weigert moet mag wil kan blijft betaalt trekt meldt stopt",
  "заявил заявила сообщил сообщила объявил удалил удалила отказался отказалась может должен не подал подала",
  "terancam jadi menjadi tersedia terblokir memberi membuka melarang membayar mengajukan menyerahkan diduga dituding dituduh digugat diperintahkan dijual dibeli diretas dimiliki ने إنه إنها",
  "dejó funciona funcionó llegó llega cayó cae pierde aceptó acepta rechazó rechaza amenaza amenazó prometió rischia smette supera perde vince nega cede paga taglia arriva introduce consente permette",
  "werkt lanceert verliest wint dreigt verbiedt komt gaat krijgt laat geeft cesse risque arrive perd autorise interdit rejette coopère poursuit chega ganha proíbe fecha permite libera ameaça aceita rejeita",
  "станет работает заблокирует введёт введет требует обвиняет угрожает ограничил ввёл ввел закрыл открыл уходит ушёл ушел вернулся нарушил выполнил передал подал ограничила ввела закрыла открыла нарушила передала",
  "wajib mesti perlu ingin hendak sedang pernah kerap sering segera turut langsung bisa tidak tak enggan",
  "yavaşlatıldı kapatıldı engellendi açıldı çöktü kısıtlandı yasaklandı erişime çalışmıyor açılmıyor duyurdu açıkladı kapatılacak yasaklanacak engellenecek",
  "sudah juga masih belum bakal sempat kembali tetap mulai mengaku mengklaim berjanji merilis meluncurkan membatasi menghadirkan vừa cũng lại từng phải bị",
  "não не aussi anche ook",
  "начал начала перестал перестала стал стала ответил ответила уже также тоже снова пока обещает обещал обещала запустил запустила ya también já também",
  "mengatakan mengumumkan menolak akan telah dapat harus diblokir nói cho bị đã sẽ không chưa vẫn đang",
);

/** Verbs of Arabic that stand before who did it, and "that", with "and" or without. */
export const BEFORE_SUBJECT = words(
  "قال قالت أعلن أعلنت أكد أكدت كشف كشفت أطلق أطلقت رفض رفضت تعتزم تخطط تواجه واجهت أوقفت علقت حذفت أزالت سمحت دفعت وافقت اشترت استحوذت تسعى طلبت اتهمت تدرس بدأت تقول يقول أضافت أضاف أوضحت ذكرت نفت تنفي أصبحت ستطلق أغلقت فتحت افتتحت سرحت خسرت حققت",
  "وقال وقالت وأعلنت وأعلن وأكدت وكشفت وأطلقت ورفضت وتعتزم وتواجه وأوقفت وحذفت وأزالت وسمحت ودفعت وأضافت وأوضحت وذكرت ونفت أن إن بأن وأن وإن",
);

/** What may follow a name inside a sentence as well as a noun: weaker. */
export const AFTER_NOUN = words(
  "and or but also which in on at for from with after before because while when as by since into under despite without",
);

/** Months, days and adjectives of countries stand capitalised before a name without belonging to it. */
export const CALENDAR = words(
  "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec",
  "monday tuesday wednesday thursday friday saturday sunday today yesterday",
  "chinese russian iranian turkish indian indonesian vietnamese japanese korean taiwanese brazilian american british french",
  "german european ukrainian belarusian pakistani egyptian saudi emirati thai malaysian burmese venezuelan cuban kazakh",
);

/** Capitalised after a name they make it the name of a place: "the Apple River". */
export const PLACE_WORDS = words(
  "river street road avenue lane valley lake hill hills mountain mountains island islands bay creek bridge square beach",
  "day cup trophy derby marathon regatta festival falls forest canyon county township hotel museum cathedral church school college station harbour harbor",
);

/** Capitalised words that may stand before or after a service's name and belong to it or say what it is. */
export const COMPANY_WORDS = words(
  "inc inc. corp corp. ltd co llc plc ag holdings group corporation company app apps messenger pay ceo cto cfo chief chat",
  "protocol foundation desktop mobile web lite premium pro business api ai video music news games studio store shop labs",
  "technologies technology platforms network users channel channels server servers account accounts security support bot tv",
  "kids president chairman chairwoman founder cofounder boss project premium users’ engineer engineers executive executives",
  "workshop nitro workplace wallet rooms room calls call meeting meetings webinar webinars workspace works community china japan korea",
);

/** Words between two neighbours of a list. */
export const CONJUNCTIONS = words(
  "and or nor plus & und oder et ou y e o dan atau và hoặc ve veya и или та або en of och و أو یا और या",
);

/** Before what people and broadcasters may be named as well: with an article in them ("da Band", "do Castro"), "told Max". */
export const CONTRACTED = words(
  "por o ao no na pelo pela do da el del la en le au du il nel sul sulla di в на у dans nella nello in",
  "orders ordered forces forced asks asked asking allows allowed lets warns warned want wants invites summons summoned directs directed instructs instructed threatens threatened slams slammed criticises criticizes criticised criticized praises praised trusts trusted than",
  "told gave sued sues suing fined fines urged urges accused accuses ban bans banned against laut selon según segundo menurut theo ob",
  "tests tested chooses chose embraces embraced founded cofounded co-founded invented launched killed kills dominate dominates dominated conquered",
);

/** Before "to" or "into" and a name: people go from one service to another, or sign in. */
export const MOVING = words(
  "move moves moved moving migrate migrates migrated migrating migration switch switches switched switching",
  "flock flocks flocked flocking flee flees fled fleeing defect defected shift shifted shifting decamp decamped jump jumped",
  "log logs logged logging sign signed signing upload uploads uploaded uploading post posted posting livestream livestreamed took takes taken",
  "wechseln wechselte wechselten wechselt gewechselt umgezogen zogen migrer migré migrent passer passés basculé basculer migrar migran migraron pasaron pasarse cambiaron cambiarse migraram migrou mudaram mudou passaram",
  "перешли перешёл перешел перешла перейти переходят переходить перевели переводят перевод переводить ушли уходят переезжают pindah beralih berpindah overstappen overgestapt stapten chuyển",
  "go goes going went gone come comes came coming turn turns turned turning return returned add adds added adding connect connects connected connecting",
);

/** What may begin a sentence before its subject, beside prepositions, conjunctions and days. */
export const OPENERS = words(
  "if though although since because while when despite without yet so then now why how what where who whose that even only just unlike like both neither either once",
  "until unless whether whereas tomorrow meanwhile however still perhaps maybe suddenly instead clearly nor do does did is was",
  "has had can could should would will may might must not no never ask asked says said use using delete join follow",
);

export const PRONOUNS = words("his her its their our my your");

/** How an apposition begins: "Wire, a popular messenger". */
export const APPOSITION = words(
  "based headquartered a an the which whose formerly once owned founded launched backed valued maker owner parent creator known part its used developed made built run operated",
);

/** What English joins to a name: "Matrix-based". */
export const HYPHENED = words(
  "based like style owned powered only to compatible backed hosted native enabled",
);

/** Languages in whose letters Latin ones stand out. */
export const CYRILLIC_LANGUAGES = words("ru uk be bg sr mk kk ky mn tg el");
