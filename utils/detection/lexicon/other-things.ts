import { foldName, foldTidied } from "../fold.ts";
import type { OtherThing } from "../types.ts";

/** As folded as the text they are compared with. */
const split = (list: string): readonly string[] => foldTidied(list).split("|");

/** Whose small red book it is that no service has; China's is the service. */
const LITTLE_BOOK_OWNERS = [
  "mao's",
  "maoist",
  "chairman's",
  "facebook's",
  "iconic",
  "waving",
  "waved",
  "copy of the",
  "copies of the",
]
  .flatMap((owner) => ["", "'", '"', "‘", "“"].map((quote) => `${owner} ${quote}`))
  .join("|");

/**
 * What stands directly before or after a name where the two together are another thing, by folded name. Spaces count:
 * " daily" follows the name as a word of its own. A star at the end: any word that begins so.
 */
const ENTRIES: readonly (readonly [string, OtherThing])[] = [
  [
    "apple",
    {
      before: split(
        "royal |pink |rose apel |royal gala |daughter |baby |son |granny smith |candied |caramel |baked |big |fiona |adam's |custard |crab |toffee |candy |bad |golden ",
      ),
      after: split(
        "動新聞|动新闻| season| feast| festival| daily| corps| records| of discord| of my eye| of his eye| of her eye| of their eye| of our eye| bobbing| turnover| scrumple| fritter*| butter| dessert*| recipe*| cobbler*| galette*| muffin*| donut*| doughnut*| chips| crisp| crisps| pancake*| smoothie*| bread| salad*| slaw| brandy| schnapps| pastr*| jelly| jam| chutney| compote| slices| wedges| crop| crops| skins| seeds| wood| cores| farm| farms| farmer| farmers| snail| maggot| scab| variety| varieties| circus| vinegar| pickers| picker| growers| grower| harvest| and blackberry| cake| cakes| tart| pie| pies| juice| tree| trees| orchard| cider| sauce| crumble| martin|-picking| picking| blossom| valley| strudel| peel| core",
      ),
    },
  ],
  [
    "amazon",
    {
      before: split(
        "pedalaman |suku |suku-suku |bộ lạc |bộ lạc ở |người bản địa ở |thổ dân |lembah sungai |hulu |river |forêt de l'|forêts de l'|fleuve |bassin de l'|jungle de l'|nhiệt đới |rừng mưa |vùng |miền |cháy rừng ở |rainforest |hutan hujan di |реки |река |реке |реку |рекой |бассейна |rừng |sông |lưu vực |hutan |hutan hujan |sungai |lembah |selva |hoya del |rainforest, the |غابات ال|غابه ال|نهر ال|حوض ال|حوض نهر ال|جنگل های |رودخانه |رود |across the |through the |down the |peruvian |brazilian |colombian |western |eastern |lower |upper |ecuadorian |ecuador's |peru's |brazil's |bolivian |the legal |legal ",
      ),
      after: split(
        " watch| conservation| frontlines| aid fund| orman*| nehri*| havza*| yağmur*| bölge*| yerli*|-gebiet*|-region*|-becken*|-regenwald*| regenwald*| wildfire*| riverboat*| lodge*| cruise*| expedition*| explorer*| peoples| villages| forests| fires| burning| rancher*| logger*| logging| tribes*| tributar*| soil*| species| rainforest| river| basin| jungle| forest| region| delta| biome| warrior| tribe| tribes| deforestation| indigenous| parrot| parrots| dolphin| dolphins| tributary| tributaries| fund| rain| gold| reforestation| dieback| soy| moratorium| fires| drought| summit|'s indigenous|ian|ians| warriors| queen| queens| women and | women who| women of",
      ),
    },
  ],
  [
    "line",
    {
      before: split(
        "sex |tip |info |prayer |whose |invisible |punch |elizabeth |piccadilly |bakerloo |metropolitan |gold |brown |pink |yamanote |main |branch |coast |clothes |by-|off-|on-|receiving |reception |buffet |conveyor |washing |fishing |free throw |waiting |security |check-in |rope |zip |zip-|trunk |crisis |suicide |chorus |bass |bikini |tan |opening |closing |enemy |battle |tree |land |phone |party-|revenue |income |trend |regression |straight |curved |vertical |horizontal |dashed |solid |command-|shipping |container |steamship |subscriber |clothing |fashion |makeup |make-up |skincare |jewelry |jewellery |supply |picket-|story |defensive |offensive |d-|o-|firing |bottom |front |finish |starting |start |punch |dead|on|hot|help |life|pipe|time|date |product |assembly |production |railway |subway |metro |tube |power |picket |party |dotted |poverty |maginot |curzon |hush |story |plot |fault |tree|hard |thin |red |blue |green |yellow |orange |silver |victoria |central |jubilee |northern |circle |district |command |new |storyline |tag|durand |mcmahon |attila |mason-dixon |mannerheim |siegfried |nine-dash |ceasefire |credit |conga |goal |base|side|touch|try |offensive |defensive ",
      ),
      after: split(
        " of | up| dans*| dance| dancing| item| items| manager| managers| by line| break| breaks| height| drive| dancer| runner| judge| cook| graph| chart| segment| number| numbers|-up|-out|-of| ridership| trains| extension| commuters| passengers| in the sand| between the| drawn| backer*| coach| coaches| drawing| drawings| art",
      ),
    },
  ],
  [
    "signal",
    {
      before: split(
        "song and |busy |doppler |traffic |smoke |radio |mixed |warning |distress |clear |turn |tv |wi-fi |wifi |gps |cell |phone |strong |weak |analog |digital |satellite |busy |bat-|bat |railway |wow! |danger |wireless |network |4g |5g |lte |bluetooth |sos |price |buy |sell |market |output |input |false |clearest |strongest |faint |ominous ",
      ),
      after: split(
        " flag*| rocket*| pistol*| lantern*| ai| v. noise| vs. noise| versus noise| and noise| ridge| hill| processing| intelligence| strength| from the tower| to noise|-to-noise| tower| lamp| box| boxes| mountain| corps| iduna| flow| path| fire| flare| loss| failure| fault| faults| failures| jamming| jammer| jammers| booster| boosters| detection| lost| regiment| brigade| amplifier| transmission| crossing| peptide| transduction| theory| generator| analyzer| analyser|s intelligence",
      ),
    },
  ],
  [
    "wire",
    {
      before: split(
        "google |u-|daily |barbed |high-|high |live |copper |razor |chicken |business |pr |news |down to the |trip|hay|razor|globe |pr new|fence |under the |electric |guide|piano |bare |loose |steel |earth |ground |galvanised |galvanized |fuse |telephone |concertina |welding |national |nairobi |(business |man on ",
      ),
      after: split(
        " vpn| staff| fraud| transfer| transfers| service| services| mesh| fence| cutter| cutters| rope| actor| brush|-tapping| tap| taps| reports| report| act| frame| rod| rack| agency| mill| strippers| stripper| basket| hanger| hangers| story| stories| copy| photo| photos|-haired| wheel| wool| netting| gauze| fencing| harness| money| bonds",
      ),
    },
  ],
  [
    "x",
    {
      before: split(
        "некая компания |условная компания |фирма |company |squadra |comissão |comisión |equipo |équipe |equipe |grupo |команда |команды |группа |รุ่น |รุ่น|型号|型號|车型|車型|モデル|enquête contre |information contre |ông |bà |anh |chị |plainte contre |plaintes contre |information judiciaire contre |l'|hundred |thousand |设|設|令|变量|變數|未知数|未知數|基因|化合物|因素|7-|expediente |signor |señor |monsieur |madame |herr |frau |gene |genes |tumor |candidato |candidata |candidate |paciente |patient |pessoa |fulano |feature |variable |variável |triplo |arquivo |delta |rayos |rayons |raios |raio |raggi |sinar |né sous |née sous |generasi |génération |generación |geração |nhiễm sắc thể |chụp |thế hệ |ミスター|malcolm |generation |gen |series |model |iphone |space|lil nas |racer |project |planet |xbox series |mac os |os |factor |windows |galaxy |solve for |professor |triple |chapter |mr |mister |ms |max |ryzen |pixel |fold |fujifilm |pope |pius |leo |louis |charles |xii and |spider|spike|intelligence |american history |final fantasy |jason |vitamin |symbol |marks the |xbox one |sega |apollo |saint |gen-|pokemon |mega man |brand |drug |person |player |mystery |agent |chromosome |section |volume |vol. |scene |king |alfonso |christian |frederick |benedict |gregory |clement |innocent |dji |poco |realme |redmi |oneplus |vivo |oppo |ninja |type |type-|class |formula |tesla model |dr |dr. |mr. |mrs. |ms. |miss |subject |exhibit |table |figure |appendix |annex |element |season ",
      ),
      after: split(
        " съезд*| международн*| всероссийск*| фестивал*| форум*| конкурс*| чемпионат*| конференц*| олимпийск*| паралимпийск*| спартакиад*| ежегодн*| з'їзд*| congreso| congresso| edición| edizione| edição| aniversario| aniversário| legislatura| jornadas| bienal|-хромосом*| хромосом*|-chromosom*|-cromosom*|-kromosom*| kromosom*|-хромосом| japan|の字|の文字|字|形| thousand| hundred| million| billion| dollars|, y|年级|年級|级|級|个|個|元|岁|歲|某|先生|女士|小姐|型|'s and o|’s and o| ou y| o y| und y| oder y| e y| et y| y y| и y| или y|線|线|光|染色|軸|轴|世代|脚| 光| 射线| 射線|射线|射線| 染色| 世代| ışın| kuşağı| quang|-лучи|-ray|-rays|-axis| axis|-factor| factor|-files|-men|-box|box|-rated| marks| games|-wing|-games| chromosome| chromosomes|-chromosome|-shaped|-large| prize| ambassadors|-linked|-class|-plane|-band|-ing|rp| percent| amount| number| times| and y| or y|-out|-mas| window| windows|11| days| years| =|=|²|^|%|-acto|-mode| degrees| minutes|-rating| coordinate| coordinates| and o |s and o",
      ),
    },
  ],
  [
    "х",
    {
      before: split("людовик |карл |лев |пий |генрих |альфонс |фактор |модель |модели |мистер |поколение "),
      after: split(
        " съезд*| международн*| всероссийск*| фестивал*| форум*| конкурс*| чемпионат*| конференц*| олимпийск*| паралимпийск*| спартакиад*| ежегодн*| з'їзд*|-хромосом*| хромосом*|-лучи|-й|-го|-м| век*| столет*| класс*| том| глава",
      ),
    },
  ],
  [
    "path",
    {
      before: split(
        "service |unquoted service |golden |your |$|shining |career |bike |foot|file |bridle |cycle |host |garden |critical |data |flight |war|attack |towers |learning |difficult |narrow |migration |class|search |install |unquoted |relative |absolute |code |growth |clear |coastal |coast |thames |wrong |right |buddhist |eightfold |glide |canal |directory |system |execution |python |url ",
      ),
      after: split(
        " traversal| confusion| of | to | forward| variable| analysis| dependency| name|-finding|finding|finder| length| manipulation| injection| integral| ahead| back to| toward| towards| less travel*| out of| tool| panel| trains| not found|s",
      ),
    },
  ],
  [
    "medium",
    {
      before: split(
        "ukuran |size |talla |taille |taglia |tamanho |maat |rozmiar |размер |größe |cỡ |rated |severity |severity: |severity of |rated as |social |high, |low, |small, |small or |low or |low to |high or |happy |storage |growth |culture |rare to |small to |small and |through the |print |visual |artistic |digital |broadcast |news |recording |spirit |psychic |transmission |hindi-|english-|tamil-|marathi-|english |hindi |trance |any |mass |large |creative |favourite |favorite |size |sizes |rating of |rating: |risk: |impact: |priority: |confidence: |likelihood: ",
      ),
      after: split(
        " quality| graphics| presets| preset| difficulty| preheat| detail|-quality|-difficulty|-heat|、large| 和 large|/large|，large|-|, or low|, low| or low| and low|/low| severity| heat| risk|-term| term| tier| size|-sized| sized|-rare| rare|, large| and large| or large| impact| rated| level| priority| range| wave|wave| roast| shot| format| enterprises| businesses| build| well| high|-high| low| of instruction| of exchange| of communication| of choice| and small| or small| pace| pacer| fast|-fast| density|-density| saucepan| pan| bowl| flame| egg| eggs| onion| onions| tank| tanks| bomber| bombers|-range| length|-length| brown| complexion| told her| told him",
      ),
    },
  ],
  [
    "session",
    {
      before: split(
        "question and answer |legislative |jam |training |plenary |parliamentary |practice |trading |user |http |http2 |tcp |tls |bull |breakout |therapy |recording |emergency |special |joint |closed |opening |regular |executive |photo |live |summer |fall |spring |browser |tab |php |rdp |ssh |desktop |terminal |active |git |drinking |q&a |q & a |question |bargaining |counselling |counseling |coaching |briefing |brainstorming |study |hearing |morning |afternoon |evening |budget |lame-duck |lame duck |closed-door |annual |autumn |winter |monsoon |studio |acoustic |login |vpn |guest |remote |citrix |tmux |test |court of |courts of ",
      ),
      after: split(
        " handling| handler| hijacking| keys| replay| identifier*| length| lengths| hijack| object| cookie| cookies| id| ids| key| token| tokens| log| logs| data| management| manager| storage| fixation| riding| musician| musicians| replay| beans| initiation| state| timeout| host|s court| beer| recording| variable| ticket| low| lows| high| highs| ended| ends| of | expired| expires| expiry| timed out| ipa| chair| notes| hijacking| affinity| persistence| lifetime| was held",
      ),
    },
  ],
  [
    "band",
    {
      before: split(
        "rock |brass |marching |rubber |big |boy|boy |girl |wide |broad |narrow |frequency |wrist |arm|head|jazz |punk |metal |steel |c-|ku-|l-|s-|folk |tribute |indie |dave matthews |e street |steve miller |wedding |elastic |resistance |waist |pop |military |school |one-man |cover |price |pay |tax |dad |heavy metal |k-pop |alt-rock |grunge |reggae |mariachi |samba |bluegrass |swing |blues |garage |high school |army |navy |marine |police |pipe |backing |three-piece |four-piece |salary |age |wage |fitness |smart |mi |xiaomi |microsoft |gastric |hair |exercise |navajo |creek |cherokee |apache |in the ",
      ),
      after: split(
        " of | members| member| mates| saw| practice| aid| leader|width|stand|-aid| together| theory| gap| camp| played| plays| performed| is performing| structure|-pass| concert| concerts| room| rehearsal| rehearsals| director| directors| teacher| students| geek| gaps| nurses| rates| tour| reunion| reunites| reunite| t-shirt| t-shirts",
      ),
    },
  ],
  [
    "element",
    {
      before: split(
        "chemical |html |trace |rare-earth |rare earth |heating |page |key |special |criminal |human |dom |ui |array |finite |parent |child |surprise |root |form |input |li |div |video |fifth |crucial |web |essential |heavy |list |web component |custom |design |critical |vital |important |radioactive |superheavy |html5 |svg |button |script |iframe |xml |filter |lens |honda |periodic |decorative ",
      ),
      after: split(
        "s| of | type| node| name| id| selector| analysis| hotel| hotels| materials| method| in the array| 115| biosciences| capital| of surprise",
      ),
    },
  ],
  [
    "matrix",
    {
      before: split(
        "filme |film |película |pelicula |фильм |bcg |dot |confusion |risk |identity |covariance |sparse |correlation |knox |decision |rotation |toyota |transformation |extracellular |dot-|eisenhower |led |rgb |trix and |inverse |square |diagonal |adjacency |in-|active |active-|responsibility |raci |skills |pricing |compatibility |payoff |comparison |threat |scoring |mitre |att&ck |jacobian |hessian |the 'the |film 'the |nail ",
      ),
      after: split(
        " multiplication| algebra| resurrections| reloaded| revolutions| trilogy| film| films| movie| movies| factorization| inversion| operations| is invertible|-style| of | math| determinant| push| energetics| partners| bass| chambers| organisation| organization| management| reasoning| exponential| inverse| row| rows| column| columns| barcode| printer| printers| display| displays| actor| actress| director| sequel| sequels| reboot",
      ),
    },
  ],
  [
    "threads",
    {
      before: split(
        "cpu |discussion |forum |reddit |email |multiple |screw |common |golden |loose |worker |spider |kernel |plot |hardware |user |comment |posix |java |green |virtual |message |silk |cotton |main |background |posting |cores and |sewing |embroidery |narrative |disparate |twitter |4chan |hot |steel |pipe |i/o |gpu |native |pthread |os |child |parallel ",
      ),
      after: split(
        " of | per | to other| in parallel| pool| running| running on| are created| together| count| block| through the| waiting| sleeping| execut*| per core| unravel*| woven| weave| needle*",
      ),
    },
  ],
  [
    "teams",
    {
      before: split(
        "security |sports |rival |response |sales |development |blue |red |soc |engineering |family, |families, |devops |rescue |medical |search |football |league |marketing |legal |support |national |research |dream |opposing |government ",
      ),
      after: split(", and enterprise| and enterprise| plan| plans| of | were working| play| competing"),
    },
  ],
  [
    "max",
    {
      before: split(
        "hbo dan |hbo y |hbo e |hbo et |hbo und |hbo and |hbo, |netflix, hbo o |b737 |737-|737–|hbo |hbo's |mad |737 |boeing 737 |pro |air |peter |iphone 14 pro |iphone 15 pro |iphone |cinemax |mac |3ds |studio |int |imax |ultra |vo2 |vo |claude |turbo |von |playstation |pepsi |vitamin |uncle |xs |son |brother |husband |boyfriend |dog |cat |puppy |driver |actor |singer |director |beats |airpods |boeing |chevy |galaxy |ipad |tony |nike air ",
      ),
      after: split(
        " dan hbo| y hbo| e hbo| et hbo| und hbo| and hbo| o hbo| os x|-8| planes| plane| jet| jets| aircraft| groundings| 기종| 항공기| 여객기| 운항|机型|機型|飞机|飛機|客机|客機|型機|系列客|imum|-planck| planck| verstappen| size| length| value| speed| weber| von | volume| width|_| born| power| height| mustermann| scherzer| payne| out| originals|交易所|交易平|虛擬|加密貨| baer| headroom| frisch| ernst| hastings| muncy| fried| azzarello| tegmark| 8| 9|=|:|交易所|交易平|虛擬|加密貨",
      ),
    },
  ],
  [
    "vine",
    {
      before: split("grape |hollywood and |ivy |red |trumpet |kudzu |sunset and "),
      after: split(
        " street| st| avenue| ave| road| lane|yard| leaves| deloria| grape| tomato| tomatoes|-ripened| weevil|-covered| leaf",
      ),
    },
  ],
  [
    "steam",
    {
      before: split(
        "out of |losing |lose |lost |gain |gained |gaining |gathering |picking up |pick up |let off |blow off |hot |run out of |under its own |head of |water |ran out of |full |live |more |geothermal |exhaust |picked up |picks up |blowing off |blew off |building up |build up |gather |gathered |loses |gains ",
      ),
      after: split(
        "教育|教學|教学|課程|课程| 教育| 교육|교육| 수업| milk| rose| rises| rising| billow*| hiss*| escap*| engine| engines| train| trains| room| railway| locomotive| power| powered|-powered| turbine| boat|boat|ship| ship| iron| punk|punk| mop| rising| bath| generator| pipe| locomotives| cleaning| cleaner| ahead| roller|roller| oven| cracker| from the| from a| coming| poured| pours| drift*| curl*| wand| valve| valves| baths| burn| burns| hammer| crane| fair| rally| and vintage| tug| tram| trams| traction| heat| heating| cooker| era| age| vents| vent| plant| plants| explosion| leak| leaks| condens*| rooms",
      ),
    },
  ],
  [
    "slack",
    {
      before: split(
        "cut me |cut them |cut her |cut him |take up the |little |fiscal |labour market |labor market |economic |too much |chris |paul |a little |her some |him some |them some |us some |me some |picks up the |pick up the |picked up the |picking up the |taking up the ",
      ),
      after: split(
        " in the rope| in the line| in the labo*| in the job*| in the econom*| in the market| in the system| in the schedule| in the timetable| rope| tide| water| demand|-jawed| season| off | bus| motion|er",
      ),
    },
  ],
  [
    "zoom",
    {
      before: split(
        "haciendo |hacer |hace |hizo |faire un |fait un |un |faz |fazer |dar |dando |fare |bergen op |bergen-op-|optical |optischen |optischer |optischem |optische |digitalen |digitaler |光学|光學|광학 |배 |배줌|倍|เท่า |ออปติคอล |optik |óptico |efecto |lo |gli |digital |pinch to |pinch-to-|lens |3x |5x |10x |telephoto |camera |power |big ben |super |page |browser |nike |air |travel |continuous |motorised |motorized ",
      ),
      after: split(
        " óptic*| ótic*| digital| optique*| numérique*| ottic*| optik| optis| quang| hybrid*| híbrid*| ibrid*|变焦|變焦|倍| 倍| sur | in on| in to| in and| in or| in, | out| lens| lenses| level| past | by at| range| button| away| eye|eye|ed|er| control| feature of the camera| gesture|-in|-out|-lens| h1| h4| h6| to fit| factor| ratio| slider| tool| setting| camera| cameras| airlines| pegasus| vomero",
      ),
    },
  ],
  [
    "snap",
    {
      before: split(
        "bend and |crackle and |crackle, |cold |oh |in a |cold-|ginger |brandy |ubuntu |finger |can |photo |throwback |selfie |vacation |weird scientist |strange suitcase |butterfly |holiday |bikini |candid |wedding |birthday |bad |ball ",
      ),
      after: split(
        " election| elections| to the grid| to grid| to attention| out of| decision| decisions| judgment| up the| back at| back to| pea| peas| into | together| benefits|chat|dragon|shot| package| packages| poll| fitness| count| happy| on tools| vote| lockdown|-on| one|s| general election| polls| ring| rings| frozen| freeze| fastener*| counts| judgement| judgements| judgments| inspection| inspections| strikes| strike| recipients| hook| hooks| button| buttons| sparks| pics| photo| photos| store of| store and| daemon| format",
      ),
    },
  ],
  [
    "messenger",
    {
      before: split(
        "yahoo |yahoo! |blackberry |msn |windows live |aol |aim |instant |nasa's |shoot the |god's |secure |bike |live |bicycle |encrypted |national |state |icq |chemical |second |private |kik |google |telegram |walkie-talkie |divine |courier |domestic |homegrown |home-grown |lan |simplex |briar |session |wire |threema |viber |element |whatsapp |zalo |line |kakao |naver |tencent |qq |imo |signal |skype |trillian ",
      ),
      after: split(
        " rna| spacecraft| probe| mission| bag| bags| pigeon| pigeons| boy| of |-app| molecule| app market",
      ),
    },
  ],
  [
    "clubhouse",
    {
      before: split(
        "golf |mickey mouse |club's |new |country club |cricket |tennis |yankees |mets |dodgers |treehouse |community |visiting ",
      ),
      after: split(
        " leader| lead| pavilion| sandwich| manager| attendant| door| bar| culture| cancer| kitchen",
      ),
    },
  ],
  [
    "lantern",
    {
      before: split(
        "green |chinese |jack-o'-|jack o'|magic |paper |japanese |oil |kerosene |storm |hurricane |red |black |sky |turnip |pumpkin |carriage |camping |coleman |glass |stone |ship's |floating |mid-autumn ",
      ),
      after: split(
        " festival| festivals| jaw| fish|fish| parade| fly|fly|-lit| light| pharma| pharmaceuticals| corps| show| shark",
      ),
    },
  ],
  [
    "firefly",
    {
      before: split("adobe |grave of the |graves of the |joss whedon's |whedon's |'s "),
      after: split(
        " aerospace| lane| squid| festival| model| image| series| music| alpha| class| space| (tv| episode| video",
      ),
    },
  ],
  [
    "discord",
    {
      before: split(
        "seeds of |seed of |note of |notes of |sow |sowing |sowed |sown |apple of |marital |family |social |internal |political |public |racial |eris, |civil |religious |sows |causing |domestic |stirring |stir |stirs |foment |fomenting |fuelling |fueling |ethnic |sectarian |partisan |inner ",
      ),
      after: split(
        " between| among| within the| and division| in the ranks| in the famil*| in the part*| in the coalition| in the cabinet| in the camp| sown| amongst| over the| grows| deepens| reigns| within ",
      ),
    },
  ],
  [
    "bing",
    {
      before: split("chandler |dave |ruth |rudolf |stanley |herman |ilse |steve |cha|bada |ba|jon "),
      after: split(" crosby| cherry| cherries|-bong| bong| bang| xin|o|ham"),
    },
  ],
  [
    "twitch",
    {
      before: split("muscle |eye |nervous |fast-|slow-|eyelid |facial |fast |slow |eyes "),
      after: split("ing|ed|y| of | fibers| fibres| response"),
    },
  ],
  [
    "meta",
    {
      before: split(
        "gobernador del |gobernadora del |gobernación del |llanos del |llano del |very |too |getting |pretty |department of |departamento del |key |totally |thoroughly |delightfully |gets |goes |going |gone |things get |a little |a bit |ultra-|super-",
      ),
      after: split(
        " knight| ridley| wyścigu| etapu| biegu| maratonu| rajdu| regat| volante*|分析|研究| analisis| analys*| analiz*|-analiz*| análisis| análise|-análisis| de | fiscal| anual| do | del |-analysis|-analyses|-analytic| analysis| tag| tags| description| data is| data are| data in| data for| data tag*| data field*| data about| data and|data|verse|-data| level|physic| key| world peace| keywords| charset| refresh| tagging|-learning| learning|-commentary|-narrative| commentary| element| title| box office| joke|=| game| gaming| build| movie| movies| comedy| comedies| fiction| humor| humour| horror| jokes| gag| gags| sitcom| narrative| narratives| satire| casting| ending| twist| twists| storytelling| cinema| theatre| theater| musical| thriller| slasher| premise| moment| moments| self-",
      ),
    },
  ],
  [
    "telegram",
    {
      before: split(
        "surat |sebuah |mengirim |menerbitkan |star-|evening |worcester |sunday |daily |express |coventry |congratulatory |condolence |bridgeport |zimmermann |press |belfast |lancashire |grimsby |hull |st. george's |adrian daily |telegraph and |singing |press-|toronto |nashua |cypher |cipher |diplomatic ",
      ),
      after: split(
        " reader*| reporter*| journalist*| columnist*| editor*| photographer*| kapolri| panglima| kapolda| rahasia| nomor| ucapan| media group| & argus| and argus| from the king| from the queen| from the palace| from the front| from the president| hill| addressed| of condolence| of congratulation|-register| register| gazette| & gazette| was sent to| dated| boy| delivery| informing| wire|-tribune| editor| columnist| newsroom| crossword| sportswriter",
      ),
    },
  ],
  [
    "parler",
    {
      before: split("à |pour |sans |se |faire |peut |veut |franc-|entendre |fait "),
      after: split(" de | d'| à | avec | du | des | français| au | pour | sur | et "),
    },
  ],
  [
    "proton",
    {
      before: split(
        "steam play |steam's |valve's |valve’s |single |perodua and |free |lone |solar |malaysia's |perodua, ",
      ),
      after: split(
        " ge|-ge| hotfix| prefix*|db|s| beam| beams| therapy| pump| collider| mass| saga| holdings| rocket| radius| exchange| number|-m|-proton| collision| collisions| pack| layer| decay| accelerator| charge| gradient| donor| x50| x70| waja| edar| experimental| compatibility| 8| 9| 10| cars| car| dealer*| conductiv*| pumps",
      ),
    },
  ],
  [
    "mastodon",
    {
      before: split("american |band |metal band |heavy metal |ancient "),
      after: split(
        " bone| bones|'s tusk|'s tusks|'s tooth|'s skull|'s bones| skeleton| tooth| tusk| tusks| fossil| remains| hunt| farm| matrix| ridge| album| teeth| drummer| guitarist| concert",
      ),
    },
  ],
  [
    "tor",
    {
      before: split(
        "ร่าง |ร่าง|กรรมการ |จัดทำ |комплекс |комплекс «|комплексы «|комплекса |комплексу |hound |das |glastonbury |ein |zum |eigen|am |brandenburger |hound |haytor |high |hay |puerta |kein |erste |zweite |siegtor |beim |ein |vor dem |hinter dem |erstes |sein |ihr |macmillan's |rough |yes |imprint ",
      ),
      after: split(
        " hava | sistem| savunma|-м2|-м1| «камчат| books| missile|-m1|-m2| m1| m2| air defense| air defence| system| systems| des | zum | für | zur | in der | publishing| bay| johnson| vergata| author| teens| nightfire| air-defen*| air defen*| missile*| surface-to-air| batter*| system near",
      ),
    },
  ],
  [
    "qq",
    {
      after: split("q|-plot| plot| plots|-plots| norm|弹|彈|糖|软|軟|嫩|的口感| candy| noodles"),
      before: split(
        "又|很|超|真|弹|chery |chery's |奇瑞|chewy |bouncy |口感|嚼劲|嚼勁|q-|nasdaq: |invesco |t^|:|plate ",
      ),
    },
  ],
  [
    "didi",
    {
      before: split(
        "aunt |sister |p. |p |sean |uncle |mamata |rama |waldir |diddy |striker |midfielder |the song |footballer ",
      ),
      after: split(" gregorius| benami| conn| hamann| contreras| and gogo| perego| de |er "),
    },
  ],
  [
    "sina",
    {
      before: split("ibn |avi|bu-ali |bu ali |ali |mir |pour|abu ali |abu |me|abū |messi|cos|pour "),
      after: split(" and the seven|tra|i |-cova| ghami| khaleghi| bathaie| farid| tamaddon| est "),
    },
  ],
  ["weibo", { before: split("netease |sohu |tencent |people's |sohu's |netease's |ifeng |hexun ") }],
  [
    "btcc",
    {
      before: split(
        "touring car |touring cars |driver |drivers |racer |champion |pembalap |piloto |pilote |pilota |fahrer |pilotu |гонщик ",
      ),
      after: split(
        " driver*| champion*| race*| racing| title*| season*| touring| grid| paddock| circuit*| podium*",
      ),
    },
  ],
  [
    "little red book",
    {
      before: split(LITTLE_BOOK_OWNERS),
      after: split(" of quotations| of mao*| of chairman*"),
    },
  ],
  ["google", { before: split("barney "), after: split("-eyed") }],
  ["youtube", { after: split("-dl|-dlp|-nocookie|er|ers") }],
  ["微博", { before: split("轻|輕|网易|搜狐|腾讯|騰訊|網易|人民|凤凰|新华|人民网") }],
  ["新浪", { after: split("潮|)weibo|) weibo|）weibo|) 微博|(weibo| weibo| sinaweibo") }],
  [
    "苹果",
    {
      after: split(
        "切|煮|蒸|榨|烤|富含|批发|种植|采收|收购|挂满|成熟|丰收|滞销|动新闻|采摘|熟了|两块|三块|一斤|两斤|切块|切片|洗净|去核|去皮|汁|树|派|园|醋|酱|核|日报|肉|皮|干|花|般|片|脸|气|色|和梨|、梨|、香蕉|香蕉",
      ),
      before: split("青|红|吃|挑着|金|毒|烂|个|小|大|种|斤|削|啃|摘"),
    },
  ],
  [
    "蘋果",
    {
      after: split(
        "切|煮|蒸|榨|烤|富含|批發|種植|採收|收購|動新聞|提早|汁|樹|派|園|醋|醬|核|日報|肉|皮|花|片|臉|、香蕉|與梨",
      ),
      before: split("壹傳媒旗下|黎智英的|青|紅|吃|金|毒|爛|顆|個|小|大|種|斤|削"),
    },
  ],
  [
    "信号",
    {
      before: split(
        "控制|交通|红绿|无线|手机|电|光|强|弱|的|危险|释放|发出|发|数字|模拟|脉冲|积极|重要|明确|网络|卫星|一个|收|假|这一|WIFI|wifi|wi-fi|4G|5G|生物|神经|声音|音频|视频|输入|输出|求救|政策|市场|买入|卖出",
      ),
      after: split("灯|塔|弹|枪|处理|强|弱|源|量|旗|不好|机|差|传|接收|发射|放大|干扰|屏蔽"),
    },
  ],
  [
    "电报",
    {
      before: split("条|公众|用户|有线|无线|邮|密|回|急|电话|发|拍|封|份|收到|一|贺|唁|外交|即时|加急|密码"),
      after: split("局|机|员|线|码|稿|挂号|通知|称|业务|和电话|与电话|往来|内容|里写|电话|网络|挂失"),
    },
  ],
  [
    "電報",
    {
      before: split(
        "則|條|公眾|有線|無線|郵|密|回|急|電話|發|拍|封|份|收到|一|賀|唁|外交|即時|加急|密碼|新聞",
      ),
      after: split("局|機|員|線|碼|稿|通知|稱|。|業務|和電話|與電話|往來|內容|裡寫"),
    },
  ],
  [
    "头条",
    {
      before: split("上|登|占据|的|新闻|各大|抢|版|娱乐|体育|财经|百度|搜狐|微博|霸占|报纸|今日"),
      after: split("新闻|消息|是|位|条"),
    },
  ],
  [
    "连我",
    { after: split("们|这|都|也|自己|上|的|本|一|日|重|家|国|爸|妈|老|个|是|在"), before: split("勾|牵|串") },
  ],
  ["連我", { after: split("們|這|都|也|自己|上|的|本|一|日|重|家|國|爸|媽|老|個|是|在") }],
  [
    "油管",
    { before: split("石|燃|输|輸|原|供|高压|高壓|进|回|加|喷|机"), after: split("道|线|線|破|漏|堵|焊") },
  ],
  ["币看", { before: split("货|貨|金|硬|纪念|外|用") }],
  ["币行", { before: split("货|貨|金|人民"), after: split("业|業|为|為|情") }],
  [
    "阿里",
    {
      before: split("·|・|默罕默德|穆罕默德|萨|纳|玛|西藏|藏"),
      after: split("·|・|山|地区|地區|网|礼|萨|哈|卜|斯|安|亚|亞|汗|耶|夫|郎"),
    },
  ],
  ["字节", { before: split("个|個|多|双|单|占|位"), after: split("数|码|流|序|组|长度|的数据|为单位") }],
  [
    "快手",
    {
      before: split(
        "个|個|位|名|一把|两把|兩把|交易|刀|双枪|投篮|神枪|出了名的|出名的|有名的|数一数二的|數一數二的|公认的|公認的|难得的|難得的|老练的|老練的|麻利的|利索的|是一等一的|当之无愧的|笔头|筆頭|倚马|多面|家务|家務|干活|幹活",
      ),
      after: split(
        "分拣|师傅|师父|師傅|裁缝|厨师|廚師|工人|脚|投手|枪|快脚|快腳|菜谱|菜式|小菜|料理|早餐|写手|寫手",
      ),
    },
  ],
  ["सिग्नल", { before: split("ट्रैफिक |यातायात |रेड |लाल |हरे |रेलवे |मोबाइल |नेटवर्क |सैटेलाइट |टीवी ") }],
  [
    "سیگنال",
    {
      before: split("دریافت |ارسال |تقویت |پردازش |قطع "),
      after: split(" بورس| خرید| فروش| ماهواره*| رادیو*| ضعیف| قوی| دیجیتال| مغز*| خطر"),
    },
  ],
  // "汝知乎？": "do you know" in the old language.
  ["知乎", { before: split("汝|爾|卿|君|吾子|夫子|不亦|，尔|“尔|「尔|：尔|，子|“子|「子|：子") }],
  ["钉钉", { before: split("板上|丁"), after: split("子|铛") }],
  ["必应", { before: split("有求|有呼|一呼|有|求"), after: [] }],
  [
    "脆",
    {
      before: split(
        "干|乾|清|香|酥|爽|青|松|鬆|嘎|薄|嫩|生|甘|又|很|更|外|不|够|夠|口感|爆|鲜|鮮|焦|金黄酥|皮|最",
      ),
      after: split(
        "弱|皮|骨|片|脆|响|響|爽|口|嫩|性|饼|餅|的|生生|瓜|肠|腸|瓷|梅|笋|筍|肚|柿|枣|棗|香|烤|甜|又|而",
      ),
    },
  ],
  ["豆瓣", { before: split("郫县|郫縣|红油|蚕豆|一勺"), after: split("酱|鱼|菜|辣") }],
  ["ไลน์", { before: split("ออน|แอร์|สกาย|ออฟ|ไอด|ไปป์|ดรอป|ด์"), after: split("อัพ|เมน|การผลิต|ผลิต|ประกอบ") }],
  [
    "ライン",
    {
      before: split(
        "ボーダー|スタート|ゴール|デッド|ヘッド|番|ボトム|生産|製造|赤い|この|その|あの|白い|一本の|合格|最終",
      ),
      after: split("ダンス|アップ|ナップ|ストーン|の停止|が引|を引|を超|を越|引き|上に並|状"),
    },
  ],
  [
    "라인",
    {
      before: split(
        "반도체 |파운드리 |배터리 |패널 |완성차 |의류 |화장품 |호선 |수비 |공격 |조립 |생산 |제조 |이 |그 |저 |제작 |공정 |몸매 |허리 |같은 |포토 |1 |2 |신규 |새 ",
      ),
      after: split(
        "을 추가|을 짓|을 구축|을 늘|을 신설|을 갖|에 투입|을 멈|이 멈| 중단| 가동| 증설| 신설| 조립| 공사|에서 생산|을 넘|을 증설|을 타|을 따라|을 가동",
      ),
    },
  ],
  ["줌", { before: split("한 |광학 |디지털 |배 "), after: split(" 인| 아웃| 렌즈|렌즈|의 흙|인|아웃") }],
  [
    "카카오",
    {
      after: split(
        " 농가| 가격| 선물| 재배| 산지| 원두| 파우더| 99| 72| 열매| 함량| 콩| 농장|닙스| 버터| 가루|빈",
      ),
    },
  ],
  ["カカオ", { after: split("豆|マス|バター|パウダー|の実|分|農園|含有|ニブ") }],
  [
    "secret",
    {
      after: split(
        " service| services| agent| agents| police| society| santa| garden| ballot| court| intelligence",
      ),
    },
  ],
  [
    "abc",
    { after: split(" news|-clio| television network| affiliate| islands"), before: split("disney's ") },
  ],
  ["tagged", { after: split(" with| in | as | under| by | with:") }],
  [
    "time",
    {
      after: split(
        " to | for | is | will tell| loop| loops| travels| traveler*| traveller*| pressure|-based|-bending|-sharing| sharing|-lapse| for tech| zone| zones| out| limit| table| machine| travel| capsule| warner| and again| lapse| frame| inc| square",
      ),
      before: split(
        "o |do |no |ao |um |pelo |seu |meu |nosso |just-in-|just in |one-|one |screen |run|all |center of |full |part |prime |summer |standard |daylight |real |space |through |of ",
      ),
    },
  ],
  [
    "bbm",
    {
      before: split("harga |subsidi |pasokan |stok |kenaikan |konsumsi |distribusi |penimbun |jual |isi "),
      after: split(" naik| turun| bersubsidi| subsidi| jenis| solar| nonsubsidi| langka"),
    },
  ],
  ["claude", { before: split("jean-|jean |marie-|saint-|madame |monet ") }],
  ["mcafee", { before: split("john |janice ") }],
  ["the wire", { before: split("down to |under |live |over |behind |across |go to |came to ") }],
  ["spark", { after: split(" plug| plugs| joy| streaming|notes") }],
  [
    "ابل",
    {
      before: split("ال|سباق |سباقات |رعي |تربية |قطيع |لحوم |حليب |لحم "),
      after: split(" وال| وأغنام| واغنام"),
    },
  ],
  ["อเมซอน", { before: split("คาเฟ่|คาเฟ่ |ป่า|แม่น้ำ|ลุ่มน้ำ") }],
  ["ซูม", { after: split("เข้า|ออก|เลนส์|ภาพ"), before: split("เลนส์|ออปติคอล") }],
  ["エックス", { after: split("線|デー|脚|スーツ"), before: split("ボ|ミ|レ|ミスター|ジェネレーション") }],
  ["मेटा", { after: split(" विश्लेषण| एनालिसिस| डेटा") }],
  ["ज़ूम", { after: split(" लेंस| इन| आउट") }],
  [
    "فايبر",
    {
      before: split("كابل |كابلات |ألياف |الياف |إنترنت |انترنت "),
      after: split(" جلاس| غلاس| أوبتك| اوبتك"),
    },
  ],
  [
    "إكس",
    {
      before: split(
        "سبيس |سبيس|مالكوم |مالكولم |موديل |طراز |آيفون |ايفون |جيل |الجيل |كروموسوم |الكروموسوم |برو|أشعة |الأشعة |اشعه ",
      ),
      after: split(" بوكس"),
    },
  ],
  [
    "ایکس",
    {
      before: split("اسپیس |اسپیس|مالکوم |مدل |آیفون |سری |نسل |پروژه |کروموزوم |اشعه |اشعهٔ |پرتو |ایرباس "),
      after: split(" باکس"),
    },
  ],
  [
    "एक्स",
    {
      before: split("स्पेस |स्पेस|मैल्कम |मॉडल |आईफोन |एस"),
      after: split(" गर्लफ्रेंड| बॉयफ्रेंड| वाइफ| हसबैंड| पति| पत्नी| बॉक्स|-रे|रे| रे"),
    },
  ],
  [
    "엑스",
    {
      after: split("레이|선|박스|포|맨|트라"),
      before: split("프로젝트 |모델 |스페이스|스페이스 |아이폰 |말콤 |팩터 |에스|세대 "),
    },
  ],
  [
    "アマゾン",
    {
      after: split(
        "火災|の火災|森林|地域|奥地|先住民|の川|の熱帯雨林|川|熱帯|流域|の森|の熱帯|の密林|の先住民|の奥地|の支流|の流域",
      ),
    },
  ],
  [
    "아마존",
    {
      after: split(
        " 산불|의 산불| 유역| 지역| 삼림|의 삼림|의 열대|의 강| 밀림| 열대| 우림| 강|강|의 밀림| 원주민",
      ),
    },
  ],
  [
    "亚马逊",
    {
      after: split(
        "的原始|原始|大火|火灾|灭火|山火|林火|的森林|的雨林|的热带|原住民|土著|的原住民|的土著|部落|地区|平原|支流|腹地|深处|上空的烟|印第安|鹦鹉|蚺|砍伐|毁林|干旱|雨林|河|流域|森林|丛林|热带|盆地|女战士",
      ),
    },
  ],
  [
    "亞馬遜",
    {
      after: split(
        "的原始|原始|大火|火災|滅火|山火|林火|的森林|的雨林|的熱帶|原住民|土著|的原住民|部落|地區|平原|支流|腹地|深處|印第安|鸚鵡|砍伐|毀林|乾旱|雨林|河|流域|森林|叢林|熱帶|盆地|女戰士",
      ),
    },
  ],
  [
    "アップル",
    { after: split("パイ|ジュース|ティー|サイダー|マンゴー|ミント"), before: split("ビッグ|パイナ") },
  ],
  ["애플", { after: split("망고|파이|주스|수박|민트|힙"), before: split("파인") }],
  ["ズーム", { after: split("レンズ|イン|アウト|アップ|機能|倍率"), before: split("光学|デジタル|倍") }],
  [
    "メタ",
    {
      after: split(
        "い|な|的|発言|視点|構造|レベル|読み|情報|キャラ|分析|認知|データ|言語|フィクション|ボリック|ファー|バース|ル|ン",
      ),
    },
  ],
  [
    "메타",
    {
      before: split(
        "게임 |패치 |챔피언 |대회 |게임의 |현 |현재 |최신 |새로운 |시즌 |공격 |수비 |밴픽 |이번 ",
      ),
      after: split(" 분석|분석|버스|인지|데이터| 인지| 데이터|포|세쿼이아"),
    },
  ],
  ["스팀", { after: split(" 다리미|다리미| 청소|청소| 오븐|오븐|타월| 기관") }],
  ["スチーム", { after: split("で蒸|アイロン|オーブン|サウナ|機関|クリーナー") }],
  [
    "스레드",
    {
      before: split("이메일 |메일 |댓글 |대화 |게시판 |하나의 |이 |트윗 |작업 |작업 |멀티 |메인 "),
      after: split(" 풀|가 실행"),
    },
  ],
  ["滴滴", { before: split("水|汗|泪|淚|血|雨|油"), after: split("地|响|響|作响|作響|嗒|答|声|聲|涕|点点") }],
  [
    "тор",
    { before: split("зрк |зрк «|комплекс |комплекс «|комплексы «|комплекса «|комплексу |резидент |бог ") },
  ],
  ["мета", { after: split(" игры|-анализ|физи") }],
  [
    "сигнал",
    {
      before: split("подал |подали |дал |тревожный |звуковой |спутниковый |слабый |первый "),
      after: split(" тревоги| светофора| бедствия| к атаке| мобильн| gps| спутник| сети| времени"),
    },
  ],
];

export const OTHER_THINGS: Readonly<Record<string, OtherThing>> = Object.fromEntries(
  ENTRIES.map(([name, other]) => [foldName(name), other]),
);
