import type { FamilyWords } from "../families.ts";

/** Work, money, origin, belonging. */
export const society: Record<string, FamilyWords> = {
  crisis: {
    fi: "+kriisi kriisi kriisi* kriise* järkyt* shokki shokis* hätä/5 tsunami* suuronnett* katastrof* tulipalo*/7",
    sv: "kris kris* kriser chock* katastrof* nöd/5",
    en: "crisis crises shock* disaster* emergenc*/5",
    themes: { crisis: 1 },
  },
  unemployment: {
    fi: "työttöm* työtön työttömyy* irtisan* irtisano* lomautu* lomautet* lomautus potku* potkut konkurs* työnhaku* työnhak* pitkäaikaistyött* työpaikan/5 työelämä*/5",
    sv: "arbetslös* uppsagd* uppsäg* permitter* jobbsök* avskedad*",
    en: "unemploy* laid-off redundan* jobless* job-seek* jobseek* fired/6 dismissed",
  },
  retirement: {
    fi: "eläke eläkkee* eläkke* eläköity* eläkeläi* eläkeik* työkyvyttömyysel* +eläke",
    sv: "pension*",
    en: "retire* pension*",
    themes: { retirement: 1, "older-people": 0.4 },
  },
  moving: {
    fi: "muuttanut/7 muuttane*/7 =muutin/8 muuttaminen paikkakun*/5 paluumuut* muuttaj*/5 uudelle/3",
    sv: "flytta* flyttat nyinflytt*",
    en: "moved/7 moving/7 relocat* new-in-town",
  },
  debts: {
    fi: "velka velka* velko* vela* velat velkai* ylivelk* ulosotto ulosotto* ulosotos* pikavip* talousvaik* talousong* rahahuol* luottotied* maksuhäir* köyhyy* köyhyys konkurs*/5",
    sv: "skuld/6 skulder skuldsatt* överskuld* utsök* snabblån* fattig* ekonomiska/5",
    en: "debt* bankrupt* poverty financial/6 money/5 loan*",
  },
  homelessness: {
    fi: "asunnoto* asunnotto* koditt* koditon vailla-vakin* sosku* asuntoyö*",
    sv: "bostadslös* hemlös*",
    en: "homeless* rough-sleep*",
  },
  prison: {
    fi: "vankila* vankila +vanki vanki vangi* vapautuv*/7 vapautunee* rikosseur* rikostaust* tuomittu* tuomio/6 linnassa/7 linnasta/7 kritsi* ehdonalai* lusim* krits",
    sv: "fängel* fånge* fångar frigiven frigivna dömd* kåken intern/4",
    en: "prison* jail* inmate* convict* parole released/5 ex-offend*",
    themes: { prison: 1, "close-one-in-prison": 0.6 },
  },
  "close-one-in-prison": {
    fi: "vankilaperh* vankiperh* vanginomai* vankienläh*",
    near: ["prison", "close-ones"],
  },
  lgbtiq: {
    fi: "sateenkaar* sateenkaari homo homot homoj* homous homoseks* lesbo* lesbo biseks* queer* hlbt* lhbt* lgbt* seta/6 seksuaalivähem* panseks* aseks* kaapist* kaapista seksuaalisuus/5 suuntautum*",
    sv: "hbt* regnbåg* homo* lesbisk* bög bögar bisex* queer* asex*",
    en: "lgbt* gay gays lesbian* bisex* queer* rainbow* homosex* asexual* pride/6",
    themes: { lgbtiq: 1, trans: 0.4 },
    facets: ["audience:gender-minorities"],
  },
  trans: {
    fi: "trans trans* transsuku* muunsukup* sukupuoliri* sukupuolenkor* sukupuolivä* intersuku* sukupuoli-ident* translap* transnuor* transmie* transnai* ei-binääri* binääri*",
    sv: "trans trans* könskorr* könsidentit* icke-binär*",
    en: "trans transgender* nonbinary non-binary transsex* intersex* gender/8",
    themes: { trans: 1, lgbtiq: 0.6 },
    facets: ["audience:gender-minorities"],
  },
  "leaving-religion": {
    fi: "uskon/5 uskonnon/8 uskonyht* lahko* uskonnolli*/8 hengellin*/7 jehovan* jehova lestadiol* irtautun*/7 hylkää* karttaminen helluntai* mormon* kultti kultin uskontojen/8",
    sv: "sekt sekter religiös*/8 jehovas religion*/7 læstad* laestad* andligt/6 troende/6",
    en: "cult cults religio*/8 jehova* sect ex-jw shunn* apostat*",
  },
  newcomers: {
    fi: "maahanmuutt* maahanmuuttaj* maahan-muut* ulkomaalai* ulkomaal* mamu* vieraskiel* kotoutu* kotoutuminen kotout* expat* kielikahvil*/7 kielikerh*/6 monikultt* suomenkiel*/3 siirtolai*",
    sv: "invandr* inflyttad* nyanländ* utlän* flerkult* integration*",
    en: "immigra* migrant* foreigner* newcomer* expat* multicultur* integrat*/7 new-to-finland",
    themes: { newcomers: 1, "immigrant-women": 0.5, asylum: 0.3 },
    facets: ["audience:immigrants"],
  },
  "immigrant-women": {
    fi: "maahanmuuttajanai* maahanmuuttajaäi* maahanmuuttajaäidi* monika* monika-naiset",
    sv: "invandrarkvinn* monika-kvinn*",
    en: "migrant-women",
    near: ["newcomers", "women"],
  },
  asylum: {
    fi: "turvapaik* pakolai* pakolainen vastaanottokesk* paperiton paperittom* oleskelulup* kiintiöpak*",
    sv: "asyl* flykting* papperslös* förläggning/7 uppehållstill*",
    en: "asylum* refugee* undocument* reception-cent*",
    themes: { asylum: 1, war: 0.4, newcomers: 0.3 },
  },
  war: {
    fi: "sota sota* sodan sodas* sodas sotaa ukraina* ukrainal* kidutet* kidutus kidutuk* sotavet* sotatraum* rauhanturv* veteraani* pakene*/8 paenn*/8 paennut/8",
    sv: "krig krig* ukrain* tortyr* veteran* fly/4",
    en: "war wars wartime ukrain* tortur* veteran* fled fleeing peacekeep*",
    themes: { war: 1, asylum: 0.4, trauma: 0.3 },
  },
  loneliness: {
    fi: "yksinäi* yksinäisyys yksin yksinolo* erakoi* syrjäyt* kaveriton kaverittom* ystävättöm* ystävätön =seura/7 =seuraa/8 juttuseura* sinkku*",
    sv: "ensam* ensamhet* isolerad* isolering",
    en: "lonel* alone isolated isolation no-friends",
    themes: { loneliness: 1 },
  },
  weight: {
    fi: "ylipain* lihavuu* lihava paino painonhal* painonpud* laihdut* laihduttaj* =oa =oa-ryhmä obesiteet* lihavuus lihavuusleik* painoind* pudota/3 syömisriip* tunnesyö*",
    sv: "övervikt* fetma viktminsk* viktkontr* =bantar banta* =oa vikt vikten",
    en: "weight* obes* overweight dieting =oa overeat*",
    themes: { weight: 1, "eating-disorders": 0.3 },
  },
};
