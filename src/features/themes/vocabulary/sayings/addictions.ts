import type { Sayings } from "../sayings.ts";

export const addictions: Sayings = {
  alcohol: {
    fi: [
      "=juon liikaa|joka|päivittäin|salaa",
      "lopettaa|lopetan|lopettanut juomi*|alkohol*|ryyppää*",
      "haluan raittiiksi|selväksi|lopettaa juomisen",
      "anonyymi* alkoholisti*",
      "en osaa|pysty lopettaa juomista",
    ],
    sv: ["dricker för mycket", "sluta dricka|supa", "anonyma alkoholister"],
    en: ["drink too much", "stop|quit|quitting drinking", "alcoholics anonymous", "my drinking"],
  },
  drugs: {
    fi: [
      "irti|eroon|pois huumeista|aineista|kamasta|lääkkeistä|subuista|kannabiksesta|pilvestä",
      "lopettaa|lopettanut huum*|pilv*|kannabi*|kaman",
      "käytän huumei*|kamaa|lääkkeitä|pilveä",
      "nimettömät narkomaanit",
      "lääkkei* riippuv*|koukussa",
    ],
    sv: [
      "fri från droger|narkotika|knark*|läkemedel",
      "sluta knarka|med droger",
      "anonyma narkomaner",
      "beroende läkemedel",
    ],
    en: ["get off|clean drugs", "narcotics anonymous", "addicted pills|painkillers|medicines|medication|drugs|opioids"],
  },
  gambling: {
    fi: [
      "pelaan|pelannut rahat|rahaa|velaksi|kasino*|rahapel*",
      "pelannut kaik*|liikaa",
      "peliongelma*",
      "lopettaa rahapel*|pelaaminen|uhkapel*",
    ],
    sv: ["spelat|spelar bort|pengar", "sluta spela"],
    en: ["gamblers anonymous", "lost money betting|gambling|casino", "stop|quit gambling|betting"],
  },
  gaming: {
    fi: [
      "pelit|peli|some|netti|puhelin vie|vievät liikaa|aikaa",
      "peliriip* nuor*|laps*|teini*",
      "pelaa koko|yöt|liikaa",
      "liikaa|koko netissä|puhelimella|koneella|somessa",
      "lapsi|nuori|poika|poikani vain|aina|koko pelaa",
    ],
    sv: ["spelar datorspel|hela", "för mycket nätet|skärm*"],
    en: ["plays games all|always", "too much gaming|internet|online|screen"],
  },
  nicotine: {
    fi: ["lopettaa|lopetan tupakan|tupakointi*|nuuskan|röökin|tupakoimisen"],
    sv: ["sluta röka|snusa"],
    en: ["stop|quit smoking|vaping"],
  },
  codependency: {
    fi: ["elän|elää toisen elämää|kautta", "en osaa|pysty irrottautua|päästää", "rakastan liikaa"],
    sv: ["lever någon annans", "lever andras liv"],
    en: ["love too much", "losing myself relationship"],
  },
  "sex-addiction": {
    fi: ["katson|katsoo pornoa|liikaa", "riippuvainen seksistä|pornosta", "seksi hallitsee"],
    sv: ["tittar porr*", "beroende sex|porr"],
    en: ["addicted sex|porn", "sex addict*"],
  },
  "close-one-addiction": {
    fi: [
      "mies|mieheni|vaimo|vaimoni|puoliso|puolisoni|poika|poikani|tytär|tyttäreni|veli|veljeni|sisko|läheinen|läheiseni|lapsi|lapseni|kumppani|miesystävä =juo|käyttää|ryyppää|pelaa|=narkkaa|dokaa|=alkoholisti|=narkomaani|huumeissa|=addikti",
      "läheise*|puoliso*|miehe*|miehen|vaimo*|lapse*|pojan|poikani|nuoren|tyttären|omaise* alkohol*|päih*|huume*|juomi*|peli*|pelaa*|rahapel*|päihteidenkäyt*",
      "päihdeongelmai* läheis*|omais*|puoliso*|vanhem*",
      "alkoholisti* puoliso*|vaimo|läheis*|omais*",
    ],
    sv: [
      "man|fru|son|dotter|sambo|partner|närstående|barn dricker|super|knarkar|missbrukar|spelar",
      "närståendes|anhörig*|närstående missbruk*|spel*|drickande|droger",
      "anhörig* alkoholi*",
    ],
    en: [
      "partners|parents|close someone drinks|uses|gambles",
      "husband|wife|son|daughter|partner|brother|sister|child drinks|drinking|uses|addict*|gambl*|alcoholic|drug*|drink",
      "someone|else's|loved|family drinking|drugs|gambling|addict*",
      "famil* addict*|alcoholic*",
    ],
  },
  "children-of-alcoholics": {
    fi: [
      "lapsuudenko* juotiin|juominen|päihte*|huumei*|juoma*",
      "alkoholistin|alkoholistien|päihderiippuvaisen|juopon lapsi|lapset|lapse*|poika|tytär",
      "aikui* lapset|laps* alkoholisti*",
      "aikuiset lapset =aal",
      "äiti|äitini|isä|isäni|vanhempi|vanhemmat|vanhempani|faija|mutsi|iskä =juo|=joi|juovat|joivat|ryyppää|dokaa|alkoholisti|alkoholisteja|käyttää|narkkaa|juopottelee",
      "alkoholisti*|päihde*|alkoholi* perhe*|vanhem*|kodi* laps*|kasva*|kasvanut",
      "äidin|isän|vanhempien juominen|alkoholi*|päihteet|päihde*|juomi*",
      "päihdeperheen|alkoholistiperheen lap*|aikui*",
      "aikuiset lapset alkohol*",
    ],
    sv: [
      "barndomshem* alkohol|droger|missbruk",
      "mamma|pappa|föräld*|mor|far dricker|super|drack|alkoholist*|missbruk*",
      "barn familj* missbruk*|alkohol*",
      "vuxna barn alkohol*",
      "uppvuxen missbruk*|alkohol*",
    ],
    en: [
      "grew|growing up drinking|drugs|alcohol*|addict*",
      "mother|father|mum|mom|dad|parent|parents drinks|drank|drink|alcoholic*|addict*|drinking",
      "children|child addicted|alcoholic* parents|alcoholics",
      "adult children alcoholics",
      "children alcoholics|addict*",
    ],
  },
};
