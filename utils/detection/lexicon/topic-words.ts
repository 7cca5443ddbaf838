/**
 * Words of the stories in which services appear: blocking and rules, privacy and attacks, posts and downloads,
 * business. Near a name that is also a word they speak for the service. A trailing * stands for any ending.
 */
export const TOPIC_WORDS: readonly string[] = [
  "block blocks blocked blocking unblocked ban bans banned banning censor* censorship regulat* restrict* throttl* shut shutdown outage antitrust subpoena",
  "encrypt* end-to-end e2ee privacy metadata surveillance vpn vpns proxy circumvent* internet online web offline firewall",
  "download* upload* preinstall* pre-install* install* post posts posted posting tweet tweets tweeted message messages messaged text texted media social viral",
  "malware phishing hacker hackers hacked breach scam scams scammers moderation misinformation disinformation hashtag",
  "tech technology mobile smartphone smartphones iphone android ios streaming livestreamed streamer streamers gamers gamer game games",
  "owner owners acquired acquisition billion million lawsuit stock stocks listing ipo users’ fined monthly advertising ads feature features dm dms emoji",
  "sperr* gesperrt verschlüssel* blockier* datenschutz netzwerk* internet nachrichten",
  "bloqu* chiffr* chiffrement cifrad* criptografad* censur* interdi* prohib* proib* bloqueio bloqueado suspens* internet mensajes",
  "blokir diblokir memblokir media sosial internet tutup engelle* erişim* kapatıl* yasak* sansür* paylaş* chặn mạng",
  "блокиров* заблокир* блокува* запрет* заборон* роскомнадзор* интернет* цензур* замедл* шифрован* сообщени* впн vpn",
  "multa* multou tribunal* justiça justicia decisão recorreu recurso apeló amende* tribunaux gericht* gesetz* bußgeld* strafe* fehlermeldung",
  "ceza* karar* mahkeme* denda phạt tòa truy nhập штраф* оштраф* суд суда экстремист* признан* закон*",
  "غرامة غرّمت محكمة المحكمة متجرها متجر دادگاه جریمه",
  "नोटिस निर्देश समन अदालत आदेश जुर्माना चुनौती क्लास",
  "حظر حجب حظرت حجبت الإنترنت إنترنت رقابة مشفرة تغريدة منشور نشر التواصل رسائل الرسائل",
  "هاتف هواتف الهاتف الهواتف آيفون أيفون آيفونات أيفونات آيباد سيري مستودعات سحابية السحابية أسهم الأسهم سهم أرباح إيرادات مبيعات المبيعات الذكية الرقمية",
  "گوشی آیفون سهام فیلترشکن* سرور سرورها سرورهای کاربران",
  "айфон* гаджет* акции акций скачива* скачать удал*",
  "iphonie iphone’a smartfon* akcje akcji internet* zablokow* kara kary aplikacj* prywatnoś* szyfrow* cenzur*",
  "आईफोन आईफ़ोन स्मार्टफोन शेयर",
  "فیلتر* مسدود اینترنت فیلترشکن سانسور رفع اجتماعی پیام",
  // Companies and people of the trade
  "nvidia samsung huawei xiaomi lenovo oracle intel amd qualcomm tsmc foxconn softbank adobe salesforce nintendo walmart ebay shopify tesla spacex playstation xbox nasdaq trello jira irc lemmy fediverse jitsi webex xmpp",
  "elon zuckerberg bezos nadella pichai altman musk durov whittaker cupertino маск маска маску цукерберг безос дуров дурова ماسك ماسک زوكربيرغ زاکربرگ بيزوس بزوس دوروف मस्क ज़ुकरबर्ग बेज़ोस",
  "प्रतिबंध बैन ब्लॉक इंटरनेट मीडिया पोस्ट मैसेज संदेश",
].flatMap((line) => line.split(" "));

/** The same for scripts without spaces between words. */
const PIECES: readonly string[] = [
  "专利 專利 商标 商標 封锁 封鎖 屏蔽 审查 審查 禁用 禁止 翻墙 翻牆 互联网 網路 网络 下载 下載 加密 手机 手機 发布 转发 朋友圈 监管 上市 股价 市值 销量 利润 手机 科技 数据 流量 业务 产品 隐私 视频 发图 消息 注册 註冊 网信 網信 当局 當局 罚款 罰款 被罚 被罰 处罚 處罰 约谈 約談 下架 停业 停業 封禁 封号 封號 法院 起诉 起訴 诉讼 訴訟 话题 話題 订阅 訂閱 小组",
  "企业 企業 供应链 供應鏈 半导体 半導體 芯片 晶片 晶圆 晶圓 台积电 台積電 富士康 鸿海 鴻海 高通 英伟达 輝達 三星 华为 華為 微软 微軟 谷歌 特斯拉 软银 軟銀 甲骨文 京东 巨头 巨頭 大厂 大廠 厂商 廠商 外企 裁员 裁員 解雇 解僱 电商 電商 零售 物流 快递 快遞 订单 訂單 营收 營收 财报 財報 收购 收購 子公司 市场份额 安卓 系统更新 苹果手机 智能 首席执行官 執行長 反垄断 反壟斷 云计算 雲端 库克 庫克 贝索斯 貝佐斯 马斯克 馬斯克 扎克伯格 杜罗夫 纳德拉",
  "半導体 巨大it 大手 倉庫 従業員 解雇 買収 売上 決算 株価 時価総額 最高経営責任者 独占禁止 連合型 作者 개발자 창업자 반도체 삼성 물류 직원 해고 인수 빅테크 시가총액 최고경영자 반독점 머스크 저커버그 베이조스",
  "特許 商標 招待制 sns 利用規約 フォロワー タイムライン 炎上 凍結 遮断 規制 禁止 検閲 ブロック ネット インターネット ダウンロード 暗号 スマホ スマートフォン 公開 発表 投資 障害 個人情報 情報漏 ニュース 総務省 公取委 当局 罰金 課徴金 提訴 訴訟 裁判所 行政指導 独禁法 未成年 会議 グループ 動画 販売",
  "sns 특허 도용 표절 상표 차단 금지 검열 규제 인터넷 다운로드 암호화 스마트폰 게시 개인정보 장애 출시 주가 매출 접속 공유 업데이트 올라온 방통위 공정위 당국 과징금 벌금 소송 항소 법원 검찰 조사 협상 지분 회의 게임 동영상",
  "บล็อก ปิดกั้น อินเทอร์เน็ต โซเชียล ดาวน์โหลด แบน ออนไลน์ เบาะแส แชร์ โพสต์ ข่าวปลอม",
].flatMap((line) => line.split(" "));

export const TOPIC_PIECES: readonly string[] = [...new Set(PIECES)];
