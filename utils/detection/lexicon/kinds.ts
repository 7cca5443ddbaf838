const words = (...lines: readonly string[]): readonly string[] => lines.flatMap((line) => line.split(" "));

/** What bears names besides services; directly before a name it says that the name is its own: "the band Vine". */
export const OTHER_KINDS = words(
  "band pub nightclub restaurant café film movie novel album song single musical opera ballet painting sculpture sitcom thriller horse racehorse greyhound",
  "singer rapper drummer guitarist songwriter comedian actor actress novelist sculptor footballer striker midfielder goalkeeper winger batsman bowler cricketer boxer jockey",
  "ship yacht ferry frigate tanker trawler steamer submarine locomotive village hamlet town suburb river creek county department province hill mountain peak volcano asteroid comet planet",
  "show magazine newspaper journal duo comedy drama romcom superhero supervillain villain clairvoyant spiritualist psychic carmaker automaker hatchback sedan",
  "slasher blockbuster sequel prequel miniseries podcast trio duo quartet quintet anime manga comic cartoon vc rocket missile beer ale lager whisky surname fragrance perfume",
  "dog cat pony mare stallion parrot rabbit hamster goat cow calf lamb kitten mongrel spaniel collie poodle beagle whippet botnet ransomware trojan worm rootkit wiper infostealer son daughter toddler baby airline imprint word letter verb noun phrase adjective typhoon hurricane cyclone storm god goddess saint prophet sultan puppy labrador terrier",
  // Works, and those who make them, in the other languages of the dataset.
  "automotriz automotora montadora autobauer autobauers automobilhersteller autohersteller autobouwer автопроизводитель автопроизводителя автоконцерн автоконцерна exposition exposición exposição mostra ausstellung tentoonstelling pameran sergisi sergi выставка выставку выставке виставка معرض نمایشگاه प्रदर्शनी faixa faixas pista traccia titel morceau estribillo refrão hija hijo bebé fille fils tochter sohn filha filho figlia figlio дочь дочери сын сына kızı oğlu bandet filmen låten albumet romanen skivan",
  "lied song sängers rakete trägerrakete lettre mot chanson tube ballet roman romans pièce fusée fusées lanceur lanceurs palabra término letra verbo ballet cohete cohetes lanzador escena actor sencillo tema obra piloto saga trilogía",
  "palavra letra termo música single foguete cena ator piloto saga trilogia parola lettera canzone brano singolo balletto razzo vettore scena attore pilota trilogia woord nummer lied raket film",
  "слово слова буква буквы буквой термин песня песню песни трек сингл альбом балет роман сериал сериала сериале ракета ракеты ракету ракет носитель носителя пилот гонщик актёр актер собака слово літера літери пісня пісню фільм серіал роман ракета ракети пілот",
  "kata huruf istilah lagu singel film novel sinetron serial roket pembalap aktor mobil filmi dizisi albümü kitabı oyunu kelimesi harfi sözcüğü şarkısı şarkı roketi pilotu balesi romanı từ chữ lửa hát khúc phim xe đua sĩ",
  "كلمة الكلمة لفظ حرف الحرف علامة أغنية الأغنية أغنيته أغنيتها فيلم الفيلم مسلسل المسلسل رواية الرواية صاروخ الصاروخ صواريخ ألبوم ألبومه ألبومها منظومة منظومات السائق الممثل",
  "کلمه واژه حرف علامت فیلم سریال آهنگ آلبوم رمان موشک ماهواره‌بر راننده بازیگر शब्द अक्षर फिल्म फ़िल्म गाना गाने गीत सीरियल उपन्यास रॉकेट चिन्ह",
  "zespół zespołu zespole serial serialu powieść powieści piosenka piosenkę piosenki statek statku pies psa kot album zespołem marka marki klacz film filmu filmie kino kinie kawiarnia restauracja",
  "завод завода заводе заводу фабрика фабрике стадион стадионе стадиона газета газете газеты журнал журнале журнала театр театре санаторий санатории лагерь лагере посёлок посёлке станция станции магазин магазине",
  "модель модели кинотеатр кинотеатре кафе ресторан ресторане отель отеле ночной клуб клубе теплоход пёс кот лошадь кінотеатр кінотеатрі ресторан гурт гурту модель моделі готель",
  "discoteca discothèque cafetería taberna circo cirque teatro théâtre cine cinéma hôtel perro perra gato gata barco navire bateau nave goleta velero caballo cavalo chien cane gatto cachorro cão marca marque marchio",
  "diskothek disko kneipe gasthof kino theater zirkus hund hündin katze kater pferd stute hengst discotheek kroeg hond kat paard schip circus",
  "banda novela série serie canción canção álbum filme película pelicula filmi roman romance chanteur chanteuse chanteurs sänger sängerin schiff dorf fluss pueblo río rivière rio cantante cantora",
);

/** What bears names besides services, where it stands after one: "two Proton rockets", "Vine tomatoes". */
export const OTHER_NOUNS = words(
  "rocket rockets missile missiles launcher launchers booster boosters torpedo spacecraft orbiter beer ale lager stout whisky whiskey cider vodka rum horse boat boats yacht ferry tanker bridge tunnel river valley",
  "fund funds charity drummer guitarist bassist frontman vocalist saxophonist gig album albums riff riffs novel novels poem poems film films movie movies trilogy sequel sequels trailer remake actor actress comics cartoon cartoons",
  "sedan sedans suv suvs hatchback hatchbacks pickup truck trucks tractor motorcycle guitar guitars amplifier lens lenses rifle rifles pistol grenade yarn fabric tomato tomatoes fossil fossils skull tusk",
  "markası markasının markasına nickname moniker toothpaste runabout painter comedian historian economist poet peer peeress politician senator baroness countess dame pianist violinist conductor soprano architect biologist geologist surgeon goalkeeper striker midfielder winger footballer jockey",
  "recorder recorders pedal pedals microphone microphones sensor sensors villain supervillain superhero playmaker strategist dribbler defender batsman pitcher quarterback sprinter racer wrestler boxer",
  "brand brands bar pub salon carmaker automaker hotel hotels restaurant restaurants shampoo brewer bank banks charity musician musicians player players clairvoyant sitcom miniseries drama comedy",
  "whippet whippets spaniel collie poodle beagle dachshund bulldog mongrel kitten tomcat mare stallion gelding filly foal parrot tortoise",
  "tribe tribes forest forests jungle pea peas biscuit biscuits cookie cookies cake cakes soup salad perfume bikini sandals lamp lamps lantern lanterns gauge cutters brewery winery vc botnet ransomware train trains airline airlines plane planes word verb noun adjective",
);

/** Who runs, owns, makes or uses a service, and what only a service has: "Signal’s president", "the owner of X". */
export const RUNNERS = words(
  "president chairman chairwoman boss bosses owner owners founder founders co-founder cofounder creator creators maker makers chief executives executive lawyers lawyer engineers",
  "engineer moderators moderator rivals rival competitors competitor employees staff shareholders investors advertisers users subscribers encryption algorithm moderation policy policies terms",
  "servers server code website homepage paywall writers streamers interface api feed timeline privacy verification bots advertising valuation ipo revenue revenues acquisition rebrand",
  "départ retrait interdiction suspension blocage patron propriétaire dirigeant utilisateurs abonnés salida bloqueo suspensión dueño propietario jefe cuenta usuarios saída bloqueio suspensão dono usuários",
  "bureaux bureau siège oficinas sede escritórios büros kantoor kundendienst kundenservice sperre sperrung soporte suporte helpdesk",
  "abschied rückzug ausstieg chef eigentümer besitzer nutzer konto proprietario blocco sospensione utenti vertrek departure exodus exit withdrawal posts post tweets suspended banned barred expelled",
  "mensaje mensajes publicación publicaciones mensagem publicação publicações postagem postagens message messages messaggio messaggi publication publications",
  "algorithmes algoritmos algoritmi algorithmen règles reglas regras regole serveurs servidores modérateurs moderadores office offices popularity encrypted end-to-end desktop mobile version versions ban blocking unblocking suspension closure shutdown outage",
);

/** With which German, Dutch and Swedish compounds end that say what a service or its company is: "Branchenriese", "Onlinehändler". */
export const KIND_ENDINGS = words(
  "liebling riese riesen dienst dienstes dienste konzern konzerns händler händlers händlern anbieter anbieters plattform plattformen netzwerk netzwerks netzwerke app betreiber tochter gigant giganten",
  "konkurrent konkurrenten rivale rivalen entwickler unternehmen unternehmens firma portal portals börse messenger messengers software tool startup marktplatz versender browser suchmaschine ableger pionier marktführer",
  "bedrijf reus netwerk platform zoekmachine jätten tjänsten bolaget plattformen nätverket",
);

/** What of a service's or its company's stands last in a compound with a hyphen: "Signal-Chefin", "Zoom-vergadering". */
export const COMPOUND_ENDINGS = words(
  "chef chefs chefin chefinnen gründer gründers gründerin gründern stiftung projekt projekts projektes projekte projekten knoten beitrag beitrags beiträge beiträgen posting postings",
  "gruppe gruppen chat chats kanal kanals kanäle kanälen anruf anrufe anrufen nachricht nachrichten eigentümer eigentümers besitzer besitzers aktie aktien aktionäre manager managerin",
  "mitarbeiter mitarbeitern mitarbeiterin nutzer nutzern nutzerin nutzerinnen account accounts konto kontos konten profil profile adresse adressen sperre sperrung verbot verbots server servern client",
  "einladung einladungen link links call calls meeting meetings konferenz konferenzen schalte besprechung besprechungen gespräch gespräche gesprächen vorlesung protokoll protokolls verschlüsselung mitgründer mitgründerin",
  "groep groepen gesprek gesprekken vergadering vergaderingen baas topman topvrouw oprichter eigenaar bericht berichten gebruiker gebruikers oproep oproepen moederbedrijf verbod",
);

/** What one is told to do with a service, where a sentence begins: "Try Signal". */
export const IMPERATIVES = words(
  "try get open close visit check search launch set keep run buy sell host move give tell report choose pick consider avoid trust quit leave let make take see watch read need want",
  "remember forget imagine meet greet enter connect link sync add remove block unblock mute enable disable start stop restart update reset verify bring put send share pay thank blame compare test prefer recommend switch",
);

/** What is said of a service before its name: "Rival Slack said". */
export const SUBJECT_KINDS = words(
  "rival popular fellow troubled embattled beleaguered ailing secure encrypted decentralised decentralized federated competitor competitors newcomer upstart tech video music gaming game audio office work chat text",
  "unlike today’s today's facebook’s big german swiss dutch swedish finnish estonian polish italian spanish canadian australian israeli indian iranian russian chinese japanese korean american",
  "russia china india iran turkey brazil japan korea vietnam thailand pakistan germany france britain ukraine europe musk moscow beijing delhi tokyo seoul brussels kremlin washington london",
  "foreign western domestic state national free paid old new original classic young many most more some all both other several two three four public private private-equity early late former whenever wherever via per about besides among within around behind beyond following despite every banned blocked big small global local",
);
