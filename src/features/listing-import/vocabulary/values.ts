import type {
  AccessFeature,
  AdmissionWay,
  Audience,
  FacilitatorKind,
  MeetingWay,
  OfferingForm,
  Openness,
} from "../../directory/index.ts";
import type { WordList } from "./match.ts";

/*
 * What associations write into the cells. The first word of each list is the one that is suggested where something is not
 * understood. `word*` is a beginning, `*word*` may stand anywhere; capitals and dots do not matter.
 */

export const yesNo: WordList<"yes" | "no"> = {
  yes: ["kyllä", "x", "k", "joo", "on", "true", "tosi", "1", "ja", "yes", "y", "✓", "✔", "saa", "voi", "onnistuu"],
  no: ["ei", "e", "-", "–", "0", "false", "epätosi", "nej", "no", "n", "ei ole", "ei saa", "ei voi", "ei tarvita"],
};

/** What the column of secret addresses says of an address that is none. */
export const mayBeShown: WordList<"shown"> = {
  shown: [
    "julkinen",
    "saa julkaista",
    "julkaistaan",
    "ei salainen",
    "ei ole salainen",
    "offentlig",
    "inte hemlig",
    "public",
  ],
};

/** Whole cells, in small letters, of those who do not know: nothing is said. */
export const notKnown: ReadonlySet<string> = new Set([
  "unknown",
  "?",
  "??",
  "???",
  "ei tiedossa",
  "ei tiedetä",
  "en tiedä",
  "selvitetään",
  "selvitettävä",
  "tarkista",
  "tarkistetaan",
  "tarkistettava",
  "ei tietoa",
  "n/a",
  "tbd",
  "vet ej",
  "okänt",
  "oklart",
  "unknown",
  "not known",
]);

/** Accessible in part: worth saying, whole. */
export const partly: WordList<"partly"> = {
  partly: ["osittain", "osin", "osittainen", "rajoitetusti", "rajallisesti", "delvis", "partly", "partially"],
};

/** How a line begins that counts the others and is no group. */
export const totals: WordList<"total"> = { total: ["yhteensä*", "summa*", "totalt*", "sammanlagt*", "total*"] };

export const forms: WordList<OfferingForm> = {
  group: ["ryhmä", "vertaisryhmä*", "vertaistukiryhmä*", "keskusteluryhmä*", "kerho*", "kahvila*", "grupp", "group"],
  "one-to-one": ["kahdenkeskinen", "tukihenkilö*", "vertaistukija*", "kahden kesken", "stödperson*", "one-to-one"],
  "online-group": [
    "verkkoryhmä",
    "etäryhmä*",
    "nettiryhmä*",
    "teams*",
    "zoom*",
    "webbgrupp*",
    "nätgrupp*",
    "online group",
  ],
  chat: ["chat", "*chat*", "tsätti*", "chatt*"],
  "gate-event": ["tapahtuma", "avoin tapahtuma*", "teemailta*", "luento*", "evenemang*", "event*"],
  course: ["kurssi", "kurs*", "valmennus*", "leiri*", "viikonloppukurssi*", "course*"],
  helpline: [
    "puhelin",
    "auttava puhelin*",
    "tukipuhelin*",
    "päivystys*",
    "neuvontapuhelin*",
    "stödtelefon*",
    "helpline*",
  ],
  reading: ["luettavaa", "lukemisto*", "opas*", "kokemustarin*", "läsning*", "reading*"],
};

export const ways: WordList<MeetingWay> = {
  "face-to-face": [
    "kasvokkain",
    "lähi*",
    "paikan päällä",
    "livenä",
    "på plats",
    "fysisk*",
    "in person",
    "face to face",
  ],
  online: ["verkossa", "etänä", "etä", "netissä", "online", "verkko", "på nätet", "distans*", "virtuaali*"],
  hybrid: ["hybridi", "hybrid*", "sekä paikan päällä että verkossa"],
  phone: ["puhelimitse", "puhelimessa", "per telefon", "by phone"],
  "in-writing": ["kirjoittaen", "sähköpostitse", "kirjeitse", "skriftligt", "in writing"],
};

export const opennesses: WordList<Openness> = {
  open: ["avoin", "jatkuvasti avoin", "avoin ryhmä", "öppen", "open", "kyllä"],
  replenishing: [
    "täydentyvä",
    "puoliavoin",
    "täydentyvä ryhmä",
    "puolisuljettu",
    "kompletterande",
    "replenishing",
    "half-open",
  ],
  closed: ["suljettu", "suljettu ryhmä", "sluten", "stängd", "closed"],
};

export const entries: WordList<AdmissionWay> = {
  "walk-in": [
    "suoraan",
    "saa tulla suoraan",
    "tule paikalle",
    "vapaa pääsy",
    "vapaasti",
    "ei ilmoittautumista",
    "ilman ilmoittautumista",
    "ilmoittautumatta",
    "ovet auki",
    "direkt",
    "fritt",
    "walk-in",
    "drop in",
    "ei tarvitse*",
    "ingen anmälan",
  ],
  "sign-up": [
    "ilmoittautuminen",
    "ilmoittautu*",
    "ilmoittaudu*",
    "ennakkoilmoittautu*",
    "anmälan*",
    "sign-up",
    "sign up",
    "registration",
  ],
  talk: [
    "keskustelu",
    "keskustel*",
    "soitto*",
    "soita*",
    "puhelinkeskustelu*",
    "alkukeskustelu*",
    "samtal*",
    "talk",
    "ota yhteyttä*",
  ],
  interview: ["haastattelu", "haastattel*", "alkuhaastattelu*", "intervju*", "interview*"],
  invited: ["kutsu", "kutsuttu*", "kutsusta*", "lähete*", "lähetteellä", "inbjud*", "invited"],
};

export const facilitators: WordList<FacilitatorKind> = {
  peer: ["vertainen", "vertaisohjaaja*", "vertaistukija*", "kokemusasiantuntija*", "kamrat*", "peer"],
  volunteer: ["vapaaehtoinen", "vapaaehtois*", "frivillig*", "volunteer*"],
  professional: [
    "ammattilainen",
    "ammattihenkilö*",
    "ammattiohjaaja*",
    "työntekijä*",
    "psykologi*",
    "sairaanhoitaja*",
    "sosiaalityöntekijä*",
    "professionell*",
    "yrkes*",
    "professional*",
  ],
  "peer-pair": ["vertaispari", "ohjaajapari*", "kaksi vertaista*", "vertaisohjaajapari*", "työpari", "peer pair"],
  "professional-and-expert": [
    "ammattilainen ja kokemusasiantuntija",
    "ammattilainen ja vertainen",
    "kokemusasiantuntija ja ammattilainen",
    "vertainen ja ammattilainen",
    "ammattilainen + kokemusasiantuntija",
    "professional and expert",
  ],
  shared: ["yhdessä", "vuorotellen", "ryhmä itse", "kiertävä", "vuorotellen*", "turvis*", "shared"],
  nobody: ["ei ohjaajaa", "ei", "ohjaamaton", "itseohjautuva*", "ingen", "ingen ledare", "nobody", "none"],
};

export const audienceWords: WordList<Audience> = {
  "parents-of-small-children": [
    "pikkulasten vanhemmat",
    "vauvaperhe*",
    "pikkulapsiperhe*",
    "vauvojen vanhemmat",
    "småbarnsföräldrar",
  ],
  families: ["perheet", "perhe", "lapsiperhe*", "vanhemmat", "familjer", "föräldrar", "families", "parents"],
  children: ["lapset", "lapsille", "lapsi", "barn", "children"],
  "young-people": ["nuoret", "nuorille", "nuori", "unga", "ungdomar", "young people", "teens"],
  "young-adults": ["nuoret aikuiset", "nuorille aikuisille", "unga vuxna", "young adults"],
  "working-age": ["työikäiset", "työikäisille", "arbetsför ålder", "working age"],
  "older-people": [
    "ikäihmiset",
    "seniorit",
    "senior*",
    "ikääntyneet",
    "ikääntyne*",
    "eläkeläi*",
    "vanhukset",
    "äldre",
    "older people",
  ],
  men: ["miehet", "miehille", "mies", "män", "men"],
  women: ["naiset", "naisille", "nainen", "kvinnor", "women"],
  "gender-minorities": [
    "sukupuolivähemmistöt",
    "sukupuolivähemmist*",
    "transihmiset",
    "hlbtiq*",
    "lhbtiq*",
    "lgbt*",
    "sateenkaari*",
    "könsminoriteter",
  ],
  immigrants: ["maahanmuuttajat", "maahanmuuttaj*", "maahan muuttaneet", "invandrare", "immigrants"],
  "family-carers": ["omaishoitajat", "omaishoitaj*", "närståendevårdare", "family carers"],
  bereaved: ["surevat", "sureville", "lesket", "leski", "menettäneet", "sörjande", "bereaved"],
  "close-ones": ["läheiset", "läheisille", "omaiset", "omaisille", "anhöriga", "närstående", "close ones"],
};

export const accessWords: WordList<AccessFeature> = {
  "step-free": [
    "esteetön",
    "esteetön sisäänkäynti",
    "kyllä",
    "x",
    "k",
    "joo",
    "on",
    "true",
    "1",
    "ja",
    "yes",
    "hissi",
    "pyörätuolilla pääsee",
    "pyörätuoli*",
    "portaaton",
    "tillgänglig*",
    "step-free",
    "wheelchair*",
  ],
  "accessible-toilet": [
    "esteetön wc",
    "inva-wc",
    "invawc",
    "inva wc",
    "invavessa*",
    "esteetön vessa",
    "tillgänglig toalett",
    "accessible toilet",
  ],
  "induction-loop": ["induktiosilmukka", "silmukka", "hörslinga*", "induction loop"],
  "sign-interpretation": [
    "viittomakielen tulkkaus",
    "viittomakielen tulk*",
    "tulkkaus",
    "tolkning till teckenspråk",
    "sign interpretation",
  ],
  captions: ["tekstitys", "kirjoitustulkkaus", "kirjoitustulk*", "textning", "captions"],
  "quiet-room": ["hiljainen tila", "rauhallinen tila", "tyst rum", "quiet room"],
  "fragrance-free": ["tuoksuton", "hajusteeton", "doftfri*", "fragrance-free"],
  "public-transport": ["julkinen liikenne", "bussipysäkki*", "kollektivtrafik", "public transport"],
  parking: ["pysäköinti", "parkkipaikka*", "parkering", "parking"],
  "assistant-welcome": ["avustaja", "avustaja mukaan", "henkilökohtainen avustaja*", "assistent*", "assistant"],
};

/** "Not accessible": nothing to say. */
export const notAccessible: WordList<"no"> = { no: [...yesNo.no, "ei esteetön", "ei esteettömyyttä"] };

export const free: WordList<"free"> = {
  free: [
    "ilmainen",
    "maksuton",
    "maksutta",
    "ilmaiseksi",
    "ei maksa*",
    "ei maksua",
    "ei osallistumismaksua",
    "vapaa",
    "0",
    "0 €",
    "0€",
    "0,00 €",
    "0 e",
    "0 euroa",
    "ei",
    "-",
    "gratis",
    "avgiftsfri*",
    "free",
    "no charge",
  ],
};

export const wholeCountry: WordList<"country"> = {
  country: ["koko suomi", "valtakunnallinen", "koko maa", "hela landet", "whole country", "suomi", "finland"],
};
export const placeIsOnline: WordList<"online"> = {
  online: ["verkko", "verkossa", "etänä", "netissä", "internet", "netti", "online", "etä", "teams", "zoom", "på nätet"],
};

/** Languages beside those whose names the runtime knows, by their tags. */
export const languageWords: WordList<string> = {
  fi: ["suomi", "suomeksi", "suomenkielinen", "fin", "finska", "finnish"],
  sv: ["ruotsi", "ruotsiksi", "ruotsinkielinen", "svenska", "på svenska", "swe", "swedish"],
  en: ["englanti", "englanniksi", "eng", "engelska", "english"],
  "fi-simple": ["selkosuomi", "selkokieli", "selkosuomeksi", "selko*", "lätt finska"],
  fse: ["viittomakieli", "suomalainen viittomakieli", "viittomakieli*", "finländskt teckenspråk", "teckenspråk"],
  fss: ["suomenruotsalainen viittomakieli", "finlandssvenskt teckenspråk"],
  se: ["saame", "pohjoissaame", "samiska"],
};
/** Tags whose Finnish, Swedish and English names are taken from the runtime. */
export const languageTags = [
  "fi",
  "sv",
  "en",
  "se",
  "smn",
  "sms",
  "ru",
  "et",
  "ar",
  "so",
  "uk",
  "ku",
  "ckb",
  "fa",
  "prs",
  "ps",
  "sq",
  "vi",
  "zh",
  "th",
  "tr",
  "es",
  "fr",
  "de",
  "it",
  "pl",
  "pt",
  "ro",
  "bg",
  "hu",
  "lt",
  "lv",
  "no",
  "nb",
  "da",
  "is",
  "nl",
  "el",
  "hi",
  "ur",
  "ta",
  "bn",
  "ne",
  "ti",
  "am",
  "sw",
  "ln",
  "rom",
  "ja",
  "ko",
  "he",
  "hr",
  "sr",
  "bs",
  "sk",
  "cs",
  "my",
  "fil",
] as const;

/** Words for tasks that may stand beside a phone number; names of people may not. */
export const contactTasks = [
  "toimisto",
  "koordinaattori",
  "ryhmänohjaaja",
  "ohjaaja",
  "järjestösihteeri",
  "sihteeri",
  "neuvonta",
  "kansliet",
  "koordinator",
] as const;
