import type { FamilyWords } from "../families.ts";

/** Work, money, origin, belonging. */
export const society: Record<string, FamilyWords> = {
  crisis: {
    fi: "+kriisi kriisi kriisi* kriise* järkyt* shokki shokis* hätä/5 tsunami* suuronnett* katastrof* tulipalo*/7 trag*/5 mullist*/4 romahti/6 romahtan*/5 paloi/5 onnettomuud*/5 elämänkrii* järkyttynyt",
    sv: "kris kris* kriser chock* katastrof* nöd/5 trag*/5",
    en: "crisis crises shock* disaster* emergenc*/5 traged*/6",
    themes: { crisis: 1 },
  },
  unemployment: {
    fi: "työttöm* työtön työttömyy* irtisan* irtisano* lomautu* lomautet* lomautus potku* potkut konkurs* työnhaku* työnhak* pitkäaikaistyött* työpaikan/5 työelämä*/5 työkkär* te-toimis* yt-neuvot* duunittom* kortisto* työllisty*/7 ansiosidonn* työmarkkinatu* työpaikkaa/5 työkyvytön/5 työkyvyttöm*/5 pitkäaikaistyöt* työpaikkaa työpaikan",
    sv: "arbetslös* uppsagd* uppsäg* permitter* jobbsök* avskedad* jobblös* varslad* varsel arbetsförm* jobbet/4",
    en: "unemploy* laid-off redundan* jobless* job-seek* jobseek* fired/6 dismissed layoff* job-hunt* job/5 jobs/5 employment/6",
  },
  retirement: {
    fi: "eläke eläkkee* eläkke* eläköity* eläkeläi* eläkeik* työkyvyttömyysel* +eläke vanhuuseläk* eläkepäiv* eläkevaar* seniorielä*",
    sv: "pension* ålderspens*",
    en: "retire* pension*",
    themes: { retirement: 1, "older-people": 0.4 },
  },
  moving: {
    fi: "muuttanut/7 muuttane*/7 =muutin/8 muuttaminen paikkakun*/5 paluumuut* muuttaj*/5 uudelle/3 tulokas tulokk* kotiutu*/5 muutto/5 uudessa/3 paluumuutto paluumuutta* paikkakunnalle/7 muutimme/8",
    sv: "flytta* flyttat nyinflytt* inflytt*/7 hitflytt*",
    en: "moved/7 moving/7 relocat* new-in-town",
  },
  debts: {
    fi: "velkaa velka* velko* vela* velat velkai* ylivelk* ulosotto ulosotto* ulosotos* pikavip* talousvaik* talousong* rahahuol* luottotied* maksuhäir* köyhyy* köyhyys konkurs*/5 perintät* perintäk* maksamat*/6 =laskut/6 =laskuja/6 rahaton rahattom* rahapul* toimeentul*/6 raha-asi* vararik* kulutusluo* osamaks* leipäjono* rahat/6 luotot luottot*/8 perintä/7 perinnä*/5 velkakierr* velkajärj* luottohäir* velallinen velalli*",
    sv: "skuld/6 skulder skuldsatt* överskuld* utsök* snabblån* fattig* ekonomiska/5 kronofogd* utmätn* inkasso* räkning*/6 lånen",
    en: "debt* bankrupt* poverty financial/6 money/5 loan* bills/6 bailiff* owing overdraft",
  },
  homelessness: {
    fi: "asunnoto* asunnotto* koditt* koditon vailla-vakin* sosku* asuntoyö* yömaja* hätämajoit* häätö* häädet* häädön tukiasun* kadulla/6 kotia/3 asuntola* asuntoni/6 asunnoton vailla/3 kodittomuu* asunnottomuus",
    sv: "bostadslös* hemlös* härbärg* vräk* uteligg*",
    en: "homeless* rough-sleep* evict* couch-surf* housing/5",
  },
  prison: {
    fi: "vankila* vankila +vanki vanki vangi* vapautuv*/7 vapautunee* rikosseur* rikostaust* tuomittu* tuomio/6 linnassa/7 linnasta/7 kritsi* ehdonalai* lusim* krits vankeu* tuomiot tuomion/6 tuomiolla selliss* rikoskier* rikollis*/5 rikollisuu*/6 jengil*/6 rikosseuraam* vankeusaik* linnakundi* siviiliin/6",
    sv: "fängel* fånge* fångar frigiven frigivna dömd* kåken intern/4 fängs* kriminalvård* avtjän*",
    en: "prison* jail* inmate* convict* parole released/5 ex-offend* incarcerat* imprison* probation",
    themes: { prison: 1, "close-one-in-prison": 0.6 },
  },
  "close-one-in-prison": {
    fi: "vankilaperh* vankiperh* vanginomai* vankienläh*",
    near: ["prison", "close-ones"],
  },
  lgbtiq: {
    fi: "sateenkaar* sateenkaari homo homot homoj* homous homoseks* lesbo* lesbo biseks* queer* hlbt* lhbt* lgbt* =seta/6 =setan/6 seksuaalivähem* panseks* aseks* kaapist* kaapista seksuaalisuus/5 suuntautum* homofobi* lesbous pride/5 samansukupuol*",
    sv: "hbt* regnbåg* homo* lesbisk* bög bögar bisex* queer* asex* gay garderob* pansex*",
    en: "lgbt* gay gays lesbian* bisex* queer* rainbow* homosex* asexual* pride/6 pansex* closeted same-sex",
    themes: { lgbtiq: 1, trans: 0.4 },
    facets: ["audience:gender-minorities"],
  },
  trans: {
    fi: "trans trans* transsuku* muunsukup* sukupuoliri* sukupuolenkor* sukupuolivä* intersuku* sukupuoli-ident* translap* transnuor* transmie* transnai* ei-binääri* binääri* sukupuolettom* sukupuoleton dysfori* nonbinary* sukupuolidys* sukupuolit* transuus transprosess* sukupuolikok* transtaust*",
    sv: "trans trans* könskorr* könsidentit* icke-binär* dysfori* könsbyt* enby",
    en: "trans transgender* nonbinary non-binary transsex* intersex* gender/8 dysphori* genderqueer genderfluid pronoun* enby",
    themes: { trans: 1, lgbtiq: 0.6 },
    facets: ["audience:gender-minorities"],
  },
  "leaving-religion": {
    fi: "uskon/5 uskonnon/8 uskonyht* lahko* uskonnolli*/8 hengellin*/7 jehovan* jehova lestadiol* irtautun*/7 hylkää* karttaminen helluntai* mormon* kultti kultin uskontojen/8 vanhoillis* herätysliik* adventist* scientolog* hoitokokou* uskovais*/5 ex-uskov* uskonlah* =uut uskonnonuhr* uskoontul*/4 uskonyhteisö*",
    sv: "sekt sekter religiös*/8 jehovas religion*/7 læstad* laestad* andligt/6 troende/6 frikyrk*/7 pingst* väckels* scientolog*",
    en: "cult cults religio*/8 jehova* sect ex-jw shunn* apostat* pentecost* evangelic* fundamentalis* scientolog*",
  },
  newcomers: {
    fi: "maahanmuutt* maahanmuuttaj* maahan-muut* ulkomaalai* ulkomaal* mamu* vieraskiel* kotoutu* kotoutuminen kotout* expat* kielikahvil*/7 kielikerh*/6 monikultt* suomenkiel*/3 siirtolai* maahantul* uussuom* kulttuurishok* koti-ikäv* ulkomailta/7 tulijat/4 suomea/5 suomenkiel*/5 kielikurss*/6 kielen/4 selkosuom* kielituki*",
    sv: "invandr* inflyttad* nyanländ* utlän* flerkult* integration* utrikesf* hemlängt* språkkafé* utomland*",
    en: "immigra* migrant* foreigner* newcomer*/3 expat* multicultur* integrat*/7 new-to-finland homesick* abroad/7 culture-shock settling/6 international/5 foreign/6 overseas",
    themes: { newcomers: 1, "immigrant-women": 0.5, asylum: 0.3 },
    facets: ["audience:immigrants"],
  },
  "immigrant-women": {
    fi: "maahanmuuttajanai* maahanmuuttajaäi* maahanmuuttajaäidi* monika* monika-naiset pakolaisnai* somalinai* maahanmuuttajatyt* monikulttuurisetn*",
    sv: "invandrarkvinn* monika-kvinn*",
    en: "migrant-women",
    near: ["newcomers", "women"],
  },
  asylum: {
    fi: "turvapaik* pakolai* pakolainen vastaanottokesk* paperiton paperittom* oleskelulup* kiintiöpak* =migri =migrin =migriin =migrissä kielteise*/4 karkot*",
    sv: "asyl* flykting* papperslös* förläggning/7 uppehållstill* migrationsv* utvis*",
    en: "asylum* refugee* undocument* reception-cent* displaced deport* residence-permit",
    themes: { asylum: 1, war: 0.4, newcomers: 0.3 },
  },
  war: {
    fi: "sota sota* sodan sodas* sodas sotaa ukraina* ukrainal* kidutet* kidutus kidutuk* sotavet* sotatraum* rauhanturv* veteraani* pakene*/8 paenn*/8 paennut/8 pommi* rintama* sotapakol* kriisinhallintav* sotalap* sotainv* pommitu* rintamal*",
    sv: "krig krig* ukrain* tortyr* veteran* fly/4 bomb* krigsfl*",
    en: "war wars wartime ukrain* tortur* veteran* fled fleeing peacekeep* bomb* displaced/8 soldier*/5 refugee*/4",
    themes: { war: 1, asylum: 0.4, trauma: 0.3 },
  },
  loneliness: {
    fi: "yksinäi* yksinäisyys yksin yksinolo* erakoi* syrjäyt* kaveriton kaverittom* ystävättöm* ystävätön =seura/7 =seuraa/8 juttuseura* sinkku* erakko* erakoit* eristä*/6 eristyn* juttukaver* yksinel* seuraton syrjään/5 ystävyy*/5 ystäviä/5 kavereita/6 kaveria/6 seuranhak* seuranpuut* jutteluseur* ulkopuolis*/6 ulkopuolisuu* yksinasuv*/6 kaverikoir*/8 ystäväpal*/8 ystävätoim*/8 ystävänpuu* kaverinpuu* seurallis*/4 yksineläv*/6 juttelukaver*",
    sv: "ensam* ensamhet* isolerad* isolering ensling* enslig* sällskap*/5 ensamm*",
    en: "lonel* alone isolated isolation no-friends friendless companion* loner*",
    themes: { loneliness: 1 },
  },
  weight: {
    fi: "ylipain* lihavuu* lihava paino painonhal* painonpud* laihdut* laihduttaj* =oa =oa-ryhmä obesiteet* lihavuus lihavuusleik* painoind* pudota/3 syömisriip* tunnesyö* läski* lihoa/6 lihon/6 lihonut/7 kiloja/5 kilot/5 dieet* ylensyö* ahmi*/4 lihavat makeanhim* herkuttelu*/6 lihomi* lihonut sokerikouk* ylipainoi* ylipainoinen lihavuusleikat* painonpudot* napostel*/5",
    sv: "övervikt* fetma viktminsk* viktkontr* =bantar banta* =oa vikt vikten tjock* bantning* magsäcksop* överät*",
    en: "weight* obes* overweight dieting =oa overeat* bariatric slimming emotional-eat*",
    themes: { weight: 1, "eating-disorders": 0.3 },
  },
};
