import { foldName } from "../fold.ts";

const words = (...lines: readonly string[]): readonly string[] => lines.flatMap((line) => line.split(" "));

/** Words of stories of one kind, and those of scripts without spaces; without the star of other lists. */
interface Topic {
  readonly words: readonly string[];
  readonly pieces?: readonly string[];
  /** The only names that such a story tells of; of those with one of `NARROW` it is named there. */
  readonly only?: string;
}

/** Stories in which the ordinary word is meant, by what they are about. */
const TOPICS: Readonly<Record<string, Topic>> = {
  food: {
    words: words(
      "recipe recipes pie juice orchard orchards fruit fruits cider slice slices cinnamon flour butter sugar sauce onion garlic simmer oven cook cooked bake baked stir vegetables chopped salad salads walnut walnuts dessert dumpling dumplings lid steamer saucepan skillet simmering boil boiling broth batter noodles marinade whisk peeled grated zest pudding syrup sandwich soup roast roasted teaspoon tablespoon tapioca chewy",
      "desserts cobbler muffin muffins doughnuts pancake pancakes pastry pastries chutney compote jam pear pears banana bananas carrot carrots cherries plum plums vanilla smoothie smoothies vitamins kale celery",
      "zimt zucker mehl kuchen birne birnen obst saft rezept früchte manzanas pommes poires fruta frutas maçã maçãs buah buahan pisang elma armut meyve trái hoa",
    ),
    pieces: words(
      "斤 合作社 客商 农民 農民 农户 農戶 营养 營養 维生素 維生素 蔬菜 香蕉 葡萄 采摘 採摘 果汁 果园 果園 水果 果树 果樹 削皮 去核 洗净 洗淨 切块 切塊 切片 洋葱 洋蔥 翻炒 同炒 炖 燉 烤箱 冰箱 果农 果農",
      "橙子 橘子 柑橘 草莓 西瓜 樱桃 櫻桃 桃子 柠檬 檸檬 奶油 香草 焦糖 口感 鸡蛋 雞蛋 猪肉 豬肉 沙拉 膳食 果肉 甜点 甜點 蜂蜜 早餐 食材 糖尿病 种植户 挂果",
      "กิโลละ ผลไม้ เกษตรกร น้ำผลไม้ สวนผลไม้ ปอกเปลือก 調理 焼 煮 果物 果実 りんご バナナ 朝食 レシピ 砂糖 皮をむ 과일 사과나무 사과즙 과수원 바나나 설탕",
    ),
  },
  nature: {
    words: words(
      "rainforest jungle basin river rivers forest forests deforestation indigenous species beetle insect habitat fossil extinct plant plants grape grapes wine vineyard garden tree trees",
      "riverboat riverboats iquitos leticia yanomami munduruku rainforests wildfire wildfires biodiversity savanna canopy tributaries logging loggers macaw macaws anaconda anacondas jaguar jaguars piranha piranhas tribe tribes tribal shaman riverbank floodplain biome drought peru ecuador manaus bolivia amazonian",
      "rừng nhiệt đới mưa sông hạn hán lưu vực loài đa dạng sinh học",
      "orman ormanı ormanlar ormanları ormanlarının ormanların ormanlık yağmur nehir nehri havzası kuraklık yerli",
      "hutan hujan sungai lembah kekeringan spesies deforestasi rimba suku",
      "wald wälder regenwald regenwälder regenwaldes fluss dürre abholzung ureinwohner artenvielfalt stamm bäume",
      "forêt forêts tropicale pluviale fleuve sécheresse déforestation autochtones espèces bassin",
      "selva selvas bosque bosques lluvia tropical río ríos sequía deforestación indígena indígenas especies cuenca",
      "floresta florestas rio rios seca desmatamento queimadas indígenas ribeirinhos ribeirinhas espécies bacia",
      "foresta foreste fiume siccità bosco regenwoud rivier droogte лес леса лесов лесах джунгли джунглях река реки вырубка засуха племя племена",
      "غابة غابات الغابات المطيرة نهر النهر حوض الجفاف القبائل جنگل جنگل‌های بارانی رود رودخانه خشکسالی رودخانه‌ها رودخانه‌های خشک خشکیده جنگل‌زدایی",
      "जंगल जंगलों वर्षावन नदी सूखा जनजाति आदिवासी वनों वन वर्षा वनस्पति चरागाह नदियाँ नदियों पेड़ पेड़ों सूखे मछलियाँ मछलियों ब्राज़ील ब्राजील",
      "pohon pohonnya surut satwa penebangan kebakaran cháy cây chặt nehirler nehirleri kuraklığı درختان درختها أشجار الأشجار деревья деревьев",
      "gigaton gigatons gigatonnes gigatonnen gigatoneladas biomass biomasse biomasa biomassa biyokütle karbondioksit ağaç ağaçlar ağaçların",
    ),
    pieces: words(
      "科考 考察队 考察隊 树蛙 青蛙 昆虫 昆蟲 鸟类 鳥類 探险 探險 淘金 雨林 森林 丛林 叢林 流域 河流 干旱 乾旱 土著 原住民 灭火 滅火 火灾 火災 烧荒 燒荒 山火 野火 砍伐 毁林 毀林 伐木 物种 物種 生物多样 生物多樣 部落 热带 熱帶 植被 树木 樹木 나무 ต้นไม้",
      "熱帯 先住民 密林 川 干ばつ 森林火災 伐採 生物多様 支流 열대우림 밀림 산불 원주민 벌목 가뭄 삼림 유역 ป่า แม่น้ำ ชนเผ่า ภัยแล้ง",
    ),
    only: "vine path line signal lantern firefly briar band element session kraken bear",
  },
  sport: {
    words: words(
      "golf golfer golfers fairway rugby football footballer striker midfielder goal goals goalkeeper cricket batsman wicket coach stadium basketball hockey league match pitch inning innings quarterback",
      "nfl nba mlb nhl touchdown playoff playoffs offense offence roster referee umpire coaches tournament semifinal linebacker",
      "playmaker playmaking midfield defender dribble dribbled dribbling teammate teammates pitcher shortstop dugout pennant footballers goalscorer",
    ),
    pieces: ["선수들", "감독"],
  },
  players: {
    words: words(
      "kick kicks ball scored penalty penalties captained titles trophy trophies player league paddock qualifying stuntman cup fifa lapped podium championship f1 verstappen wimbledon",
      "botafogo fluminense selecao seleção santos pelé pele garrincha maradona messi ronaldo madrid barcelona juventus brazil’s brazil's",
    ),
    only: "didi max momo castro tango",
  },
  music: {
    words: words(
      "guitar guitarist drummer bassist singer rapper album albums song songs concert gig orchestra vocalist lyrics tour hitmakers crooner dancefloor",
      "actuará actuó actúa disco discos vinilo escenario palco bühne auftritt tournee scène scena palco concerti konsernya panggung konserde sahnede сцене сцена гастроли",
      "punk metal riff riffs chanteuse musicien musiciens músico músicos musicista métal batteur chanteur guitariste tournée concierto cantante guitarrista gira konzert konzerte sänger sängerin schlagzeuger turnê cantora baterista batería cantor концерт альбом барабанщик гитарист konser albüm",
    ),
    pieces: ["악기", "공연", "음악"],
  },
  screen: {
    words: words(
      "фильм фильма фильме фильмы фильмов кино кинотеатр кинотеатры кинотеатрах прокат экраны экранах leinwand kinofilm premiere cinéma película películas cine filme filmes cinema bioskop sinema",
      "actor actress actors actresses film films movie movies drama sitcom sitcoms episode episodes season seasons novel author hbo character characters",
      "onscreen sequel sequels prequel trilogy remake filmmaker filmmakers filmmaking cinematic blockbuster screenplay screenwriter starring superhero supervillain villain villains showrunner",
      "finale spinoff dvd dvds animated pbs heist stunts premieres premiered rewatch rewatched rewatching keanu reeves neo morpheus wachowski wachowskis hollywood oscar oscars emmy emmys protagonist sopranos whedon",
    ),
    pieces: ["続編", "드라마", "화면"],
  },
  letters: {
    words: words(
      "statistics quantile regression algebra multiplication eigenvalue theorem equation equals multiply multiplied coefficient numeral integer alphabet chromosome chromosomes gene genes painted axis graph variable",
      "parabola hypothesis sample mutation protein xbox",
    ),
  },
  machines: {
    words: words(
      "train trains railway railways locomotive engine engines boiler turbine sewing needle yarn fabric stitch knitting",
      "hydrogen helium oxygen carbon",
    ),
    pieces: words(
      "电极 電極 传感 感應 交通信号 天线 天線 卫星 衛星 电路 電路 發電 工場 製造 生産ライン 線路 鉄道 信号機 생산 공장 지하철 노선 코딩 컴파일 프로세서 코어",
    ),
  },
  body: {
    words: words("muscle eyelid particle particles atom atoms chemical periodic"),
    pieces: ["手术", "肌肉", "肌", "손목"],
  },
  optics: {
    words: words(
      "optik optisch optische optischen optischer optischem óptico ótico óptica ottico ottica optique numérique quang focale brennweite weitwinkel weitwinkelkamera teleobjektiv teleobjetivo téléobjectif teleobiettivo telefoto kameranya lensa lensanya ống fotocamera fotocamere obiettivo grandangolo macchina megapixel megapíxeles mégapixels aumentos ingrandimenti vergrößerung объектив объектива камера камеры камерой оптический зумом",
      "2x 3x 5x 10x megapixel megapixels câmera câmara cámara cámaras câmeras objectif objektiv objetiva kamera kameras caméra caméras lens lenses focal aperture telephoto dslr telescope microscope ماهواره الصناعي كاميرا الكاميرا عدسة دوربین الأشعة कैमरे कैमरा लेंस ट्रैफिक",
    ),
    pieces: words(
      "撮影 写真を 望遠 光学 レンズ 카메라 렌즈 광학 变焦 變焦 镜头 鏡頭 长焦 長焦 像素 กล้อง เลนส์ ซูมได้",
    ),
  },
  cameras: { words: words("camera cameras photographer"), only: "snap session line element lantern firefly" },
  selfReference: {
    words: words(
      "metafiction metafictional filmmaker filmmakers sitcom sitcoms novelist narrator screenplay screenwriter protagonist satire spoof parody pastiche",
      "cannes sundance playwright genre referential reflexive postmodern comedian comedians",
    ),
    only: "meta",
  },
  grammar: {
    words: words(
      "verb verbs infinitive conjugate conjugated conjugation grammar language pronunciation french",
    ),
    only: "parler",
  },
  welfare: {
    words: words(
      "usda agriculture enrollee enrollees recipients nutrition nutritional stamps stamp hunger hungry food grocery groceries pantry pantries households medicaid medicare benefits eligibility assistance poverty congress shutdown",
      "welfare immigrants farmers wic ebt funded funding governor governors bodied needy",
    ),
    only: "snap",
  },
  newsroom: {
    words: words(
      "editors editor reporter reporters newsroom newsrooms journalist journalists journalist’s journalist's journalists’ journalists' newspaper defamation",
    ),
    only: "wire",
  },
  papers: {
    words: words(
      "broadsheet tabloid masthead columnist columnists circulation subeditor obituary obituaries newsprint sportswriter gannett clipping clippings newspapering typewriter telegraphist telegrapher cablegram cables newsprint auction auctioned auctioneer auctioneers",
    ),
    only: "telegram wire",
  },
  books: {
    words: words(
      "novel novels novella novellas paperback paperbacks hardcover hardcovers hardback hardbacks imprint imprints anthology anthologies novelist novelists macmillan bookshop bookshops bookstore bookstores booksellers sci-fi backlist ebook ebooks audiobook audiobooks",
    ),
    only: "tor",
  },
  bosses: {
    words: words(
      "bosses speedrun speedruns speedrunner speedrunners respawn respawns dungeon dungeons hitpoints loot",
    ),
    only: "kraken matrix element signal lantern path wire vine band session",
  },
  slopes: {
    words: words(
      "ski skis skiing skier skiers skied snowboard snowboards snowboarding snowboarder snowboarders snow powder freeride freeskiing freeskier slopestyle halfpipe sidecut moguls bindings backcountry rockered twin-tip twin-tips surfboard surfboards skateboard skateboards",
    ),
    only: "line element session signal path",
  },
  history: {
    words: words("telegraph telegraphed morse kaiser tsar sultan steamship 1912 1917 1945 century"),
    pieces: words(
      "十九世纪 十九世紀 信使 遇刺 清朝 晚清 慈禧 民国 民國 北洋 奏折 发报 發報 密码本 军阀 軍閥 袁世凯 袁世凱",
    ),
  },
  myths: {
    words: words(
      "thessalonian thessaly greek greeks artemis athena vase spear herodotus homer myth myths mythology mythical legend legends achilles hercules odysseus scythian scythians",
    ),
    only: "amazon apple line path",
  },
  studios: {
    words: words(
      "hulu hbo peacock paramount showtime disney warner streaming tayang tayangan estreno estrena estrenó estreia série serie serien séries temporada temporadas saison staffel episodios episódios épisodes puntate stagione película películas catálogo catalogue originals сериал сериала сериалы dizi dizisi filmi",
    ),
    only: "max",
  },
  business: { words: [], pieces: words("景気 業績 海岸"), only: "ライン シグナル" },
  parliament: {
    words: words("parliament parliamentary congress lawmakers adjourned plenary bargaining"),
    only: "session path",
  },
  exercise: { words: words("therapy yoga workout training"), only: "session path band signal" },
  fences: { words: words("barbed fence electrical electric copper cable cables"), only: "wire line signal" },
  crime: { words: words("fraud conspiracy laundering guilty"), only: "wire" },
  ways: { words: words("hike hiking trail trails road roads spiritual"), only: "path line signal vine" },
  trains: {
    words: words(
      "train trains railway railways tren trenes estación ferrocarril transit commuter commuters platforms hoboken",
    ),
    only: "path",
  },
  spirits: {
    words: words(
      "psychic psychics seance séance seances séances spiritualist spiritualists spiritualism spirits ghost ghosts clairvoyant clairvoyance afterlife haunted occult ouija tarot oil canvas sculptor sculptors watercolour watercolor etching",
    ),
    only: "medium",
  },
  severity: { words: words("severity vulnerabilities cve cvss"), only: "medium path session wire element" },
  cars: {
    words: words(
      "carmaker automaker carmakers automakers sedan sedans suv suvs hatchback hatchbacks dealership dealerships",
      "automotive vehicle vehicles motoring motorist motorists horsepower torque litre gearbox fascia bonnet headlamp headlamps headlights wheelbase showroom showrooms bumper dashboard axle mpg mileage cylinder petrol",
    ),
    only: "proton matrix element signal zoom session max qq",
  },
  saga: {
    words: words(
      "car cars malaysia malaysian geely perodua سيارات السيارات للسيارات خودرو خودروسازی कार कारें автомобиль автомобили автомобилей автозавод malaisie malasia malaysischen otomobil mobil sedan malaysians malaysia’s malaysia's sagas mitsubishi mahathir plant plants units dealers ringgit assembly shah tanjung production factory ev evs grille airbags hatch persona iriz exora wira satria perdana x50 x70 x90 lotus",
    ),
    pieces: words(
      "マレーシア 自動車 セダン 马来西亚 馬來西亞 轿车 轎車 汽车 汽車 말레이시아 자동차 มาเลเซีย รถยนต์",
    ),
    only: "proton",
  },
  models: {
    words: words(
      "parked parking minicar minicars microcar cylinders wiper wipers tyres tires chery matiz daewoo hatchback garage",
    ),
    only: "qq",
  },
  menus: {
    words: words("dialog click clicks dropdown checkbox folder folders menu menus"),
    only: "path session element line matrix teams medium wire signal",
  },
  climate: {
    words: words("carbon karbon carbone carbono kohlenstoff углерод углерода کربن الكربون कार्बन"),
    pieces: words("二氧化碳 碳汇 碳匯 炭素 탄소 คาร์บอน"),
    only: "amazon 亚马逊 亞馬遜 アマゾン 아마존 أمازون آمازون अमेज़न अमेज़ॅन अमेजन",
  },
  planes: {
    words: words("boeing airliner airliners airline airlines airbus faa cockpit 여객기 보잉 항공사"),
    pieces: words(
      "波音 飞机 飛機 客机 客機 停飞 停飛 禁飞 禁飛 复飞 復飛 坠机 墜機 机型 機型 航空公司 ボーイング 旅客機 機体 運航 墜落 보잉 여객기 항공기 항공사",
    ),
    only: "max макс",
  },
  levels: {
    words: words("fps frames framerate frame-rate gpu gpus graphics benchmark benchmarks 1080p 1440p gaming"),
    only: "medium",
  },
  runtimes: {
    words: words(
      "valve valve’s valve's steam steamos wine dxvk vkd3d deck games playable anti-cheat runtime runtimes emulation",
    ),
    only: "proton",
  },
  pictures: {
    words: words("generative photoshop illustrator lightroom indesign text-to-image adobe"),
    only: "firefly",
  },
  press: {
    words: words("tabloid newsroom jimmy lai"),
    pieces: words(
      "黎智英 壹傳媒 壹传媒 壹週刊 壹周刊 停刊 報館 报馆 報人 动新闻 動新聞 果籽 頭版 头版 加印 國安法 国安法 港媒",
    ),
    only: "蘋果 苹果",
  },
  arms: {
    words: words(
      "missile missiles antiaérien antiaériens antiaérea antiaéreo antimissile antimissiles misil misiles míssil mísseis missili missile füze füzesi savunma hava rudal pertahanan raketensystem flugabwehr luftabwehr flugabwehrsystem зенитный зенитного зенитные ракетный ракетного ракетные зенітний зенітного дрон дроны дронов бпла ппо пво бук панцирь панцир رادار دفاع الدفاع الجوي مسيرة صاروخ صواريخ موشک پدافند ضدهوایی",
    ),
    pieces: words("导弹 導彈 防空 ミサイル 防空 미사일 방공 ขีปนาวุธ"),
    only: "tor тор تور",
  },
  tenders: {
    words: words("tender tenders procurement bidding bidder"),
    pieces: words("จัดซื้อ จัดจ้าง ล็อกสเปก ประมูล ประกวดราคา ขอบเขตงาน สเปก โครงการ สัมปทาน"),
    only: "tor",
  },
  colombia: {
    words: words(
      "villavicencio acacías granada llano llanos gobernador gobernadora gobernación guerrilla disidencias municipio vereda puerto",
    ),
    only: "meta",
  },
  play: {
    words: words(),
    pieces: words("패치 챔피언 챔프 밴픽 조합 프로게이머 롤드컵"),
    only: "메타",
  },
  coins: {
    words: words(),
    pieces: words("交易所 交易平 虛擬幣 虚拟币 加密貨幣 加密货币 虛擬貨幣 虚拟货币 比特幣 比特币 入金 出金"),
    only: "max",
  },
  space: {
    words: words(
      "satellite satellites orbit rockets moon lunar nasa astronaut astronauts liftoff angara khrunichev spaceflight",
    ),
    only: "proton firefly element",
  },
  rockets: {
    words: words(
      "fusée fusées lanceur lanceurs orbite satellite satellites cohete cohetes satélite satélites órbita foguete foguetes razzo razzi satellitare rakete raketen umlaufbahn weltraumbahnhof roket orbit satelit uydu yörünge ракета ракеты ракету носитель спутник спутника орбиту космодром космодрома baïkonour baikonur baïkonur soyouz soyuz sojus angara khrounitchev hrunitschew",
      "orbiter rover launchpad lander payload spacecraft cosmonaut cosmonauts cosmodrome baikonur roscosmos",
    ),
    pieces: words("ロケット 衛星 打ち上げ 火箭 卫星 發射升空 发射升空 로켓 위성 발사체 จรวด ดาวเทียม"),
    only: "proton element matrix signal firefly path",
  },
  family: {
    words: words(
      "mother father pregnancy pregnant son daughter brother sister boyfriend girlfriend wife husband uncle aunt toddler baby grandmother grandfather",
      "mãe pai filho filha irmão irmã gravidez grávida esposa marido namorado madre padre hijo hija hermano hermana embarazo novio",
      "mère père fils fille frère sœur grossesse enceinte mari mutter vater sohn tochter bruder schwester schwanger papa papá mamá мать отец сын брат сестра мама папа",
    ),
    only: "max didi momo claude castro tango макс",
  },
  packages: {
    words: words("ubuntu flatpak apt debian canonical snapd packaging rpm distro distros"),
    only: "snap",
  },
  nicknames: {
    words: words(
      "bengal banerjee trinamool kolkata mamata ममता बनर्जी बंगाल mussum zacarias dedé trapalhões botafogo",
    ),
    only: "didi",
  },
  teeth: {
    words: words(
      "toothpaste toothbrush dental zahnpasta zahncreme dentifrice dentífrico diş macunu sikat gigi",
    ),
    only: "signal",
  },
  crops: {
    words: words("मंडी बागवान बागवानों पेटी पेटियाँ सेब बाग बागान बागानों"),
    only: "एप्पल एपल आप्पल ऐपल",
  },
  bands: { words: [], pieces: words("동호인 연습 공연 멤버 악기 고무"), only: "밴드" },
  mood: {
    words: words("smile mood scarf festival lamp lamps candle"),
    only: "lantern band steam snap firefly",
  },
};

/** Names that only stories of a few kinds are told of otherwise: of a film or match people write on X, too. */
const NARROW: Readonly<Record<string, string>> = {
  x: "letters body optics",
  х: "letters body optics",
  엑스: "letters body optics",
  エックス: "letters body optics",
  एक्स: "letters body optics",
  스레드: "machines",
  band: "music exercise mood optics machines history screen",
  밴드: "music exercise bands",
  telegram: "history papers",
  meta: "letters colombia selfReference",
  discord: "food",
  slack: "food ways",
  zoom: "optics cars screen",
  줌: "optics",
  ズーム: "optics",
  ซูม: "optics",
  зум: "optics",
  زوم: "optics",
  steam: "food nature machines mood",
  twitch: "body nature",
  threads: "machines",
  mastodon: "nature music",
  apple: "food nature music",
  amazon: "nature myths",
  bing: "music screen food sport",
  snap: "sport food optics cameras mood packages welfare music",
  proton: "body cars saga rockets machines",
  qq: "food letters cars models",
  medium: "food optics machines spirits",
  tor: "sport nature arms tenders books",
  тор: "arms",
  메타: "play",
  clubhouse: "sport food",
  快手: "body",
  滴滴: "body",
  钉钉: "body",
  釘釘: "body",
  新浪: "body",
  头条: "body",
  頭條: "body",
  苹果: "food press",
  蘋果: "food press",
  アップル: "food",
  애플: "food",
  亚马逊: "nature",
  亞馬遜: "nature",
  アマゾン: "nature",
  아마존: "nature",
  أمازون: "nature",
  آمازون: "nature",
  अमेज़न: "nature",
  अमेज़ॅन: "nature",
  अमेजन: "nature",
};

const entries = Object.entries(TOPICS);

/** "equation letters": each word once, and what it tells of. */
function withKinds(wordsOf: (topic: Topic) => readonly string[]): readonly string[] {
  const kinds = new Map<string, string>();
  for (const [kind, topic] of entries)
    for (const word of new Set(wordsOf(topic))) kinds.set(word, `${kinds.get(word) ?? word} ${kind}`);
  return [...kinds.values()];
}

export const OTHER_TOPICS: readonly string[] = withKinds((topic) => topic.words);

export const OTHER_PIECES: readonly string[] = withKinds((topic) => topic.pieces ?? []);

/** The names, folded, and (with a #) the kinds of stories that go only with what `TOPIC_NAMES` says. */
export const NARROW_TOPICS: readonly string[] = [
  ...Object.keys(NARROW).map(foldName),
  ...entries.filter(([, topic]) => topic.only !== undefined).map(([group]) => `#${group}`),
];

/** "session parliament": a name, folded, and what it may be told of in. */
export const TOPIC_NAMES: readonly string[] = [
  ...Object.entries(NARROW).flatMap(([name, groups]) =>
    groups.split(" ").map((group) => `${foldName(name)} ${group}`),
  ),
  ...entries.flatMap(([group, { only }]) =>
    only === undefined ? [] : only.split(" ").map((name) => `${foldName(name)} ${group}`),
  ),
];
