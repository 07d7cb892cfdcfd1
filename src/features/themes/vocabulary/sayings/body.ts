import type { Sayings } from "../sayings.ts";

export const body: Sayings = {
  "memory-illness": {
    fi: [
      "muisti pettää|heikkenee|huononee|pätkii",
      "unohtelen asioita",
      "muisti|muistini reistaa*|menee|katoaa|huono*",
      "unohdan kaiken|asioita|nimiä",
    ],
    sv: ["minnet sviker|försämras", "glömmer saker|allt"],
    en: ["memory loss|failing|problems", "forget|forgetting everything|things|names"],
  },
  "ill-child": {
    fi: [
      "=lapsi|=lapseni|=lapsemme|=lapsella|vauva|vauvani|=vauvalla sairaalassa|sairaalaan|leikattiin|leikataan|leikkaukse*|teho-osast*",
      "pitkäaikaissai* =lapsi|=lapsen|=lapset|=lapsella",
      "=lasten|=lapsen sairaal*|leikkau*",
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
    fi: [
      "pitkä* korona*|covid*",
      "pitkittynyt korona*|väsymy*",
      "korona* jälke*|oire*",
      "krooni* väsymysoire*",
      "korona|koronan vei|jälkeen voimat|väsymy*|oire*",
    ],
    sv: ["lång* covid*", "kronisk* trötthet*", "covid|corona efter|sedan trött*|besvär"],
    en: ["long covid", "chronic fatigue", "me cfs", "covid symptoms|after|never recovered"],
  },
  pain: {
    fi: [
      "kipu ei lopu|lakkaa",
      "selkä|päänsärky|niska kipeä|särkee|jatkuva",
      "krooni* kipu*|kivu*",
      "krooni* kipu* sairau*",
      "särkee|sattuu|kipeä joka|koko|jatkuvasti paikka|kroppa|keho|aika",
    ],
    sv: ["kronisk* smärt*|värk", "ont i ryggen|kroppen|hela", "ont hela|överallt|alltid"],
    en: ["chronic pain", "back pain", "pain that", "always|constantly in pain", "hurts everywhere|all|every"],
  },
  bowel: {
    fi: ["tulehduksellinen suolisto*", "ärtyvä* suoli*|suole*|suolen"],
    sv: ["inflammatorisk* tarm*"],
    en: ["inflammatory|irritable bowel"],
  },
  stroke: {
    fi: ["sain|saanut aivoinfarkti*|aivoverenvuo*", "aivo* infarkt*|halvau*", "toinen puoli halvaantu*|kehosta"],
    sv: ["fick stroke|hjärnblödning"],
    en: ["had a stroke", "paralysed|paralyzed one side"],
  },
  heart: {
    fi: [
      "sain|saanut infarktin|sydäninfarkt*|sydänkohtauk*",
      "sydän pysähtyi|petti|reistaa*|temppuilee",
      "ohitusleik* jälke*",
    ],
    sv: ["fick hjärtinfarkt", "hjärtat stannade|strejkar|strejkade|krånglar"],
    en: ["heart attack|disease|failure", "heart stopped|problems|surgery|trouble"],
  },
  cancer: {
    fi: [
      "syöpään sairastune*|sairastuin|sairastuneet",
      "sain|saanut|sairastuin syöpä*|syövän|rintasyö*",
      "minulla on syöpä",
      "rinta poist*|leikat*",
      "leikattiin|poistettiin rinta|rinnat|kasvain|eturauhanen",
      "sytostaat*|syöpä* hoid*",
    ],
    sv: ["har|fick|fått cancer", "bröstet|tumören opererades|borttaget"],
    en: ["have|had|got|diagnosed cancer", "breast|tumour|tumor removed|lump", "going through chemo*"],
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
    sv: ["svårt andas"],
    fi: [
      "home|homeen|sisäilman|sisäilmasta oire*|sairas*",
      "hajusteet|hajuste*|tuoksut oire*|allergi*",
      "happi loppuu|ei riitä",
      "en saa henkeä",
    ],
    en: ["indoor air", "mould illness|allergy", "short breath", "can't breathe"],
  },
  disability: { fi: ["henkilökohtai* apu|avustaj*", "elämä vamman kanssa"], en: ["living with disability"] },
  "intellectual-disability": {
    fi: ["downin oireyhtymä", "kehitysvammai* aikui*|nuor*"],
    sv: ["downs syndrom", "intellektuell* funktions*"],
    en: ["intellectual* disab*", "learning disab*", "down's|down|downs syndrome"],
  },
  mobility: {
    fi: [
      "halvaantu* alaraaj*|jalat|jalka",
      "liikkumi* vamma*|vaikeu*|rajoit*",
      "en pysty kävelemään",
      "jalka amputoi*|amputoitiin",
      "jouduin|joutui|istun|pyörätuol* pyörätuol*|elämä*",
      "en pysty|kykene kävel*",
      "jalat eivät kanna|toimi",
    ],
    sv: ["kan inte gå", "rörelse nedsätt*", "sitter rullstol"],
    en: ["can't walk", "spinal cord|injury", "mobility disability", "ended|live in wheelchair"],
  },
  hearing: {
    fi: ["kuulen huonosti", "korvat soi*|soivat", "huono kuulo", "en kuule", "kuulo menee|heikkenee|huononee|meni"],
    sv: ["hör dåligt|inte", "hörseln försvinner|sämre"],
    en: ["hard of hearing", "hearing loss", "ears ringing", "going|losing deaf|hearing"],
  },
  vision: {
    fi: [
      "valkoinen keppi|kepin",
      "näen|näkee|näkö|näköni =huonommin|=heikommin|=sumeasti|=heikosti|=huonoksi",
      "näen huonosti",
      "menetän|menetin näköni|näön",
      "en näe",
      "näkö menee|heikkenee|huononee|meni|katoaa",
      "silmät eivät näe|heikkenevät",
    ],
    sv: ["ser dåligt", "förlorar synen", "synen försvinner|försämras|sämre"],
    en: ["losing|lost sight|vision|eyesight", "partially sighted", "going|losing blind|sight"],
  },
  aphasia: {
    fi: [
      "puhe|puheeni|puhekyky hävisi|katosi|hävinnyt",
      "=en|=ei pysty|kykene puhumaan",
      "puhuminen vaikea*",
      "sanojen löytämi*",
      "sanat katoa*|puuttu*|hukassa",
      "en löydä sanoja",
      "ei puhu|pysty|puhetta aivoinfarkt*|avh|aivohalvau*|puhua",
      "puhe|puheeni katosi|meni|puuroutuu",
    ],
    sv: ["svårt tala", "hitta orden", "hittar inte orden", "talet|förlorade försvann|talförmågan|talet"],
    en: ["finding words", "hard speak|speaking", "can't find|speak words|speak", "lost|lose speech|words"],
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
  autism: { en: ["on the spectrum"], sv: ["på spektrumet"], fi: ["autismi*|autistin|autisti kirjo|kirjon|kirjolla"] },
  adhd: { en: ["can't concentrate|focus"], sv: ["kan inte koncentrera"], fi: ["ei pysty|osaa|jaksa keskitty*"] },
};
