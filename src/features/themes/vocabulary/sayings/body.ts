import type { Sayings } from "../sayings.ts";

export const body: Sayings = {
  "memory-illness": {
    fi: ["muisti pettää|heikkenee|huononee|pätkii", "unohtelen asioita"],
    sv: ["minnet sviker|försämras", "glömmer saker|allt"],
    en: ["memory loss|failing|problems"],
  },
  "ill-child": {
    fi: [
      "lapse*|lapsi|vauva*|pojalla|tyttärellä sairas*|sairau*|syöpä*|leukemi*|sydänvi*|epileps*|diabet*|sairastu*",
      "sairaan lapsen vanhem*|perhe*|äiti",
    ],
    sv: ["barn|barnet|barns sjuk*|cancer|insjukn*|hjärtfel|diabetes"],
    en: [
      "child serious|long-term illness",
      "child|children|son|daughter|baby ill|sick|cancer|leukaemia|diabetes|illness",
    ],
  },
  "long-covid": {
    fi: ["pitkä* korona*|covid*", "pitkittynyt korona*|väsymy*", "korona* jälke*|oire*", "krooni* väsymysoire*"],
    sv: ["lång* covid*", "kronisk* trötthet*"],
    en: ["long covid", "chronic fatigue", "me cfs"],
  },
  pain: {
    fi: [
      "kipu ei lopu|lakkaa",
      "selkä|päänsärky|niska kipeä|särkee|jatkuva",
      "krooni* kipu*|kivu*",
      "krooni* kipu* sairau*",
    ],
    sv: ["kronisk* smärt*|värk", "ont i ryggen|kroppen|hela"],
    en: ["chronic pain", "back pain", "pain that"],
  },
  bowel: {
    fi: ["tulehduksellinen suolisto*", "ärtyvä* suoli*|suole*|suolen"],
    sv: ["inflammatorisk* tarm*"],
    en: ["inflammatory|irritable bowel"],
  },
  stroke: {
    fi: ["sain|saanut aivoinfarkti*|aivoverenvuo*", "aivo* infarkt*|halvau*"],
    sv: ["fick stroke|hjärnblödning"],
    en: ["had a stroke"],
  },
  heart: {
    fi: ["sain|saanut infarktin|sydäninfarkt*|sydänkohtauk*"],
    sv: ["fick hjärtinfarkt"],
    en: ["heart attack|disease|failure"],
  },
  cancer: {
    fi: [
      "syöpään sairastune*|sairastuin|sairastuneet",
      "sain|saanut|sairastuin syöpä*|syövän|rintasyö*",
      "minulla on syöpä",
    ],
    sv: ["har|fick|fått cancer"],
    en: ["have|had|got|diagnosed cancer"],
  },
  diabetes: { fi: ["tyypin yksi|kaksi|1|2 diabete*"], sv: ["typ 1|2 diabetes"], en: ["type 1|2 diabetes"] },
  neuromuscular: {
    fi: ["lihasten|lihas|hermojen sairau*|tauti"],
    en: ["motor neurone", "muscular dystrophy", "muscle|neurological disease*"],
  },
  "kidneys-transplant": {
    fi: ["uusi munuainen|maksa|sydän", "odotan elinsiirtoa|siirtoa|munuaista"],
    sv: ["ny njure|lever"],
    en: ["new kidney|liver", "kidney|organ transplant"],
  },
  "lungs-allergy": {
    fi: ["home|homeen|sisäilman|sisäilmasta oire*|sairas*", "hajusteet|hajuste*|tuoksut oire*|allergi*"],
    en: ["indoor air", "mould illness|allergy"],
  },
  disability: { fi: ["elämä vamman kanssa"], en: ["living with disability"] },
  "intellectual-disability": {
    fi: ["downin oireyhtymä", "kehitysvammai* aikui*|nuor*"],
    sv: ["downs syndrom", "intellektuell* funktions*"],
    en: ["intellectual* disab*", "learning disab*", "down's|down|downs syndrome"],
  },
  mobility: {
    fi: ["liikkumi* vamma*|vaikeu*|rajoit*", "en pysty kävelemään", "jalka amputoi*|amputoitiin"],
    sv: ["kan inte gå", "rörelse nedsätt*"],
    en: ["can't walk", "spinal cord|injury", "mobility disability"],
  },
  hearing: {
    fi: ["kuulen huonosti", "korvat soi*|soivat", "huono kuulo", "en kuule"],
    sv: ["hör dåligt|inte"],
    en: ["hard of hearing", "hearing loss", "ears ringing"],
  },
  vision: {
    fi: ["näen huonosti", "menetän|menetin näköni|näön", "en näe"],
    sv: ["ser dåligt", "förlorar synen"],
    en: ["losing|lost sight|vision|eyesight", "partially sighted"],
  },
  aphasia: {
    fi: ["puhuminen vaikea*", "sanojen löytämi*", "sanat katoa*|puuttu*|hukassa", "en löydä sanoja"],
    sv: ["svårt tala", "hitta orden", "hittar inte orden"],
    en: ["finding words", "hard speak|speaking", "can't find|speak words|speak"],
  },
  "brain-injury": {
    fi: ["aivojen vamma*|vaurio*", "isku päähän", "pää* vamma*"],
    sv: ["slag huvudet"],
    en: ["brain|head injur*"],
  },
  endometriosis: { fi: ["kovat|kipeät kuukautis*|menkat|kivut"], sv: ["svår* mensvärk"], en: ["painful period*"] },
  "rare-diseases": {
    fi: ["harvinai* sairau*|tauti|oireyht*"],
    sv: ["sällsynt* sjukdom*|diagnos*"],
    en: ["rare disease*|condition*|illness"],
  },
  "long-term-illness": {
    fi: ["pitkäaikai* sairau*", "elämä sairauden kanssa"],
    sv: ["långvarig* sjukdom*"],
    en: ["long-term|longterm illness|condition", "long term illness|condition", "living with illness"],
  },
};
