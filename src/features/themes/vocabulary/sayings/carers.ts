import type { Sayings } from "../sayings.ts";

export const carers: Sayings = {
  "carers-of-memory-ill": {
    fi: [
      "muistisai*|alzheim*|dementi* läheis*|omais*|puoliso*|äiti*|äidi*|isä|isän|hoita*|mies|mieheni|vaimo*|perhee*|vanhem*",
      "äidillä|isällä|äidilläni|isälläni|miehellä|miehelläni|vaimolla|vaimollani|puolisolla muistisai*|alzheimer*|dementia",
      "äiti|isä|mies|vaimo|puoliso unohtaa|unohtelee|muistamaton",
      "äiti|isä|mies|mieheni|vaimo|vaimoni|puoliso|puolisoni|mummo|vaari ei tunnista|muista",
      "äiti|isä|mies|vaimo|puoliso karkailee|eksyy|sekava",
    ],
    sv: [
      "minnessjuk*|alzheim*|demen* närstående|anhörig*|mamma|pappa|man|fru|make|maka|partner",
      "närstående minnessj*|demen*",
      "mamma|pappa|man|fru|maken glömmer|minns|känner igen|inte",
    ],
    en: [
      "dementia|alzheimer* close|carer*|mother|father|mum|mom|dad|husband|wife|spouse|famil*|parent",
      "someone dementia|alzheimer*",
      "mother|father|mum|mom|dad|husband|wife forgets|remember|recognise|recognize",
    ],
  },
  "close-ones-mental-health": {
    fi: [
      "läheinen|läheise*|=veli|=veljeni|=sisko|=siskoni|=poika|=poikani|=tytär|=tyttäreni|=puolisoni psykoosi*|itsetuhoi*|skitsofree*|bipolaar*",
      "itsetuhoisen|skitsofreenikon|psykoottisen|masentuneen läheis*|omais*|puoliso*|vanhem*",
      "mielenterveysom*",
      "mielenterveysläh*",
      "mielenterv*|psykoosi*|masen*|masentu*|skitsofren*|kaksisuunt*|mielisair*|itsetuhoi* omai*|läheis*|puoliso*|äidi*|äiti|isä|isän|poika|poikani|pojalla|tytär|tyttäreni|tyttärellä|vanhem*|perhee*",
      "mies|mieheni|vaimo|vaimoni|puoliso|poikani|tyttäreni|äitini|isäni|lapseni|siskoni|veljeni|ystäväni masen*|psykoosi*|skitsof*|maanin*|sairastui|bipo*",
      "läheise* mieli|mielen|psyyk*",
    ],
    sv: [
      "anhörig*|närstående|närståendes psykisk*|deprim*|psykos*|bipol*",
      "son|dotter|man|fru|mamma|pappa|partner deprim*|psykos*|bipol*|schizo*|psykisk*",
    ],
    en: [
      "families|family|relatives|carers mental illness|health|ill",
      "families|family|relatives|relative|carers mental",
      "son|daughter|husband|wife|mother|father|partner|brother|sister depress*|psychos*|bipolar|schizo*|mental*",
      "close|loved mental*",
    ],
  },
  "close-ones-illness": {
    fi: [
      "=isä|=isäni|=äiti|=äitini|=vaimo|=vaimoni|=mies|=mieheni|=puoliso|=puolisoni|=veljeni|=siskoni|=läheinen|=läheiseni|=kumppanini sairastui|sairastunut",
      "=vaimo|=vaimoni|=mies|=mieheni|=puoliso|=puolisoni|=isä|=isäni|=äiti|=äitini sai|saanut aivoinfarkt*|aivoverenv*|infarkt*|sydänkohtau*",
      "vakavasti|pitkäaikaisesti sairaan|sairastuneen läheis*|omais*|puoliso*",
      "=kuolevan läheis*|omais*|rinnalla|vierellä",
      "saattohoid*|saattohoito* omai*|läheis*|puoliso*",
      "syöpäpotila*|potilaan läheinen|läheise*|omainen|omaise*",
      "mieheni|vaimoni|puolisoni|puoliso|äitini|isäni|läheiseni|läheinen|äidillä|isällä|äidilläni|isälläni|vaimolla|miehellä|puolisolla sairas*|sairaus|syöpä|syövä*|als|parkinson*|ms|avh|aivoinfarkti",
      "sairastuneen|sairaan|syöpäpotilaan|syöpään läheis*|omais*|puoliso*",
      "läheise* sairau*|sairas*|syöpä",
      "mies|mieheni|vaimo|vaimoni|puoliso|puolisoni|isäni|äitini|läheinen sairastui|sairastunut vakavasti|syöpään|äkisti",
      "kun|miten tukea sairast*",
    ],
    sv: [
      "någon nära insjukn*|sjuk",
      "närstående|anhörig* till den sjuk*",
      "närstående|anhörig* till sjuk*",
      "närstående|anhörig* sjuk*|cancer*|insjukn*",
      "man|fru|mamma|pappa|partner cancer|sjuk|insjuknat",
      "make|maka|man|fru|sambo|mamma|pappa insjuknade|drabbades|svårt",
    ],
    en: [
      "partner|parent|child|friend fallen|fell ill",
      "husband|wife|mother|father|mum|mom|dad|partner|spouse cancer|ill|sick|illness",
      "close|someone|loved ill|illness|sick",
      "families|family|relatives|carers cancer|ill|sick",
      "husband|wife|partner|mother|father diagnosed|has cancer|ill|disease",
    ],
  },
  "family-carers": {
    fi: [
      "vanhemmista*|vanhemmistaan|äidistä*|isästä*|vanhuksesta|läheisestä* huolehti*",
      "ikäänty* vanhem* huolehti*|hoita*|hoiva*|auttami*",
      "=hoidan|=hoivaan =äitiä|=äitiäni|=isää|=isääni|=puolisoani|=miestäni|=vaimoani|=vanhempiani",
      "hoidan kotona|puolisoa*|äitiä*|isää*|vaimoa*|miestä*|läheistä*|läheistäni",
      "omais* hoit*",
      "hoitaa läheistään|omaistaan|puolisoaan",
      "hoidan|hoitaa vanhaa|sairasta|iäkästä",
      "vastuu sairaasta|läheisestä|hoitamise*",
      "=äidin|=äitini|=isän|=isäni|=vanhemman|=vanhempien|=vanhempani|=miehen|=mieheni|=vaimon|=vaimoni|=puolison|=puolisoni|=äitiäni|=isääni|=miestäni|=vaimoani|=puolisoani hoito*|hoitaminen|hoidan|hoitaa|hoivaan",
      "=äiti|=äitini|=isä|=isäni|=vanhempi|=vanhempani|=puoliso|=puolisoni vanhainko*|hoivako*|hoitoko*|palvelutalo*",
    ],
    sv: ["vårdar|sköter min|närstående|make|maka|mamma", "vård* närstående", "orkar inte vårda|sköta"],
    en: [
      "caring|care for|my wife|husband|mother|father|relative|parent|spouse",
      "look|looking after wife|husband|mother|father",
      "family carer*",
      "look|looking|take|taking after|care my|elderly|disabled",
    ],
  },
  "young-carers": {
    fi: [
      "nuori|nuoren|nuorena|nuoret omaishoita*|hoivaaj*|hoivaa",
      "äiti|isä|vanhempi|äitini|isäni sairas hoidan|huolehdin|hoitaa",
      "äiti|isä|vanhempi|äitini|isäni masentunut|sairas teini*|nuor*|koulu*",
      "mielenterveysongelm*|sairaan vanhemman|äidin|isän =lapsi|=nuori|=lapset|=nuoret",
      "lap*|nuor* huolehti* sairaa*|läheise*|vanhem*",
      "nuor*|laps*|nuoret hoiv*|hoitaa|hoivaaj* läheis*|vanhempa*|äiti*|isä*",
      "nuoret|nuori|lapset hoivaaj*|hoitaj*",
      "huolehdin äidi*|isä*|vanhemm*|sisaru*",
    ],
    sv: ["unga|ung|barn omsorgsgiv*|anhörigvård*|anhörig*", "tar hand mamma|pappa"],
    en: [
      "children|young look|looking|care after|for ill|parent",
      "young carer*",
      "look|looking after my mum|mom|dad|parent",
    ],
  },
  siblings: {
    fi: [
      "vammaise*|sairaan|erityislapse*|kehitysvammaise*|erityi* sisaru*|sisko*|velje*|veli",
      "sisko*|velje*|veli|sisaru* vamma*|kehitysvamma*|autis*|sairas|adhd",
      "veli|veljen|sisko|siskon|sisarus|sisaruksen|veljeni|siskoni on vammainen|vammaisen|kehitysvammainen|pitkäaikaissairas|autistinen varjo*",
    ],
    sv: [
      "syskon till|barn behov|särskilda|sjuk*",
      "syskon barn behov",
      "syskon|bror|syster funktions*|sjuk*|särskilda|särskilt|npf|autis*",
    ],
    en: ["siblings", "sibling*|siblings|brother|sister disab*|special|ill|autis*"],
  },
};
