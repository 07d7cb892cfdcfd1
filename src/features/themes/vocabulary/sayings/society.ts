import type { Sayings } from "../sayings.ts";

export const society: Sayings = {
  crisis: {
    fi: ["jotain kauheaa tapahtu*", "onnettomuu* jälke*", "jouduin|joutunut onnettomuuteen|kolariin|tulipaloon"],
    sv: ["något hemskt hänt", "efter olyckan"],
    en: ["something terrible happened", "after accident|disaster"],
  },
  unemployment: {
    fi: [
      "jäin|jäänyt|jään työttömäksi|ilman",
      "menetin työ*|työpaikka*",
      "sain potkut|kenkää",
      "ilman työtä|töitä",
      "ei löydy|saa töitä|työtä",
    ],
    sv: ["utan jobb|arbete", "förlorade jobbet|arbetet", "blivit arbetslös|uppsagd"],
    en: ["lost|losing job|work", "out of work", "no|without job|work"],
  },
  retirement: {
    fi: ["jäin|jään|jäänyt|siirryn eläkke*", "työelämän jälke*", "elämä työn jälkeen"],
    sv: ["gå|går|gått pension", "efter arbetslivet"],
    en: ["life after work", "just|about retired|retire"],
  },
  moving: {
    fi: [
      "uusi kotipaikka|kotikaupunki|kaupunki|asuinpaikka",
      "muutin uuteen|uudelle|tänne|toiselle|juuri kaupunki*|paikkakun*",
      "uudella paikkakunnalla|uusi paikkakunta",
      "en tunne ketään",
      "uusi kaupungissa",
    ],
    sv: ["ny på orten|stan", "flyttat till ny", "känner ingen"],
    en: ["new in|to town|city", "moved to new", "don't know anyone|anybody"],
  },
  debts: {
    fi: ["rahat loppu*|ei riitä", "en pysty maksamaan", "laskut maksamatta|rästissä|ei"],
    sv: ["pengarna räcker|slut", "kan inte betala"],
    en: ["can't pay|afford", "money problems|trouble|worries"],
  },
  homelessness: {
    fi: ["ei|ilman asunto|asuntoa|kotia", "asun kadulla|kaverin"],
    sv: ["utan bostad|hem", "har ingen bostad"],
    en: ["no|without home|housing", "living street|streets"],
  },
  prison: {
    fi: ["vapautu* vankila*", "olen|olin|joudun|jouduin vankila*|linnaan", "pääsin|pääsen linnasta|vankilasta"],
    sv: ["kommer ut fängels*|fängelset", "efter fängels*|straff*"],
    en: ["out of prison|jail", "released from prison", "after prison"],
  },
  "close-one-in-prison": {
    fi: [
      "mies|mieheni|poika|poikani|isä|isäni|puoliso|läheinen|läheiseni|veli|äiti vankila*|linnassa|tuomittiin",
      "vangin|vankien|vankilassa läheis*|omais*|perhe*|puoliso*|laps*",
    ],
    sv: ["man|son|pappa|partner|närstående|bror fängels*|kåken", "fångars|fångar|fånge närstående|anhöriga|familj*"],
    en: ["husband|son|father|dad|partner|brother prison|jail", "families|family|close prison*"],
  },
  lgbtiq: {
    fi: ["tulla|tulin|tulen kaapista|ulos", "seksuaali* vähem*", "olen homo|lesbo|bi|queer|aseksuaali"],
    sv: ["komma ut garderoben", "sexuella minoriteter"],
    en: ["coming|come out", "sexual minorit*"],
  },
  trans: {
    fi: [
      "sukupuolen korjau*",
      "väärässä kehossa",
      "olen trans*",
      "sukupuoli ristiriita*|identiteetti*",
      "trans* läheis*|vanhem*",
    ],
    sv: ["fel kropp", "byta|korrigera kön"],
    en: ["gender identity|dysphoria", "wrong body", "trans non"],
  },
  "leaving-religion": {
    fi: [
      "lähtö|lähteminen uskonno*|uskonyhteis*|lahkosta|seurakunnasta",
      "uskontojen uhri*",
      "lähtenyt|lähdin|erosin|eronnut|jättänyt|jättänee*|lähten*|irtaut* lahko*|uskon*|uskonyhteis*|seurakunna*|herätysliik*|todistajista|lestadiolais*|jehovan",
      "jehovan todistaj*",
      "uskonyht* jättän*|lähten*|uhri*",
      "hengelli* väkival*",
    ],
    sv: ["lämnat|lämna sekt*|trossamfund*|samfund*|jehovas|församling*", "andligt våld"],
    en: ["left|leaving|leave cult|religio*|church|jehova*", "religious trauma", "spiritual abuse"],
  },
  newcomers: {
    fi: [
      "uusi suomessa",
      "tulin|tullut suomeen",
      "muuttanut|muutin|muuttaneet|tullut suome*|maahan",
      "maahan muutt*",
      "opin|oppia|harjoitella suome*",
    ],
    sv: ["flyttat|kommit till finland", "lära sig finska"],
    en: ["new|moved|moving|came finland", "learn|practice finnish"],
  },
  "immigrant-women": {
    fi: ["maahanmuutt*|ulkomaal*|muuttane*|pakolais* nais*|äidi*|äiti*|naise*", "maahan muuttane* nais*|äidi*"],
    sv: ["invandrarkvinn*", "invandrar*|utländsk* kvinn*|mamm*", "kvinnor flyttat finland"],
    en: ["women who|have moved", "immigrant|migrant|refugee|foreign women|woman|mothers", "women moved|new finland"],
  },
  asylum: {
    fi: ["haen|hain|hakenut turvapaikk*", "odotan päätöstä turvapaik*", "kielteinen päätös"],
    sv: ["söker|sökt asyl"],
    en: ["seek*|applied|apply asylum", "undocumented people|migrant*"],
  },
  war: {
    fi: ["pakenin|paennut|paennee* sota*|sodan", "ukrain* paenn*|pakolai*|sota*|tulle*", "sota ja pako"],
    sv: ["flytt|fly|flytt krig*|ukrain*", "krig flykt"],
    en: ["fled|fleeing|flee war|ukraine", "war flight|refugee*|trauma"],
  },
  loneliness: {
    fi: [
      "ei ole ystäviä|kavereita|ketään|seuraa",
      "minulla ei|oo|ole ystävi*|kaverei*",
      "olen yksin",
      "kaipaan seuraa|ystävää|kaveria",
      "ei kavereita|ystäviä|juttuseuraa",
    ],
    sv: ["har inga vänner", "känner mig ensam", "saknar vänner|sällskap"],
    en: ["no|without friends", "have no one|one|nobody", "feel|feeling alone", "someone talk"],
  },
  men: {
    fi: ["miesten ryhmä*|porukka*|kesken|saunailta*|kerho*"],
    sv: ["bara för män"],
    en: ["men's|mens group|shed|only"],
  },
  "young-people": {
    fi: ["nuorten ryhmä*|kesken|oma*|talo*|illat", "nuorille aikuisille"],
    sv: ["unga vuxna"],
    en: ["young people|adults"],
  },
  "older-people": {
    fi: ["vanhenemi* yksin", "vanha ihminen", "yli|täyttänyt 70|75|80"],
    sv: ["äldre människor"],
    en: ["older|old people|age"],
  },
  weight: {
    fi: ["syön|syö liikaa|suruun|tunteisiin", "haluan laihtua|laihduttaa", "paino* hallin*|nous*"],
    sv: ["gå ner i vikt", "äter för mycket"],
    en: ["lose weight", "eat too much", "weight loss"],
  },
};
