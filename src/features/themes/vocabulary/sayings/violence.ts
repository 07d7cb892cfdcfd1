import type { Sayings } from "../sayings.ts";

export const violence: Sayings = {
  "partner-violence": {
    fi: [
      "=puoliso|=puolisoni|=mies|=mieheni|=läheinen|=läheiseni|=kumppani|=entinen satutta*|pelotte*|alista*",
      "pelkään miestäni|puolisoani|vaimoani|kumppaniani|häntä",
      "naisten linja|turvakoti",
      "mies|mieheni|vaimo|vaimoni|puoliso|puolisoni|kumppani|kumppanini|poikaystävä|poikaystäväni|tyttöystävä =lyö|=löi|hakka*|uhka*|pahoinpit*|alistaa|pelottaa|raivoaa|potki*|kurist*",
      "pelkään mieh*|puoliso*|vaimo*|kumppani*|kotona",
      "väkivaltai* mies|puoliso|vaimo|parisuh*|suh*|liitto|mieh*",
      "minua|mua lyödään|hakataan|lyötiin|hakattiin",
      "väkival* parisuh*|läheis*|kotona|lähisuh*|perhee*",
      "henki* väkival*",
      "turvaa|turvakoti väkival*",
    ],
    sv: [
      "partner|man|närstående skadat|skrämt|skrämmer|kränker",
      "kvinnolinj*",
      "man|sambo|partner|pojkvän|fru|make slår|hotar|misshandlar|slog|kontrollerar",
      "rädd för min man|partner|sambo|fru",
      "våld nära relation*",
      "våld hemma|hemmet|familjen",
      "psykiskt våld",
    ],
    en: [
      "hurt|frightened|controlled partner|husband|boyfriend",
      "husband|boyfriend|partner|wife|girlfriend hits|beats|hit|threatens|abus*|controls|hurts|hitting",
      "afraid|scared husband|partner|boyfriend|wife",
      "domestic violence|abuse",
      "abusive relationship|partner|husband",
      "violence close|relationship*|home",
    ],
  },
  "post-separation-abuse": {
    fi: [
      "ex*|eksä|entinen vaino*|uhka*|seuraa|häirits*|stalkk*",
      "eron jälke* väkival*|vaino*|uhka*",
      "ex =ei jätä rauhaan",
      "seuraa minua|mua",
    ],
    sv: [
      "före|ex detta|exman förföljer|hotar|trakasserar|hotar",
      "ex förföljer|hotar|trakasserar|stalkar",
      "våld efter separation*|skilsmässa*",
    ],
    en: [
      "violence|abuse after separation|divorce",
      "ex stalk*|threat*|harass*|follows|following",
      "violence|abuse after separation|divorce",
      "being stalked|followed",
      "won't leave alone",
    ],
  },
  "sexual-violence": {
    fi: [
      "minut|mut raiska*",
      "seksuaali* väkival*|hyväksikäyt*|kaltoinkoh*|ahdistel*",
      "tullut|tulin|tullu raiskat*",
      "pakott* seksi*",
      "käytetty|käytettiin|käytti hyväksi|hyväkseen",
    ],
    sv: ["jag blev våldtagen", "sexuellt|sexuella våld|övergrepp|utnyttj*", "tvingade mig sex"],
    en: ["was|been raped|assaulted", "sexual* abuse*|assault*|violence", "forced me sex"],
  },
  "childhood-trauma": {
    fi: [
      "lapsena hakattiin|lyötiin|hyväksikäyt*|hyväksi|väkival*|pahoinpideltiin|raiskattiin",
      "isä|äiti|vanhemmat =löi|=lyö|hakka*|löivät|pahoinpit*",
      "lapsuude* väkival*|trauma*|hyväksikäyt*|laiminlyön*|kaltoinkoh*",
      "vaikea|rikkinäinen|turvaton|rankka|paha lapsuus|lapsuude*",
    ],
    sv: [
      "slogs|slagen|utnyttjad som barn",
      "pappa|mamma slog|slår",
      "svår|otrygg barndom|uppväxt",
      "våld barndom*|försummelse",
    ],
    en: [
      "abused|beaten|hit as child",
      "father|mother|parents|dad|mum beat|hit|hits|abused",
      "childhood trauma|abuse|violence",
      "difficult|bad|abusive childhood",
    ],
  },
  "honour-violence": {
    fi: [
      "pakotetaan|pakotettu|pakottaa|pakottivat naimisiin",
      "kunniaan liitty*",
      "suku|perhe valvoo|uhkaa|vahtii",
      "kunnia* väkival*",
    ],
    sv: ["tvingas|tvingad gifta", "heders* våld|förtryck", "familj*|släkt* kontrollerar|hotar"],
    en: ["forced marriage|marry", "honour|honor violence|based|killing*", "family controls|threatens"],
  },
  "using-violence": {
    fi: [
      "satuttanut|satutan läheis*|puoliso*|lapsi*|lasta*|vaimo*",
      "=lyön puoliso*|vaimo*|mies*|laps*|läheis*|kumppani*",
      "olen ollut|käyttänyt väkival*|väkivaltainen",
      "löin vaimo*|puoliso*|lasta*|mies*|kumppani*|lapse*",
      "en hallitse viha*|raivo*|suuttum*",
      "oma* väkival*|väkivaltai*",
      "väkivallan tekijä*|lopettaminen|käyttäjä*",
    ],
    sv: [
      "jag har skadat min|mina|någon",
      "jag slår min|barn*|fru",
      "jag har|använt slagit|våld",
      "eget våld*",
      "tappar kontrollen",
      "sluta slå",
    ],
    en: [
      "i|have hurt someone|partner|close|family stop",
      "i hit my|wife|partner|children",
      "i|i've|have hit|hurt wife|partner|child|children|husband",
      "own violence|violent",
      "stop hitting|hurting",
    ],
  },
  bullying: {
    fi: [
      "lasta|lastani|minua|mua|poikaani|tytärtäni kiusa*",
      "kiusataan koulussa|töissä|netissä",
      "jätetään ulkopuolelle|yksin",
    ],
    sv: ["mobbas|mobbad skolan|jobbet", "mitt barn mobbas"],
    en: ["bullied school|work|online", "being bullied"],
  },
  "crime-victims": {
    fi: [
      "jouduin|joutunut rikoksen|ryöstön|huijauksen|petoksen uhriksi|kohteeksi",
      "minut ryöstettiin|huijattiin|pahoinpideltiin",
    ],
    sv: ["utsatt|offer för brott"],
    en: ["victim of crime|crime*|scam|fraud", "was robbed|scammed|mugged"],
  },
};
