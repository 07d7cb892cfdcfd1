import type { FamilyWords } from "../families.ts";

/** Violence, those who met it and those who used it. */
export const violence: Record<string, FamilyWords> = {
  violence: {
    fi: "+väkivalta väkival* väkivalt* +väkival* pahoinpit* pahoinpid* satutta*/7 satuttan*/7 pelottel*/8 hakka* hakkaa hakattu lyö lyödä lyöd* löi lyönyt pelkään/5 pelko/4 kaltoinkoh* hyväksikäyt*/6 hyväksikäytt*",
    sv: "+våld våld* skadat/4 misshand* slår/8 slog/6 slagen hotar hotad rädd/4 övergrepp*",
    en: "violen* abus* batter* beat* hits hitting hurt/5 hurts/5 assault* threaten*",
    themes: {
      "partner-violence": 0.8,
      "sexual-violence": 0.3,
      "childhood-trauma": 0.4,
      "post-separation-abuse": 0.3,
      "using-violence": 0.2,
    },
  },
  "partner-violence": {
    fi: "lähisuhdeväk* parisuhdeväk* perheväkival* kotiväkival* turvakoti turvakod* turvakot* nollalinj* narsis* narsisti narsismi narsku narsisma* alistam* alistav* kontrolloi* gaslight* henkinen/3 mustasukkai*/6 mustasukkainen",
    sv: "kvinnojour* skyddshem* partnervåld närståendevåld* kvinnofrid narciss*",
    en: "domestic/7 refuge/6 narciss* coercive gaslight* =dv shelter/6",
    near: ["violence"],
  },
  "post-separation-abuse": {
    fi: "vaino vaino* vainoa* stalkk* lähestymiskiel* vainotuk*",
    sv: "förfölj* stalk* stalkn* besöksförbud",
    en: "stalk* harass*",
    near: ["violence"],
  },
  stalker: {
    fi: "häirin* häirits* ahdistelu uhkaus uhkail* uhkaa",
    sv: "trakasser*",
    en: "harassment",
    themes: { "post-separation-abuse": 0.6, "sexual-violence": 0.3, bullying: 0.2 },
  },
  "sexual-violence": {
    fi: "+raiskaus raisk* raiska* seksuaaliväk* seksuaalirik* insest* sukurutsa pedofil* hyväksikäyt* seksuaalinen/5 tukinain*",
    sv: "våldt* våldta* incest* sexuell/6 sexuella/6 sexbrott",
    en: "rape* raping incest* molest* sexual/5",
    themes: { "sexual-violence": 1, "childhood-trauma": 0.4, trauma: 0.3 },
    near: ["violence"],
  },
  "childhood-trauma": {
    fi: "lapsuudentraum* lapsuudenkoti/4 lapsuu* lapsuus kaltoinkohd* heitteillejät* kotiolo*/4 aikuinenlapsi",
    sv: "barndom* barnmisshandel vanvård*",
    en: "childhood* neglect*",
    themes: { "childhood-trauma": 1, trauma: 0.3 },
  },
  "honour-violence": {
    fi: "kunniaväk* =kunnia =kunnian =kunniaan pakkoavioli* pakkoliitto silpomi* ympärileik* sukuelinten/4",
    sv: "heder heders* tvångsgift* könsstymp* tvångsäkt*",
    en: "honour* honor forced/5 fgm",
    near: ["violence"],
  },
  "using-violence": {
    fi: "lyömätön lyömättö* jussi-työ väkivallantekij* aggressi* raivokoht* raivo/8 suutun suuttum* vihanhallin* viha/6",
    sv: "aggressi* ilska raseri*",
    en: "anger* aggressi* perpetrator* rage",
    near: ["violence"],
  },
  bullying: {
    fi: "+kiusaaminen kiusaa* kiusat* kiusan* +kiusattu +kiusaami* koulukius* työpaikkakius* syrji* some-kius* nettikius* simput*",
    sv: "mobb* +mobbning nätmobb* utfryst",
    en: "bully* bullied cyberbull* mobbing",
    themes: { bullying: 1, "young-people": 0.2 },
  },
  "crime-victims": {
    fi: "+rikos +rikok* rikosuhri* rikoks* riku +uhri uhri* ryöst* huijau* huijat* petos romanssihuij* ihmiskaup*",
    sv: "brott brotts* +offer offer rånad rånoffer bedräger* människohand*",
    en: "crime* victim* robbe* scam* fraud* trafficking",
  },
};
