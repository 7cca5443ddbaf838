/**
 * Words that name a kind of service, a part of one, or who runs and uses it. Beside a name ("the Signal app",
 * "мессенджер MAX") they decide, near by they speak for it. A trailing * stands for any ending.
 */
export const SERVICE_WORDS: readonly string[] = [
  // English
  "app apps application applications messenger messengers messaging chat chats platform platforms service services",
  "chatbot chatbots webhook webhooks social sociale account accounts user users channel channels server servers bot bots network networks website websites site",
  "microblog microblogs subscriber subscribers follower followers profile profiles login logins browser client clients",
  "portal portals software startup subreddit livestream livestreams workspace workspaces customers relay relays video-sharing photo-sharing notifications inc corp ltd corporation",
  "sites onion medsos sosmed warganet netizen",
  "ceo founder co-founder cofounder spokesperson spokesman spokeswoman spokespersons employees shareholders investor investors",
  "shares earnings headquarters parent company companies firm giant operator developer developers developed subscription stickers proxy proxies protocol protocols homeserver homeservers",
  // German, French, Spanish, Portuguese, Italian, Dutch
  "protokoll protokolls protocole protocolo protocolli protocollo протокол протокола chatgruppe chatgruppen gruppenchat kurznachrichten",
  "dienst dienste messengerdienst* messenger-dienst* kurznachrichtendienst* nachrichtendienst betreiber* sprecherin plattform* nutzer* konto konten kanal kanäle anbieter anwendung*",
  "messagerie messageries réseau réseaux plateforme* utilisateur* compte comptes chaîne chaînes application* appli applis entreprise",
  "aplicación aplicaciones mensajería plataforma* usuario* cuenta cuentas canal canales redes servicio servicios empresa empresas",
  "aplicativo* mensageiro mensagens usuári* conta contas rede redes serviço serviços mensageria perfil",
  "piattaforma piattaforme utente utenti messaggistica servizio servizi azienda applicazione gebruikers bedrijf berichtendienst",
  // Indonesian, Malay, Vietnamese, Turkish
  "perwakilan pemilik pendiri aplikasi layanan pengguna akun kanal saluran perusahaan juru situs platform* pesan mạng nền",
  "uygulama* yönetimi kullanıcı* hesab* hesap platform* mesajlaşma sosyal şirket* servis* kanalı",
  // Polish
  "aplikacj* komunikator* serwis* platform* użytkownik* konto konta koncie kont kanał* spółk* firma firmy firmie czat* czaty przeglądark* właściciel* profil* wpis* profilo profili",
  // Russian, Ukrainian
  "мессенджер* месенджер* приложени* застосун* соцсет* соцмереж* сервис* сервіс* платформ* пользовател* користувач* аккаунт* акаунт* канал* чат чата чаты",
  "власник* засновник* компани* сайт* соцсети основател* владел* разработчик*",
  // Arabic, Persian, Urdu, Hindi
  "تطبيق تطبيقات التطبيق منصة منصات المنصة حساب حسابه حسابها حسابات شركة موقع خدمة خدمات مستخدم* المستخدم* قناة قنوات شبكة شبكات",
  "اجتماعی الاجتماعي پیام‌رسان پیامرسان پیام‌رسان‌* اپلیکیشن* اپ برنامه کاربر* کانال* شبکه* حساب سرویس* شرکت پلتفرم* جستجو* جست‌وجو*",
  "ऐप ऐप्स एप एप्स प्लेटफ़ॉर्म प्लेटफॉर्म कंपनी मैसेजिंग यूज़र यूजर* सोशल अकाउंट सेवा वेबसाइट",
].flatMap((line) => line.split(" "));

/** The same for scripts without spaces between words: looked for anywhere in the neighbourhood. */
export const SERVICE_PIECES: readonly string[] = [
  "应用 應用 软件 軟體 软体 平台 平臺 社交媒体 社交媒體 社群媒体 社群媒體 用户 用戶 账号 帳號 账户 帳戶 公司 服务 服務 社交 聊天 博客 博主 员工 員工 高管 旗下 仓库 倉庫 总裁 總裁 执行长 ceo 官方账 群组 群組 频道 頻道 通讯 通訊 即时 即時 网站 網站 客户端 粉丝 直播 短视频 视频号 微信 后台 小程序 创始人 邀请 链接 登录 主播 伺服器 群里 群裡 群主 群聊",
  "アプリ ユーザー 利用者 アカウント サービス メッセージ メッセンジャー チャット プラットフォーム 企業 会社 運営 通信 投稿 配信 対話 無料通話",
  "앱 메신저 이용자 사용자 계정 서비스 플랫폼 채널 대화방 채팅방 단체방 오픈채팅 톡방 단톡방 회사 기업 가입자 애플리케이션 소셜 SNS 메시지",
  "แอป แอพ แพลตฟอร์ม บัญชี ผู้ใช้ ช่องทาง บริการ ข้อความ กลุ่ม บริษัท เพจ",
].flatMap((line) => line.split(" "));

/** Words that say so only directly after the name: "a Zoom call", "their facebook page". */
export const PART_WORDS: readonly string[] = (
  "article articles folks fanboy keynote plugin plugins integration integrations preferences newsletter page pages group groups avatar handle timeline profile bio clip clips friends fans status hashtag ads call calls room rooms meeting meetings community communities post posts thread feed feeds story stories " +
  "filter filters bridges nodes wallet wallets message messages chat invite link links video videos livestream interview conversation lesson lessons class classes " +
  "hotline helpline breach outage outages ban bans blackout blockade lawsuit lawsuits takeover ipo boss bosses executive executives exec execs engineer engineers " +
  "employee employees staff staffer staffers moderator moderators influencer influencers streamer streamers star stars clone clones rival rivals " +
  "recording recordings chief chiefs leak leaks leaker algorithm algorithms co hack hacks scam scams conversations threads subscription subscriptions verdict antitrust blocking throttling inbox contact contacts nickname usernames username password passwords login logins " +
  "downloads download usage use boom fatigue bombers bomber guest background backgrounds logo rebrand buyout paywall emoji famous " +
  "pin support helpdesk konferenz videokonferenz sitzung unterricht schulung nachrichten anrufe chatverlauf chatverläufe verschlüsselung sicherheitsnummer betrüger betrug phishing kampagne kontakte profil funktion anfrage " +
  "конференция конференции конференцию конференций конференциях встреча встречи встречу звонок звонка звонки звонков урок уроки уроков переписка переписки переписке переписку группа группе группы группу бот бота боты ботов конференція конференції конференцію зустріч зустрічі дзвінок дзвінки листування група групі групу " +
  "dersi dersine dersinde dersleri derslerine toplantısına toplantısında toplantısının toplantısından toplantıları grubu grubuna grubundan mesajları mesajlarını mesajına mesajlaşmaları yazışması yazışmaları yazışmalarını bağlantısı bağlantısını görüşmesi görüşmesinde görüşmesine görüşmeleri sunucusu sunucusunda sunucuları yayını yayınında yayıncısı paylaşımında paylaşımları gönderisinde " +
  "कॉल मीटिंग क्लास लिंक ग्रुप चैट अकाउंट हैंडल पोस्ट चैनल ग्रुपों बैठक वीडियो " +
  "gönderisi paylaşımı hesabı grubunda mesajı toplantısı sohbeti pengguna grup obrolan tautan pesan unggahan cuitan postingan " +
  "seite seiten gruppe gruppen kanal nachricht anruf grupo grupos página páginas groupe groupes conta grup grubu nhóm trang"
).split(" ");
