import type { FamilyWords } from "../families.ts";

/** Substances and other things one cannot leave. */
export const substances: Record<string, FamilyWords> = {
  addiction: {
    fi: "+riippuvuus riippuvu* +riippuvu* addikt* addiktio koukussa koukku/5 koukkuu* +addikti* holisti* myllyhoi* minnesota/7 raitis raitti* raitistu* retkahd* toipumi*/4 kuivilla kuiville a-klinik* a-kilta a-kill*",
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
    fi: "+alkoholi alkohol* alkkis* alkoholisti viina* viinaa =aa =aa-ryhmä =aa-ryhmät =aa-ryhmiä =aa-ryhmän =aa-kerho juopo* juoppo* juoppous ryyp* ryyppy ryyppä* känni* kännis* känni tissutt* tissuttelu dokaa* dokata dokaam* =juo =juon =juot juonut juomi*/7 juominen juomise* juod*/5 ryypätä krapul* nimettömät/5 +juominen kaljo* kalja kaljaa",
    sv: "alkohol* alkis* sprit* =aa =aa-grupp dricker/8 dricka/6 supa drack drickande fyll*/5 fylleri nykter*",
    en: "alcohol* drink* drunk* booze* =aa sober*",
    near: ["intoxicants", "addiction"],
  },
  drugs: {
    fi: "+huume huume* huumee* huumei* huumausain* kamaa/6 =kama narkkar* narkomaan* nistit nisti nistin =na =na-ryhmä =na-ryhmät =na-ryhmän amfetam* =piri/6 =piriä/6 heroiin* heroiini opioid* opiaat* subutex* subu bentso* bentsot kannabi* pilvi/4 pilveä/8 hasis kokaiin* ekstaas* sekakäyt* lääkkeidenväärin* lääkeriippuv* lääkekouk* rauhoittav* pistohuum* suonensisäi* korvaushoi*",
    sv: "drog* narkotik* narkoman* knark* =na cannabis hasch* heroin amfetamin* läkemedelsberoende opioid* substitut*/6",
    en: "drug* narcotic* =na cannabis weed/6 heroin amphetamin* opioid* cocaine benzo* painkiller*/6",
    near: ["intoxicants", "addiction"],
  },
  gambling: {
    fi: "rahapel* +rahapel* uhkapel* peliongel* pelihimo* peliriip* peluuri* peliautomaa* pelivel* nettikasin* kasino* vedonly* veikkau*/5 pelaa/4 pelaam*/6 pelaaj*/6 pelurit peluri pelikuil*",
    sv: "spelberoend* penningspel* spelmissbr* hasard* spelproblem* spela/4 spelar/4 spelskuld* kasino* vadslag*",
    en: "gambl* casino* betting bets",
    themes: { gambling: 1, gaming: 0.2 },
    near: ["addiction"],
  },
  gaming: {
    fi: "digipel* videopel* tietokonepel* peliaddik* pelaa/4 pelaam*/6 pelaaj*/6 peliriip* pleikkar* fortnite nettiriip* someriip* ruutuai* kännykkäriip* digiriip*",
    sv: "datorspel* tv-spel* videospel* spelande/6 gaming skärmtid*",
    en: "gaming gamer* videogame* internet-addict* screen-time",
    near: ["addiction"],
  },
  nicotine: {
    fi: "tupak* tupakoi* tupakointi tupakka nikotiin* nuuska* nuuskaam* sätkä röökiä rööki sähkötup* savuttom*",
    sv: "tobak* röka röker rökning rökfri* rökslut* nikotin* snus* vejp*",
    en: "smok* nicotin* tobacco vaping vape cigarette*",
  },
  codependency: {
    fi: "läheisriippu* coda =coda-ryhmä tunneriippuv* rakkausriippuv* +läheisriippuv* rajattom*/4",
    sv: "medberoende* känslomissbruk*",
    en: "codepend* co-depend* coda",
    themes: { codependency: 1, "close-one-addiction": 0.5 },
  },
  "sex-addiction": {
    fi: "seksiriip* seksiaddik* pornoriip* porno* porno =slaa =saa-ryhmä pornonkatsel* seksiholist*",
    sv: "sexberoende* porrberoende* porr*",
    en: "porn* =slaa sexaholic* sex-addict*",
    near: ["addiction"],
  },
  "close-one-addiction": {
    fi: "al-anon =alanon alanon* nar-anon* naranon* irti-huumeista pelirati* päihdeomai* peliomai* päihdelähei*",
    sv: "al-anon alanon* anhörigkrets*/5",
    en: "al-anon alanon nar-anon",
    near: ["intoxicants", "close-ones"],
  },
  "children-of-alcoholics": {
    fi: "=aal =aal-ryhmä =aca alkoholistivanh* alkoholistiper* alkoholistikod* alkoholistikot* päihdeperh* päihdekodi* lasinenlapsuus alateen =lasisen vauvasta/2",
    sv: "missbrukarfamilj* missbrukarhem* alateen dunungen",
    en: "=aca =acoa =acoas alateen =coa",
    near: ["intoxicants", "childhood-trauma"],
  },
};
