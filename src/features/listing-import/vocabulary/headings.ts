/**
 * The columns of the spreadsheet: the heading that the template has first, then others people write. Compared without
 * capitals, dots, spaces and marks. Finnish words are data here, as in all of this folder.
 */
export const headings = {
  name: ["nimi", "ryhmän nimi", "ryhmä", "toiminnan nimi", "toiminta", "otsikko", "namn", "grupp", "name", "group"],
  nameSv: ["nimi_sv", "nimi ruotsiksi", "namn på svenska"],
  nameEn: ["nimi_en", "nimi englanniksi", "name in english"],
  description: ["kuvaus", "toiminnan kuvaus", "sisältö", "esittely", "teksti", "beskrivning", "description"],
  descriptionSv: ["kuvaus_sv", "kuvaus ruotsiksi", "beskrivning på svenska"],
  descriptionEn: ["kuvaus_en", "kuvaus englanniksi", "description in english"],
  theme: ["aihe", "aiheet", "teema", "teemat", "tema", "theme"],
  audience: ["kohderyhmä", "kenelle", "målgrupp", "för vem", "audience"],
  form: ["muoto", "tyyppi", "toimintamuoto", "form", "typ", "type"],
  openness: ["avoimuus", "avoin", "öppenhet", "openness"],
  entry: ["sisäänpääsy", "miten mukaan", "mukaan pääsy", "hur kommer man med", "entry"],
  facilitator: ["ohjaaja", "ohjaus", "ohjaajat", "ledare", "facilitator"],
  municipality: ["kunta", "paikkakunta", "kaupunki", "kommun", "ort", "municipality", "city", "town"],
  placeName: ["paikka", "kokoontumispaikka", "tila", "plats", "venue"],
  address: ["osoite", "katuosoite", "lähiosoite", "adress", "address"],
  postalCode: ["postinumero", "postinro", "postnummer", "postal code", "postcode"],
  secretAddress: ["salainen_osoite", "salattu osoite", "hemlig adress", "secret address"],
  day: [
    "päivä",
    "päivät",
    "viikonpäivä",
    "kokoontumispäivä",
    "kokoontumiset",
    "tapaamiset",
    "milloin",
    "ajankohta",
    "dag",
    "när",
    "day",
    "when",
  ],
  time: ["kello", "klo", "aika", "kellonaika", "tid", "klockslag", "time"],
  minutes: ["kesto_min", "kesto", "kesto minuutteina", "längd min", "minutes", "duration"],
  rhythm: ["toisto", "kuinka usein", "rytmi", "hur ofta", "upprepning", "rhythm", "repeat"],
  from: ["alkaa", "alkaen", "alkamispäivä", "börjar", "starts"],
  until: ["päättyy", "loppuu", "päättymispäivä", "slutar", "ends"],
  languages: ["kieli", "kielet", "språk", "language", "languages"],
  access: ["esteetön", "esteettömyys", "tillgänglighet", "accessible", "accessibility"],
  childCare: ["lastenhoito", "barnpassning", "child care"],
  cost: ["hinta", "maksu", "pris", "avgift", "price", "cost"],
  anonymous: ["nimettömänä", "nimetön", "anonymt", "anonymous"],
  signUp: ["ilmoittautuminen", "anmälan", "sign up", "registration"],
  contact: ["yhteys", "yhteystiedot", "yhteystieto", "yhteyshenkilö", "kontakt", "contact"],
  phone: ["puhelin", "puhelinnumero", "puh", "telefon", "phone"],
  email: ["sähköposti", "sähköpostiosoite", "e-post", "email"],
  website: ["kotisivu", "verkkosivu", "www", "nettisivu", "hemsida", "website"],
  organiser: ["järjestö", "järjestäjä", "yhdistys", "arrangör", "organisation", "organizer", "organiser"],
  onlineUrl: ["verkko_osoite", "verkko-osoite", "linkki", "webbadress", "länk", "url", "link"],
  id: ["tunniste", "tunnus", "id"],
} as const satisfies Readonly<Record<string, readonly [string, ...string[]]>>;

export type ColumnId = keyof typeof headings;
export const columnIds = Object.keys(headings) as readonly ColumnId[];

/** A column by the name the template and the documentation give it. */
export const headingOf = (column: ColumnId): string => headings[column][0];
