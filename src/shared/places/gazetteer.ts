/** What is written by hand of places: regions, wellbeing services counties, and joint names people use. */

/** Code, Finnish, Swedish, English. */
export const regionNames = [
  ["01", "Uusimaa", "Nyland", "Uusimaa"],
  ["02", "Varsinais-Suomi", "Egentliga Finland", "Southwest Finland"],
  ["04", "Satakunta", "Satakunta", "Satakunta"],
  ["05", "Kanta-Häme", "Egentliga Tavastland", "Kanta-Häme"],
  ["06", "Pirkanmaa", "Birkaland", "Pirkanmaa"],
  ["07", "Päijät-Häme", "Päijänne-Tavastland", "Päijät-Häme"],
  ["08", "Kymenlaakso", "Kymmenedalen", "Kymenlaakso"],
  ["09", "Etelä-Karjala", "Södra Karelen", "South Karelia"],
  ["10", "Etelä-Savo", "Södra Savolax", "South Savo"],
  ["11", "Pohjois-Savo", "Norra Savolax", "North Savo"],
  ["12", "Pohjois-Karjala", "Norra Karelen", "North Karelia"],
  ["13", "Keski-Suomi", "Mellersta Finland", "Central Finland"],
  ["14", "Etelä-Pohjanmaa", "Södra Österbotten", "South Ostrobothnia"],
  ["15", "Pohjanmaa", "Österbotten", "Ostrobothnia"],
  ["16", "Keski-Pohjanmaa", "Mellersta Österbotten", "Central Ostrobothnia"],
  ["17", "Pohjois-Pohjanmaa", "Norra Österbotten", "North Ostrobothnia"],
  ["18", "Kainuu", "Kajanaland", "Kainuu"],
  ["19", "Lappi", "Lappland", "Lapland"],
  ["21", "Ahvenanmaa", "Åland", "Åland"],
] as const;

interface CountyRow {
  readonly code: string;
  readonly region: string;
  readonly fi: string;
  readonly sv: string;
  readonly en: string;
  /** Where the county is only a part of its region. */
  readonly municipalities?: readonly string[];
}

const elsewhere = (code: string, region: string, fi: string, sv: string, en: string): CountyRow => ({
  code,
  region,
  fi: `${fi} hyvinvointialue`,
  sv: `${sv} välfärdsområde`,
  en: `Wellbeing Services County of ${en}`,
});

const inUusimaa = (code: string, fi: string, sv: string, en: string, municipalities: string): CountyRow => ({
  ...elsewhere(code, "01", fi, sv, en),
  municipalities: municipalities.split(" "),
});

/** The 21 counties and Helsinki, which has a county's tasks. */
export const countyRows: readonly CountyRow[] = [
  {
    code: "helsinki",
    region: "01",
    fi: "Helsingin kaupunki",
    sv: "Helsingfors stad",
    en: "City of Helsinki",
    municipalities: ["091"],
  },
  inUusimaa("vantaa-kerava", "Vantaan ja Keravan", "Vanda och Kervo", "Vantaa and Kerava", "092 245"),
  inUusimaa(
    "lansi-uusimaa",
    "Länsi-Uudenmaan",
    "Västra Nylands",
    "Western Uusimaa",
    "049 078 149 224 235 257 444 710 755 927",
  ),
  inUusimaa("keski-uusimaa", "Keski-Uudenmaan", "Mellersta Nylands", "Central Uusimaa", "106 186 505 543 611 858"),
  inUusimaa("ita-uusimaa", "Itä-Uudenmaan", "Östra Nylands", "Eastern Uusimaa", "018 407 434 504 616 638 753"),
  elsewhere("varsinais-suomi", "02", "Varsinais-Suomen", "Egentliga Finlands", "Southwest Finland"),
  elsewhere("satakunta", "04", "Satakunnan", "Satakunta", "Satakunta"),
  elsewhere("kanta-hame", "05", "Kanta-Hämeen", "Egentliga Tavastlands", "Kanta-Häme"),
  elsewhere("pirkanmaa", "06", "Pirkanmaan", "Birkalands", "Pirkanmaa"),
  elsewhere("paijat-hame", "07", "Päijät-Hämeen", "Päijänne-Tavastlands", "Päijät-Häme"),
  elsewhere("kymenlaakso", "08", "Kymenlaakson", "Kymmenedalens", "Kymenlaakso"),
  elsewhere("etela-karjala", "09", "Etelä-Karjalan", "Södra Karelens", "South Karelia"),
  elsewhere("etela-savo", "10", "Etelä-Savon", "Södra Savolax", "South Savo"),
  elsewhere("pohjois-savo", "11", "Pohjois-Savon", "Norra Savolax", "North Savo"),
  elsewhere("pohjois-karjala", "12", "Pohjois-Karjalan", "Norra Karelens", "North Karelia"),
  elsewhere("keski-suomi", "13", "Keski-Suomen", "Mellersta Finlands", "Central Finland"),
  elsewhere("etela-pohjanmaa", "14", "Etelä-Pohjanmaan", "Södra Österbottens", "South Ostrobothnia"),
  elsewhere("pohjanmaa", "15", "Pohjanmaan", "Österbottens", "Ostrobothnia"),
  elsewhere("keski-pohjanmaa", "16", "Keski-Pohjanmaan", "Mellersta Österbottens", "Central Ostrobothnia"),
  elsewhere("pohjois-pohjanmaa", "17", "Pohjois-Pohjanmaan", "Norra Österbottens", "North Ostrobothnia"),
  elsewhere("kainuu", "18", "Kainuun", "Kajanalands", "Kainuu"),
  elsewhere("lappi", "19", "Lapin", "Lapplands", "Lapland"),
];

interface AreaRow {
  readonly code: string;
  readonly fi: string;
  readonly sv: string;
  readonly en: string;
  /** Codes of whole regions. */
  readonly regions?: string;
  /** Codes of municipalities. */
  readonly municipalities?: string;
}

/** Names that mean several municipalities or regions at once. */
export const areaRows: readonly AreaRow[] = [
  {
    code: "paakaupunkiseutu",
    fi: "Pääkaupunkiseutu",
    sv: "Huvudstadsregionen",
    en: "Capital region",
    municipalities: "049 091 092 235",
  },
  {
    code: "helsingin-seutu",
    fi: "Helsingin seutu",
    sv: "Helsingforsregionen",
    en: "Helsinki region",
    municipalities: "049 091 092 106 186 235 245 257 505 543 611 753 858 927",
  },
  {
    code: "lansi-uusimaa",
    fi: "Länsi-Uusimaa",
    sv: "Västra Nyland",
    en: "Western Uusimaa",
    municipalities: "049 078 149 224 235 257 444 710 755 927",
  },
  {
    code: "keski-uusimaa",
    fi: "Keski-Uusimaa",
    sv: "Mellersta Nyland",
    en: "Central Uusimaa",
    municipalities: "106 186 505 543 611 858",
  },
  {
    code: "ita-uusimaa",
    fi: "Itä-Uusimaa",
    sv: "Östra Nyland",
    en: "Eastern Uusimaa",
    municipalities: "018 407 434 504 616 638 753",
  },
  { code: "savo", fi: "Savo", sv: "Savolax", en: "Savo", regions: "10 11" },
  { code: "hame", fi: "Häme", sv: "Tavastland", en: "Häme", regions: "05 06 07" },
  { code: "karjala", fi: "Karjala", sv: "Karelen", en: "Karelia", regions: "09 12" },
  { code: "ita-suomi", fi: "Itä-Suomi", sv: "Östra Finland", en: "Eastern Finland", regions: "10 11 12" },
  { code: "pohjois-suomi", fi: "Pohjois-Suomi", sv: "Norra Finland", en: "Northern Finland", regions: "17 18 19" },
  { code: "lansi-suomi", fi: "Länsi-Suomi", sv: "Västra Finland", en: "Western Finland", regions: "02 04 06 14 15 16" },
  { code: "etela-suomi", fi: "Etelä-Suomi", sv: "Södra Finland", en: "Southern Finland", regions: "01 02 05 07 08 09" },
  { code: "turunmaa", fi: "Turunmaa", sv: "Åboland", en: "Turunmaa", municipalities: "322 445" },
  {
    code: "meri-lappi",
    fi: "Meri-Lappi",
    sv: "Havslappland",
    en: "Sea Lapland",
    municipalities: "240 241 751 845 851",
  },
  { code: "koillismaa", fi: "Koillismaa", sv: "Koillismaa", en: "Koillismaa", municipalities: "305 832" },
];

export const countryNames = { fi: "Koko Suomi", sv: "Hela Finland", en: "All of Finland" };

/** What places are called besides their names: whole words, in any language, by kind and code. */
export const otherNames: Readonly<Record<string, readonly string[]>> = {
  "country:FI": ["Suomi", "koko maa", "Finland", "hela landet", "whole country", "whole of Finland", "Svenskfinland"],
  "region:01": ["Helsinki-Uusimaa"],
  "region:04": ["Satakunda"],
  "region:06": ["Tavastia"],
  "region:21": ["Ahvenanmaan maakunta", "Landskapet Åland", "Aland Islands"],
  "area:lansi-uusimaa": ["Västnyland"],
  "area:ita-uusimaa": ["Östnyland"],
  "area:turunmaa": ["Åbolands skärgård"],
  "area:paakaupunkiseutu": ["pks", "Metropolialue", "capital area"],
  "municipality:010": ["Alavo"],
  "municipality:091": ["Hki", "Hesa", "Stadi", "Hfors"],
  "municipality:109": ["Hml"],
  "municipality:167": ["Jns"],
  "municipality:179": ["Jkl", "Jklä", "Jykylä"],
  "municipality:202": ["Sankt Karins", "St Karins"],
  "municipality:284": ["Koski"],
  "municipality:405": ["Lpr"],
  "municipality:407": ["Lappträsk"],
  "municipality:491": ["Sankt Michel", "St Michel"],
  "municipality:508": ["Mänttä", "Vilppula"],
  "municipality:599": ["Pedersören kunta"],
  "municipality:698": ["Rollo", "Roi"],
  "municipality:743": ["Sjk"],
  "municipality:837": ["Tre", "Tree", "Manse"],
  "municipality:853": ["Tku"],
  "municipality:934": ["Vindala"],
};

/** Of the names of three letters those that are no word of any of our languages. */
export const shortAndClear: ReadonlySet<string> = new Set("Åbo Hki Hml Jns Jkl Lpr Sjk Tku".split(" "));

/**
 * Names that are ordinary words or people's names too, or nearly: among other words they mean the place only where
 * something else says so. Names of three letters or fewer are always taken so.
 */
export const alsoOrdinaryWords: ReadonlySet<string> = new Set([
  ..."Aura Eura Geta Hamina Hanko Humppila Inari Ingå Inkoo Juuka Juva Kaarina Kaavi Kannus Kaskinen Kaustinen".split(
    " ",
  ),
  ..."Kemi Kolari Koski Kustavi Laukaa Lemi Lieto Liminka Luhanka Lumijoki Luoto Masku Multia Muhos Muurame".split(" "),
  ..."Nokia Nurmes Parainen Pello Perho Posio Puolanka Puumala Ranua Rauma Rautavaara Rusko Salla Salo".split(" "),
  ..."Sauvo Savitaipale Sievi Siikainen Simo Soini Somero Sulkava Sund Tammela Tervo Teuva Vihti Virrat Suomi".split(
    " ",
  ),
  ..."Lappo Reso Storå Sagu Karjala Savo Häme Finland Vilppula Tree".split(" "),
]);
