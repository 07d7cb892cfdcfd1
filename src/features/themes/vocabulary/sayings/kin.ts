import type { Sayings } from "../sayings.ts";

/** Families that children come to, leave or never come to. */
export const kin: Sayings = {
  adoption: {
    fi: [
      "biologis* vanhem*|äiti|äitini|äitiä*|isä|isäni|isää*|juur*",
      "juuret|juuria|juurten etsi*",
      "adoptoitu lapsi|aikuinen",
      "etsin|haluan biologi* vanhem*|äiti*|äidin",
    ],
    en: ["adopted child|adult", "looking|find birth|biological parents|mother"],
  },
  "foster-care": {
    fi: [
      "sijoitettu lapsi perhee*|meillä",
      "olin huostaanotettu|sijoitettu|laitoksessa",
      "sijaisperhee* kasva*",
      "toisen|toisten lapsi|lapsen|lapsia sijoite*|meille|meillä",
    ],
    sv: ["barn placerat hos"],
    en: ["foster parent*|care|child*|famil*", "grew up care"],
  },
  "children-removed": {
    fi: [
      "=lapsi|=lapseni|=lapset|=lapsemme laitok*|sijoitettu|sijoitettiin|vietiin|viety",
      "lapsi|lapset|lapseni|lapsen otettiin|huostaan*|vietiin|sijoitettiin|sijoitettu",
      "lastensuojelu vei|otti",
      "lasten* otettu huost*|pois",
      "sossu*|lastensuoj*|viranomai* vei|veivät|vievät|otti|ottivat lapse*|lapset|lapsi*",
    ],
    sv: [
      "barn placerat|placerad|placerats utanför|hemmet|fosterhem",
      "barn*|barnet|barnen omhänder*|togs|tagits ifrån|omhändertaget",
      "tog mina barn",
      "soc tog barn*",
      "barnen|barn|mina tvångsomhänd*|placerade|omhändertagna",
    ],
    en: [
      "child|children placed outside|care",
      "child*|children|kids|baby taken away|care|removed",
      "took my children|kids|baby|child",
    ],
  },
  infertility: {
    fi: [
      "=emme|=en tule|tulla|tulemaan raskaaksi",
      "raskaaksi tulemi*|tuleminen|yrittä*",
      "=en|=emme voi|pysty =saada|=saamaan laps*|=lasta",
      "ei tule vauvaa",
      "emme saa vauvaa",
      "en tule raskaaksi",
      "emme saa lasta|lapsia",
      "ei saa|tule lasta|lapsia|raskaaksi",
      "lapsi ei tule",
      "tahaton lapsettomuus",
      "yritämme|yritetty|yrittäneet|yrittänyt|yritys lasta|vauvaa|raskau*",
      "haluamme|haluaisin|toivomme|haaveilen lasta|vauvaa|lapsesta|vauvasta",
      "ei tärppää",
      "=en|=emme =saa|=saada|=saatu =lasta|=lapsia|=lapsen|vauvaa|vauvan",
      "haluan|haluaisin|haluamme|haluaisimme|toivon|toivoisin|kaipaan =lapsen|=vauvan|=vauvaa|=lasta",
    ],
    sv: [
      "blir inte gravid",
      "ofrivillig barnlöshet|barnlös",
      "kan inte få barn",
      "försöker|försökt få|bli barn|gravid",
      "längtar efter barn",
    ],
    en: [
      "can't get|become pregnant",
      "trying to conceive|baby",
      "cannot have|get children|pregnant|child",
      "trying|want|can't have|for baby|child|pregnant",
    ],
  },
  grandparents: {
    fi: ["lapsenlapsi|lapsenlasta tapaa|näh*|tavata"],
    sv: ["mina barnbarn", "far|mor farföräld*|morföräld*"],
    en: ["my grandchild*"],
  },
  estrangement: {
    fi: [
      "=ole|=pidä|=halua =ei yhteydessä|yhteyttä",
      "=en|=ei =ole =väleissä",
      "ei yhteyt* läheise*",
      "yhteys lapse*|vanhem*|sisaru*|lapsenlap* katke*|katken*|poikki",
      "lapsi|poika|tytär|aikuinen|lapseni|poikani|tyttäreni ei halua|pidä|ota yhtey*|tavata|nähdä",
      "välit poikki|katki|katkesi*|katkaisi*|katkennut|rikki",
      "katkaisi välit",
      "en saa tavata|nähdä lapsenlap*|lapsenlast*",
      "ei yhteyttä lapse*|vanhemp*|äiti*|isä*",
      "tytär|tyttäreni|poika|poikani|lapseni|lapsi|äiti|isä|sisko|veli ei vastaa|soita|puhu|halua",
      "suvun|perheen hylkäämä*|ulkopuole*",
    ],
    sv: [
      "kontakt* barn*|förälder|barnbarn|syskon bruti*|brutit*|bröt",
      "får inte träffa barnbarn*",
      "brutit|bröt|bruten kontakt*",
      "ingen kontakt barn|barnen|barnbarn|föräld*|dotter|son",
      "får inte träffa barnbarn*",
      "dotter|son|barn|syster|bror svarar|pratar|hör inte",
    ],
    en: [
      "contact child|parent|sibling|grandchild broken|broke|lost",
      "no contact children|child|son|daughter|parents|family|grandchild*",
      "cut off|contact",
      "estranged from",
      "not|can't see grandchild*",
      "son|daughter|children|mother|father won't|doesn't|refuses|stopped talk|talking|speak|speaking|see|call",
    ],
  },
};
