import { fold } from "../../themes/index.ts";

/*
 * How people write that something is not for everyone, in Finnish, Swedish and English; folded, without dots and capitals. What
 * is taken for secret by mistake is only shown less, so these are wide.
 */

const word = (patterns: readonly string[]): RegExp => new RegExp(`(?<![a-z])(?:${patterns.join("|")})(?![a-z])`, "g");

/** What says that something is secret by itself. */
const secret = [
  "salai(?:nen|sen|sta|sena|seksi|set|sia|sten|sissa)",
  String.raw`salassa(?:pi\w*)?`,
  String.raw`salat(?:tu\w*|ut|tava\w*|aan)`,
  "(?:turva|julkaisu)kiel(?:to|lon|lossa)",
  String.raw`julkaisematt?o\w*`,
  String.raw`hemlig\w*|sekretess\w*|skyddad\w*|skyddat`,
  "secret|undisclosed",
];
const publicly = String.raw`julk[aeio]\w*|nayt(?:eta|etaa|taa)|nakya\w*|nakyvi\w*|kerro|kertoa|kerrota|jaeta|jakaa|levit\w*|nettiin|verkkoon|verkkosivu\w*|offentlig\w*|publi\w*|visas?|spridas?|show\w*|disclos\w*|shared?`;
/** "Ei saa missään nimessä julkaista", "inte offentlig", "do not publish". */
const notPublic = [
  String.raw`(?:ei|eika|ala|alkaa|inte|ej|icke|not|never|dont|don't)\s+(?:(?!tarvi|pak|beho|need|have)\w+\s+){0,3}?(?:${publicly})`,
  String.raw`(?:vain|endast|only)\s+(?:sisais\w+|ohjaajil\w+|tyontekijoil\w+|internt|internal)`,
  "sisaiseen kayttoon|internal (?:use )?only|endast internt",
];
/** What is also said of talks and not only of addresses. */
const discreet = [String.raw`luottamuksel\w*|konfidentiel\w*|confidential\w*`];
/** "Osoite kerrotaan ilmoittautuneille": where an address should stand, it says that it stands nowhere. */
const toldLater = [
  String.raw`(?:kerrotaan|annetaan|ilmoitetaan|lahetetaan|saat|saa|kysy|kysykaa|selviaa)(?=\s.*(?:ilmoittau|osallistu|soitta|puhelim|ryhmalais|ohjaaj|tulijo|mukaan|erikseen|sahkopost|toimistosta))`,
  String.raw`(?:meddelas|ges|fas|delas ut)(?=\s.*(?:anmal|deltag|telefon|ring))`,
  String.raw`(?:told|given|sent|shared)(?=\s.*(?:sign|regist|particip|phone|call))`,
];
/** What is not secret after all, and buses. */
const notSecret = word([
  String.raw`(?:ei|eivat|inte|ej|not)\s+(?:ole\s+|enaa\s+|ar\s+|is\s+)*(?:${[...secret, ...discreet].join("|")})`,
  String.raw`julkis\w*\s+(?:liiken|kulku)\w*|public\s+transport\w*`,
]);

const saysIt = word([...secret, ...notPublic]);
const saysItOfAddress = word([...secret, ...notPublic, ...discreet]);
const saysItOfPlace = word([...secret, ...notPublic, ...discreet, ...toldLater]);
const address = word([
  String.raw`\w*osoi(?:te|tt)\w*|paik[ak]\w*|\w*paik(?:ka|an|asta|kaa)|sijain\w*|kadun\w*|katu\w*|adress\w*|plats\w*|address\w*|location|venue`,
]);
const contact = word([
  String.raw`\w*puh\w*|\w*numero\w*|sahkopost\w*|email\w*|e-mail|e-post\w*|meili\w*|nime\w*|nimi|telefon\w*|phone\w*|number\w*|namn\w*|name|yhteystie\w*`,
]);

/** One of these stands in all of the above, and in few other cells: a hundred thousand rows have many. */
const mayBeMeant =
  /salai|salas|salat|julk|kielto|kiello|hemlig|sekret|skydd|secret|disclos|luottam|konfid|confid|n[äa]yt|n[äa]ky|kerro|kerto|jaeta|jakaa|levit|netti|verkko|offentlig|publi|visa|sprid|show|share|sis[äa]is|ohjaajil|ty[öo]ntek|intern|annetaan|ilmoitetaan|l[äa]het|saa|kysy|selvi|meddel|ges|f[åa]s|dela|told|given|sent/i;

const has = (pattern: RegExp, text: string): boolean => text.search(pattern) >= 0;
const folded = (text: string): string => fold(text.normalize("NFC")).replace(notSecret, " ");

/** Whether a cell, a heading or a title says that something is not for everyone. */
export const saysSecret = (text: string): boolean => mayBeMeant.test(text) && has(saysIt, folded(text));

/** Whether a text says in one of its sentences that the address is not for everyone. */
export const saysAddressIsSecret = (text: string): boolean =>
  mayBeMeant.test(text) &&
  folded(text)
    .split(/[.!?;\n]+/)
    .some((sentence) => has(saysItOfAddress, sentence) && has(address, sentence));

/** Whether what stands in an address's place says that it is not for everyone. */
export const saysPlaceIsSecret = (text: string): boolean => mayBeMeant.test(text) && has(saysItOfPlace, folded(text));

/** Whether a text speaks of numbers and names, which are shown with or without an address. */
export const speaksOfContact = (text: string): boolean => has(contact, folded(text));

const filler = word([
  String.raw`\w*osoite\w*|\w*osoitetta|paikka|paikkaa|on|ja|tama|ryhman|saa|adress\w*|platsen|ar|the|address|is|location|huom|obs|note|kylla|ja|yes|x|k`,
]);
/** What of a text in an address's place is left once it has said that it is secret; empty where that was all. */
export function withoutSecrecy(text: string): string {
  const kept = text
    .replace(/\([^()]*\)|\[[^[\]]*\]/g, (inner) => (saysPlaceIsSecret(inner) ? " " : inner))
    .split(/[,;:!\n]|\s[-–—]\s/)
    .map((part) => part.trim())
    .filter((part) => part !== "" && !(saysPlaceIsSecret(part) && !/\d/.test(part)))
    .map((part) => bareOf(part))
    .filter((part) => part !== "");
  return kept.some(
    (part) =>
      fold(part)
        .replace(filler, "")
        .replace(/[^\p{L}\p{N}]/gu, "") !== "",
  )
    ? kept.join(", ")
    : "";
}

/** "SALAINEN Piilokuja 7" without its first word. */
const bareOf = (part: string): string =>
  part
    .split(/\s+/)
    .filter((one) => !saysSecret(one))
    .join(" ");

/** Whether a heading asks what may be shown: "Saa julkaista", "Julkinen?". */
export const asksWhetherPublic = (heading: string): boolean =>
  has(
    /(?:^|[^a-z])(?:julkinen|julkaista\w*|julkaistaan|julkaisu\w*|offentlig\w*|publi[cs]\w*)(?![a-z])/g,
    fold(heading),
  ) &&
  !saysSecret(heading) &&
  !/liiken|trafik|transport/.test(fold(heading));

/** Whether of a heading nothing is left but that something, or the address, is secret: "Salainen?", "Osoite (ei julki)". */
export const isSecrecyHeading = (heading: string): boolean => {
  if (!saysSecret(heading)) return false;
  const rest = folded(heading)
    .replace(saysIt, " ")
    .replace(address, " ")
    .replace(filler, " ")
    .replace(/[^a-z]+/g, " ");
  return rest.split(" ").every((part) => part.length < 3);
};
