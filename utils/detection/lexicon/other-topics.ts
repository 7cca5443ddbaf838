/** Words of stories in which an ordinary word is meant: food, nature, sport, music, film, statistics, machines. */
export const OTHER_TOPICS: readonly string[] = [
  "recipe recipes pie juice orchard orchards fruit fruits tree trees cider slice slices cinnamon flour butter sugar sauce onion garlic simmer oven cook cooked bake baked stir vegetables chopped salad salads walnut walnuts dessert dumpling dumplings lid steamer saucepan skillet simmering boil boiling broth batter noodles marinade whisk peeled grated zest pudding syrup sandwich soup roast roasted teaspoon tablespoon tapioca chewy",
  "rainforest jungle basin river rivers forest forests deforestation indigenous species beetle insect habitat fossil extinct plant plants grape grapes wine vineyard garden",
  "golf golfer golfers fairway rugby football footballer striker midfielder goal goals goalkeeper cricket batsman wicket coach stadium basketball hockey league match pitch inning innings quarterback",
  "guitar guitarist drummer bassist singer rapper album albums song songs concert gig orchestra vocalist lyrics tour",
  "métal batteur chanteur guitariste tournée concierto cantante guitarrista gira konzert konzerte sänger sängerin schlagzeuger turnê cantora baterista batería cantor ماهواره الصناعي كاميرا الكاميرا عدسة دوربین الأشعة कैमरे कैमरा लेंस ट्रैफिक концерт альбом барабанщик гитарист konser albüm",
  "actor actress film films movie movies drama sitcom episode episodes season novel author hbo character characters",
  "statistics quantile regression algebra multiplication eigenvalue theorem equation equals multiply multiplied coefficient numeral integer alphabet chromosome chromosomes gene genes painted axis graph variable",
  "train trains railway railways locomotive engine engines boiler turbine sewing needle yarn fabric stitch knitting",
  "lens focal camera telescope microscope muscle eyelid particle particles atom atoms chemical periodic",
  "parliament parliamentary congress lawmakers adjourned plenary therapy yoga workout training bargaining",
  "barbed fence electrical electric copper cable cables fraud conspiracy laundering guilty",
  "hike hiking trail trails road roads spiritual psychic seance oil canvas severity vulnerabilities cve cvss",
  "carmaker automaker carmakers automakers sedan sedans suv suvs hatchback dealership dealerships",
  "dialog click clicks dropdown checkbox folder folders menu menus",
  "hydrogen helium oxygen carbon smile mood scarf festival lamp lamps candle",
].flatMap((line) => line.split(" "));

export const OTHER_PIECES: readonly string[] = [
  "斤 农民 農民 农户 農戶 营养 營養 维生素 維生素 蔬菜 香蕉 葡萄 采摘 採摘 果汁 果园 果園 水果 果树 果樹 苹果汁 蘋果汁 电极 電極 传感 感應 交通信号 天线 天線 手术 肌肉 削皮 去核 洗净 洗淨 切块 切塊 切片 洋葱 洋蔥 翻炒 同炒 炖 燉 烤箱 冰箱 果农 果農 卫星 衛星 十九世纪 十九世紀 电路 電路 發電 信使 遇刺",
  "続編 景気 業績 工場 撮影 写真を 線路 鉄道 製造 生産ライン 海岸 肌 調理 焼 煮 果物 果実 信号機",
  "드라마 손목 선수들 감독 과일 사과나무 사과즙 과수원 생산 공장 지하철 노선 코딩 컴파일 프로세서 코어 화면 카메라 렌즈 악기 공연 음악",
].flatMap((line) => line.split(" "));
