/** How Finnish place names bend: rules by their ending, and the names that go their own way. */

/**
 * Endings that bend, with the stem of the weak grade and of the strong, and that of the partitive where it is another. The
 * longest that fits is taken.
 */
const endings: readonly (readonly [string, string, string, string?])[] = [
  ["joki", "joe", "joke"],
  ["järvi", "järve", "järve"],
  ["kaupunki", "kaupungi", "kaupunki"],
  ["koski", "koske", "koske"],
  ["kumpu", "kummu", "kumpu"],
  ["kunta", "kunna", "kunta"],
  ["lahti", "lahde", "lahte"],
  ["lampi", "lammi", "lammi"],
  ["mäki", "mäe", "mäke"],
  ["niemi", "nieme", "nieme"],
  ["nummi", "numme", "numme"],
  ["ranta", "ranna", "ranta"],
  ["saari", "saare", "saare", "saart"],
  ["salmi", "salme", "salme"],
  ["seutu", "seudu", "seutu"],
  ["suomi", "suome", "suome"],
  ["vesi", "vede", "vete", "vett"],
  ["virta", "virra", "virta"],
  ["häme", "hämee", "hämee"],
  ["nen", "si", "si", "st"],
];

/** Names with stems of their own: weak, strong. */
const stems: Readonly<Record<string, readonly [string, string]>> = {
  Alavus: ["Alavude", "Alavute"],
  Hailuoto: ["Hailuodo", "Hailuoto"],
  Hanko: ["Hango", "Hanko"],
  Harjavalta: ["Harjavalla", "Harjavalta"],
  Helsinki: ["Helsingi", "Helsinki"],
  Iitti: ["Iiti", "Iitti"],
  Juuka: ["Juua", "Juuka"],
  Kannus: ["Kannukse", "Kannukse"],
  Kaustinen: ["Kaustise", "Kaustise"],
  Keitele: ["Keitelee", "Keitelee"],
  Kempele: ["Kempelee", "Kempelee"],
  Kuortane: ["Kuortanee", "Kuortanee"],
  Kurikka: ["Kurika", "Kurikka"],
  Lappi: ["Lapi", "Lappi"],
  Lieto: ["Liedo", "Lieto"],
  Liminka: ["Liminga", "Liminka"],
  Loppi: ["Lope", "Loppe"],
  Luhanka: ["Luhanga", "Luhanka"],
  Luoto: ["Luodo", "Luoto"],
  Muhos: ["Muhokse", "Muhokse"],
  Nurmes: ["Nurmekse", "Nurmekse"],
  Pihtipudas: ["Pihtiputaa", "Pihtiputaa"],
  Pomarkku: ["Pomarku", "Pomarkku"],
  Punkalaidun: ["Punkalaitume", "Punkalaitume"],
  Puolanka: ["Puolanga", "Puolanka"],
  Pyhäntä: ["Pyhännä", "Pyhäntä"],
  Pälkäne: ["Pälkänee", "Pälkänee"],
  Savitaipale: ["Savitaipalee", "Savitaipalee"],
  Tampere: ["Tamperee", "Tamperee"],
  Toivakka: ["Toivaka", "Toivakka"],
  Turku: ["Turu", "Turku"],
  Varkaus: ["Varkaude", "Varkaute"],
  Vesanto: ["Vesanno", "Vesanto"],
  Uusi: ["Uude", "Uute"],
  Vihti: ["Vihdi", "Vihti"],
  Virrat: ["Virroi", "Virtoi"],
};

/** Names of two words that both bend: Uudessakaupungissa. */
const twoWords: Readonly<Record<string, readonly [string, string]>> = {
  Isokyrö: ["Iso", "kyrö"],
  Uusikaarlepyy: ["Uusi", "kaarlepyy"],
  Uusikaupunki: ["Uusi", "kaupunki"],
  Uusimaa: ["Uusi", "maa"],
};

/** Endings of names one is *at* (-lla) rather than *in* (-ssa). */
const atEndings = [
  "joki",
  "järvi",
  "koski",
  "lahti",
  "lampi",
  "maa",
  "mäki",
  "niemi",
  "nummi",
  "salmi",
  "seutu",
  "vesi",
  "virta",
];
const at = new Set(
  (
    "Alavus Enontekiö Halsua Hyvinkää Imatra Juva Kaavi Kangasala Kauhava Kaustinen Keitele Kerava Keuruu Kitee " +
    "Koski Kuortane Laihia Lapua Lemi Lohja Loppi Merikarvia Muhos Multia Mäntyharju Nokia Parainen Pihtipudas Posio " +
    "Punkalaidun Puolanka Pyhtää Pyhäntä Pälkäne Pöytyä Ranua Rauma Rautavaara Rusko Savitaipale Siikalatva Somero " +
    "Sulkava Taipalsaari Tampere Teuva Tree Tyrnävä Uurainen Vantaa Vehmaa Vesanto Vieremä Viitasaari Virrat Vöyri " +
    "Ylitornio Ypäjä"
  ).split(" "),
);
/** One is in these, whatever their ending. */
const within = new Set(["Iisalmi", "Keminmaa", "Lahti", "Maalahti"]);

const longVowel = /(aa|ee|ii|oo|uu|yy|ää|öö)$/i;

export interface FinnishForms {
  /** "Tampereen". More than one where both are used. */
  readonly genitives: readonly string[];
  /** In, from within, into: "Helsingissä". */
  readonly inner: readonly string[];
  /** At, from, to: "Tampereella". */
  readonly outer: readonly string[];
  /** What follows "lähellä": "Lahtea", and as it is said, "Lahtee". */
  readonly partitives: readonly string[];
  /** Of inner and outer, where one says it: "Tampereella", "Helsingissä". */
  readonly where: string;
  /** Whether the outer cases are the ones in use. */
  readonly isAt: boolean;
}

/** Every form a name takes in a sentence about places. */
export function formsOf(name: string): FinnishForms {
  if (isShortened.test(name)) return formsOfShortened(name);
  const own = twoWords[name];
  if (own) return sideBySide(formsOf(own[0]), formsOf(own[1]));
  // "Koski Tl" bends before its mark.
  const [, head = name, mark = ""] = /^(.+?)( Tl)$/.exec(name) ?? [];
  const { weak, strong } = stemsOf(head);
  const a = isFront(head) ? "ä" : "a";
  const bend = (...bent: string[]) => bent.map((form) => form + mark);

  const genitives = bend(`${weak}n`);
  if (head.endsWith("nen")) genitives.push(`${head.slice(0, -3)}sten`, `${head.slice(0, -3)}sen`);
  if (head === "Virrat") genitives.push("Virtojen", "Virtain");
  const inner = bend(`${weak}ss${a}`, `${weak}st${a}`, ...illatives(strong));
  const outer = bend(`${weak}ll${a}`, `${weak}lt${a}`, `${weak}lle`);
  if (head === "Kangasala") outer.unshift("Kangasalla", "Kangasalta", "Kangasalle");
  const isAt = !within.has(head) && (at.has(head) || atEndings.some((ending) => head.toLowerCase().endsWith(ending)));
  const partitives = bend(...partitivesOf(head, strong, a));
  return { genitives, inner, outer, partitives, where: (isAt ? outer[0] : inner[0]) ?? name, isAt };
}

/** A name of consonants alone. */
const isShortened = /^[^aeiouyåäö ]+$/i;

/** "Jkl:ssä", and as it is typed in a hurry, "jklssa". */
function formsOfShortened(name: string): FinnishForms {
  const bent = (...cases: string[]) => cases.flatMap((ending) => [`${name}:${ending}`, `${name}${ending}`]);
  const inner = bent("ssa", "ssä", "sta", "stä", "aan", "ään", "iin");
  const outer = bent("lla", "llä", "lta", "ltä", "lle");
  return { genitives: bent("n"), inner, outer, partitives: bent("a", "ä"), where: inner[0] ?? name, isAt: false };
}

function partitivesOf(name: string, strong: string, a: string): readonly string[] {
  if (name === "Virrat") return ["Virtoja"];
  if (name === "Uusi") return ["Uutta"];
  const known = endings.find(([ending, , , stem]) => stem !== undefined && name.toLowerCase().endsWith(ending));
  if (known) return [`${name.slice(0, name.length - known[0].length)}${known[3]}${a}`];
  if (/us$/i.test(name) && strong.endsWith("te")) return [`${strong.slice(0, -1)}t${a}`];
  if (name in stems && /[^aeiouyåäö]$/i.test(name)) return [`${name}t${a}`];
  if (/[^e]e$/i.test(name) && strong.endsWith("ee")) return [`${name}tt${a}`];
  if (longVowel.test(strong) || /[^aeiouyåäö]i[oö]$/i.test(strong)) return [`${strong}t${a}`];
  const vowel = strong.at(-1) ?? "";
  if ("aäå".includes(vowel)) return [`${strong}${a}`, `${strong}t${a}`];
  return [`${strong}${a}`, `${strong}${vowel}`];
}

/** Both words in the same case; where the second has more forms, they share the first's last. */
function sideBySide(first: FinnishForms, second: FinnishForms): FinnishForms {
  const join = (firsts: readonly string[], seconds: readonly string[]) =>
    seconds.map((form, index) => (firsts[index] ?? firsts.at(-1) ?? "") + form);
  const inner = join(first.inner, second.inner);
  const outer = join(first.outer, second.outer);
  const where = (second.isAt ? outer[0] : inner[0]) ?? "";
  const genitives = join(first.genitives, second.genitives);
  return { genitives, inner, outer, partitives: join(first.partitives, second.partitives), where, isAt: second.isAt };
}

function stemsOf(name: string): { weak: string; strong: string } {
  const own = stems[name];
  if (own) return { weak: own[0], strong: own[1] };
  const known = endings.find(([ending]) => name.toLowerCase().endsWith(ending));
  if (known) {
    const [ending, weak, strong] = known;
    // A name that is the ending alone keeps its capital: Koski.
    const cut = name.slice(0, name.length - ending.length);
    const whole = (stem: string) => (cut === "" ? name.charAt(0) + stem.slice(1) : cut + stem);
    return { weak: whole(weak), strong: whole(strong) };
  }
  // Swedish names that end in a consonant take an i: Finströmissä.
  const stem = /[aeiouyåäö]$/i.test(name) ? name : `${name}i`;
  return { weak: stem, strong: stem };
}

function illatives(stem: string): string[] {
  const last = stem.at(-1) ?? "";
  // A long vowel goes one of two ways, by the word's length: Espooseen, Keminmaahan. Both are understood.
  if (longVowel.test(stem)) return [`${stem}seen`, `${stem}h${last}n`];
  return [stem.endsWith("oi") ? `${stem}hin` : `${stem}${last}n`];
}

/** Whether endings have ä: the last vowel that tells decides; niemi and vesi are words of their own. */
function isFront(name: string): boolean {
  if (/(niemi|vesi)$/i.test(name)) return true;
  const telling = name
    .toLowerCase()
    .replace(/[^aouäöyå]/g, "")
    .at(-1);
  return telling === undefined || "äöy".includes(telling);
}
