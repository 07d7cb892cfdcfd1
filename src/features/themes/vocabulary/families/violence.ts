import type { FamilyWords } from "../families.ts";

/** Violence, those who met it and those who used it. */
export const violence: Record<string, FamilyWords> = {
  violence: {
    fi: "+väkivalta väkival* väkivalt* +väkival* pahoinpit* pahoinpid* satutta*/7 satuttan*/7 pelottel*/8 hakka* hakkaa hakattu lyö lyödä lyöd* löi lyönyt pelkään/5 pelko/4 kaltoinkoh* hyväksikäyt*/6 hyväksikäytt* kurist* potki* mustelm* turpaan/7 lyönti* nyrkk* hakkas* uhkaili* väkivaltais*",
    sv: "+våld våld* skadat/4 misshand* slår/8 slog/6 slagen hotar hotad rädd/4 övergrepp* kvinnomiss* blåmärk* hotfull* stryp*",
    en: "violen* abus* batter* beat* hits hitting hurt/5 hurts/5 assault* threaten* bruis* chok* strangl* punch* slap*",
    themes: {
      "partner-violence": 0.8,
      "sexual-violence": 0.3,
      "childhood-trauma": 0.4,
      "post-separation-abuse": 0.3,
      "using-violence": 0.2,
    },
  },
  "partner-violence": {
    fi: "lähisuhdeväk* parisuhdeväk* perheväkival* kotiväkival* turvakoti turvakod* turvakot* nollalinj* narsis* narsisti narsismi narsku narsisma* alistam* alistav* kontrolloi* gaslight* henkinen/3 mustasukkai*/6 mustasukkainen parisuhdeväkivalt* kontrolloiv* alistet* narsistin* mustasuk* turvakotiin henkistäväk* kotiväk* parisuhdeter*",
    sv: "kvinnojour* skyddshem* partnervåld närståendevåld* kvinnofrid narciss* kontrollerande/7 svartsjuk*/6 misshandlad kvinnohus*",
    en: "domestic/7 =refuge/6 narciss* coercive gaslight* =dv shelter/6 controlling/7 toxic/6 women's-shelter",
    near: ["violence"],
  },
  "post-separation-abuse": {
    fi: "vaino vaino* vainoa* stalkk* lähestymiskiel* vainotuk* häiriköi* seurailee/6 eronjälkei* varjoyhd* =stalkkeri stalkkeri* ahdistelee/6",
    sv: "förfölj* stalk* stalkn* besöksförbud",
    en: "stalk* harass* restraining-order",
    near: ["violence"],
  },
  stalker: {
    fi: "häirin* häirits* ahdistelu uhkaus uhkail* uhkaa",
    sv: "trakasser*",
    en: "harassment",
    themes: { "post-separation-abuse": 0.6, "sexual-violence": 0.3, bullying: 0.2 },
  },
  "sexual-violence": {
    fi: "+raiskaus raisk* raiska* seksuaaliväk* seksuaalirik* insest* sukurutsa pedofil* hyväksikäyt* seksuaalinen/5 tukinain* ahdistelu*/7 käpälöi* groom* lähentely* pedofiil* lähennelt* seri-tuki* seri raiskat* raiskaaj* seksuaalises* lääppi* kosketel*/6 hyväksikäyttö seksuaaliahd*",
    sv: "våldt* våldta* incest* sexuell/6 sexuella/6 sexbrott ofreda* sexuellt/6 samtycke*",
    en: "rape* raping incest* molest* sexual/5 grope* groping sexually/6 metoo",
    themes: { "sexual-violence": 1, "childhood-trauma": 0.4, trauma: 0.3 },
    near: ["violence"],
  },
  "childhood-trauma": {
    fi: "lapsuudentraum* lapsuudenkoti/4 lapsuu* lapsuus kaltoinkohd* heitteillejät* kotiolo*/4 aikuinenlapsi kuritus* kuritt* kuritet* laiminlyö* laiminly* rikkinäi*/5 kaltoinkoht* lapsuusajan lapsuudenkod* kasvuympär*/5",
    sv: "barndom* barnmisshandel vanvård* agad uppväxt*/7",
    en: "childhood* neglect* upbringing/6 inner-child",
    themes: { "childhood-trauma": 1, trauma: 0.3 },
  },
  "honour-violence": {
    fi: "kunniaväk* =kunnia =kunnian =kunniaan pakkoavioli* pakkoliitto silpomi* ympärileik* sukuelinten/4 kunniakult* kunniamur* kunniakäs* pakkonaimis*",
    sv: "heder heders* tvångsgift* könsstymp* tvångsäkt*",
    en: "honour* honor forced/5 fgm",
    near: ["violence"],
  },
  "using-violence": {
    fi: "lyömätön lyömättö* jussi-työ väkivallantekij* aggressi* raivokoht* raivo/8 suutun suuttum* vihanhallin* viha/6 kiukku*/5 räyhä* räjähtel* hermost*/4 raivostu* raivoan räjähdän vihanpurk* kiukunhal* suutu suutuin vihanpuus* aggression hermoromah*/4 raivar* väkivaltaisuuteni",
    sv: "aggressi* ilska raseri* vrede* ilsk*",
    en: "anger* aggressi* perpetrator* rage angry/7 temper/6",
    near: ["violence"],
  },
  bullying: {
    fi: "+kiusaaminen kiusaa* kiusat* kiusan* +kiusattu +kiusaami* koulukius* työpaikkakius* syrji* some-kius* nettikius* simput* pilkka* pilkat* haukku*/6 haukut*/7 hylji* ulossulk* epäasialli*/6 häirint*/5 savusta* ulossulkem* nöyryyt*/5 häpäis* syrjäänjät* some-kiusaam* koulukiusat*",
    sv: "mobb* +mobbning nätmobb* utfryst utstött* retas/6 retad/6 trakasser*/7",
    en: "bully* bullied cyberbull* mobbing teas* picked-on ostraci* harass*/5",
    themes: { bullying: 1, "young-people": 0.2 },
  },
  "crime-victims": {
    fi: "=rikos =rikosta rikos-* +rikok* rikosuhri* rikoks* riku +uhri uhri* ryöst* huijau* huijat* petos romanssihuij* ihmiskaup* puukot* varkau* varast*/7 murtovar* oikeudenkäyn*/5 nettihuij* murto murtov* huijauksen petoksen petok* kavallet* identiteettivark* rahahuij* varkauden puukotett*",
    sv: "brott brotts* +offer offer rånad rånoffer bedräger* människohand* rån rånet stöld* inbrott* knivhugg* rättegång*/6",
    en: "crime* victim* robbe* scam* fraud* trafficking robber* burgl* theft stabb* mugg*",
  },
};
