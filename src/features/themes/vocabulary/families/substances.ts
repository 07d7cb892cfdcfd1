import type { FamilyWords } from "../families.ts";

/** Substances and other things one cannot leave. */
export const substances: Record<string, FamilyWords> = {
  addiction: {
    fi: "+riippuvuus riippuvu* +riippuvu* addikt* addiktio koukussa koukku/5 koukkuu* +addikti* holisti* myllyhoi* minnesota/7 raitis raitti* raitistu* retkahd* toipumi*/4 kuivilla kuiville a-klinik* a-kilta a-kill* riippuvaiset addiktoi* raitistumi* päihderiip*",
    sv: "beroende* +beroende missbruk* +missbruk* nykter* avgift* återfall*",
    en: "addict* +addiction recover*/4 sober* relapse* dependen*/6 twelve-step 12-step",
    themes: { alcohol: 0.5, drugs: 0.5, gambling: 0.3, codependency: 0.2, "sex-addiction": 0.2, nicotine: 0.2 },
  },
  intoxicants: {
    fi: "+päihde päihde* päihte* päihdeongel* päihdekuntout* päihteetön päihteet*",
    sv: "rusmed* drog/6 missbruk* substans/6",
    en: "substance* intoxic*",
    themes: { alcohol: 0.8, drugs: 0.8, "close-one-addiction": 0.4 },
    near: ["addiction"],
  },
  alcohol: {
    fi: "+alkoholi alkohol* alkkis* alkoholisti viina* viinaa =aa =aa-ryhmä =aa-ryhmät =aa-ryhmiä =aa-ryhmän =aa-kerho juopo* juoppo* juoppous ryyp* ryyppy ryyppä* känni* kännis* =känni =kännit =kännissä tissutt* läträä* läträt* tissuttelu dokaa* dokata dokaam* =juo =juon =juot juonut juomi*/7 juominen juomise* juod*/5 ryypätä krapul* nimettömät/5 +juominen kaljo* kalja kaljaa humala* absti* antabus* känneis* deeku* spurgu* pullo/4 =olut/4 =olutta/5 =oluen/4 katkaisuhoi* viinas* kossu* raittiu* raitti* pulloon katko/6 katkolle/8 katkolla kännää* kännäämi* juomari* alkoholism* viinanhim* juopottel* tissuttelu* ryypää*",
    sv: "alkohol* alkis* sprit* =aa =aa-grupp dricker/8 dricka/6 supa drack drickande fylla/5 fyllan/5 fylleri nykter* supande berus* flaskan/6 alkoholist* avvänj*",
    en: "alcohol* drink* drunk* booze* =aa sober* drinker* detox* hangover* wine/4 beer/4 alcoholic*",
    near: ["intoxicants", "addiction"],
  },
  drugs: {
    fi: "+huume huume* huumee* huumei* huumausain* kamaa/6 =kama narkkar* narkomaan* nistit nisti nistin =na =na-ryhmä =na-ryhmät =na-ryhmän amfetam* =piri/6 =piriä/6 heroiin* heroiini opioid* opiaat* subutex* subu bentso* bentsot kannabi* pilvi/4 pilveä/8 hasis kokaiin* ekstaas* sekakäyt* lääkkeidenväärin* lääkeriippuv* lääkekouk* rauhoittav* pistohuum* suonensisäi* korvaushoi* narkk* pilleri* pillere* aineet/6 aineita/6 aineista/6 aineisiin/6 tramal* xanor* pregabal* lyrica* mdma =lsd pössy* stonda* kamank* piikittä* piikki/5 piikit* pilvenpol* lääkkeidenvää* huumeidenkäyt* huumeongel* pilveily* lääkeaddik* aineriip* speedi* gamma lakka subut",
    sv: "drog* narkotik* narkoman* knark* =na cannabis hasch* heroin amfetamin* läkemedelsberoende opioid* substitut*/6 pundar* piller*/6 kokain* tablettmissb*",
    en: "drug* narcotic* =na cannabis weed/6 heroin amphetamin* opioid* cocaine benzo* painkiller*/6 junkie* pills/6 opiate* overdos* marijuana ecstasy =meth",
    near: ["intoxicants", "addiction"],
  },
  gambling: {
    fi: "rahapel* +rahapel* uhkapel* peliongel* pelihimo* peliriip* peluuri* peliautomaa* pelivel* nettikasin* kasino* vedonly* veikkau*/5 pelaa/4 pelaam*/6 pelaaj*/6 pelurit peluri pelikuil* pokeri* slotit slotti* ravit/5 lotto*/5 pelikone* peliaddik*/8 vedot/6 vetoja/6 pikavoit* raha-autom* pelasin/5 pelivelk* peliriippuv* uhkapelur* kolikkopel* nettipel*/5 nettipokeri*",
    sv: "spelberoend* penningspel* spelmissbr* hasard* spelproblem* spela/4 spelar/4 spelskuld* kasino* vadslag* poker* spelautomat* nätkasino* trav/4 odds*",
    en: "gambl* casino* betting bets slots/7 slot-machine* poker lottery wager*",
    themes: { gambling: 1, gaming: 0.2 },
    near: ["addiction"],
  },
  gaming: {
    fi: "digipel* videopel* tietokonepel* peliaddik* pelaa/4 pelaam*/6 pelaaj*/6 peliriip* pleikkar* fortnite nettiriip* someriip* ruutuai* kännykkäriip* digiriip* konsoli* roblox* minecraft* playstation* pelikonsol* xbox kännykkä/6 kännykä*/6 ruudun/5 ruudu*/5 somekouk* pelikouk* pelimaailm* pelimani* pelaamista/6",
    sv: "datorspel* tv-spel* videospel* spelande/6 gaming skärmtid* dataspel* spelkonsol* mobilberoend* skärm*/6",
    en: "gaming gamer* videogame* internet-addict* screen-time video-game* console* esport* phone-addict*",
    near: ["addiction"],
  },
  nicotine: {
    fi: "tupak* tupakoi* tupakointi tupakka nikotiin* nuuska* nuuskaam* sätkä röökiä rööki sähkötup* savuttom* vape* veip* savukk* tupruttel* röökit savuton röökinpol* röökaa* nikotiinip* tupakanpol* tupakoimat* tupakkalak* tupakast* vieroitusoir*/5",
    sv: "tobak* röka röker rökning rökfri* rökslut* nikotin* snus* vejp* cigarett* cigg* rökstopp* rökavv*",
    en: "smok* nicotin* tobacco vaping vape cigarette* snus cigar*",
  },
  codependency: {
    fi: "läheisriippu* coda =coda-ryhmä tunneriippuv* rakkausriippuv* +läheisriippuv* rajattom*/4 miellyttä*/6 kiltti/4 kilttey*/6 riippuvainen/5 toksinen toksis* rajattomuus riippuvainen/6 kiltteys tossukka* miellyttämi* pelastaj*/4 hylkäämispel*/6",
    sv: "medberoende* känslomissbruk* gränssätt*/5",
    en: "codepend* co-depend* coda people-pleas*",
    themes: { codependency: 1, "close-one-addiction": 0.5 },
  },
  "sex-addiction": {
    fi: "seksiriip* seksiaddik* pornoriip* porno* porno =slaa =saa-ryhmä pornonkatsel* seksiholist* masturb* itsetyydyty*",
    sv: "sexberoende* porrberoende* porr* sexmissbr*",
    en: "porn* =slaa sexaholic* sex-addict* masturbat*",
    near: ["addiction"],
  },
  "close-one-addiction": {
    fi: "al-anon =alanon alanon* nar-anon* naranon* irti-huumeista pelirati* päihdeomai* peliomai* päihdelähei*",
    sv: "al-anon alanon* anhörigkrets*/5",
    en: "al-anon alanon nar-anon",
    near: ["intoxicants", "close-ones"],
  },
  "children-of-alcoholics": {
    fi: "=aal =aal-ryhmä =aca alkoholistivanh* alkoholistiper* alkoholistikod* alkoholistikot* päihdeperh* päihdekodi* lasinenlapsuus alateen =lasisen vauvasta/2 juovanvanh* päihdevanh* juoppoper*",
    sv: "missbrukarfamilj* missbrukarhem* alateen dunungen",
    en: "=aca =acoa =acoas alateen =coa",
    near: ["intoxicants", "childhood-trauma"],
  },
};
