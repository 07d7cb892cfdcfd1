import type { Sayings } from "../sayings.ts";

export const loss: Sayings = {
  grief: {
    fi: [
      "läheinen|läheise* kuol*",
      "läheise*|omaise* menet*|kuolem*",
      "ystävä* kuol*",
      "en pääse surusta",
      "surevien ryhmä*",
      "nukkui|nukkunut pois|ikuisesti",
      "vaari|vaarini|ukki|ukkini|pappa|pappani|mummo|mummoni|mummi|mummini|mummu|mummuni|isoäiti|isoäitini|isoisä|isoisäni|täti|tätini|setä|setäni|eno|enoni|serkku|serkkuni|isovanhempi|isovanhempani kuol*|menehty*|nukkui|poissa",
      "läheise*|läheinen poismeno*|poissa",
    ],
    sv: [
      "närstående dog|död*|dött",
      "min vän dog|dött",
      "förlorat|förlust nära|närstående",
      "gått|gick bort",
      "någon nära dog|dött|avlidit|bort",
      "mormor|morfar|farmor|farfar|moster|faster|kusin dog|dött|död|avled|avlidit|bort",
    ],
    en: [
      "grandmother|grandfather|grandma|grandpa|granny|aunt|uncle|cousin died|dies|dead|death|passed",
      "someone close died|death",
      "friend died",
      "lost|loss loved",
      "someone|love died|passed|gone",
    ],
  },
  "bereavement-child": {
    fi: [
      "lapsi|lapse*|vauva|vauva*|poika|poja*|poika*|tytär|tyttär* kuol*",
      "menet*|menett* lapsi|lapse*|lasta*|vauva*|poja*|poika*|tyttär*|tytö*",
      "lapse* kuolema|menetys|menetyk*",
      "lapsensa menett*",
      "enkeli vauva*|lapsi|laps*",
      "lapsi|lapseni|vauva|vauvani|poika|poikani|tytär|tyttäreni menehty*|nukkui|poissa",
    ],
    sv: [
      "barn|barnet|son|dotter|baby dog|dött|död|dog",
      "förlora*|mist|förlust barn|barnet|son|dotter",
      "barn|barnet|son|dotter avled|avlidit|omkom|bort",
    ],
    en: [
      "child|baby|son|daughter passed away",
      "lost|lose|losing|loss child|baby|son|daughter|children",
      "child|baby|son|daughter|children died|dead|dies|death",
    ],
  },
  "bereavement-spouse": {
    fi: [
      "nuore*|nuoret leski|leske*|lesket",
      "mies|mieheni|mieheltä|puoliso|puoliso*|vaimo|vaimo*|kumppani*|avopuoliso* kuol*",
      "menet*|menett* mieheni|miehensä|puoliso*|vaimo*|kumppani*",
      "jäin|jäänyt|jäi leske*",
      "puolison menetys|kuolema|menetyk*",
      "yksin mies*|puoliso*|vaimo* kuolema* jälke*",
      "mies|mieheni|vaimo|vaimoni|puoliso|puolisoni menehty*|nukkui|poissa",
    ],
    sv: [
      "man|fru|make|maka|partner gick bort",
      "man|fru|hustru|make|maka|partner|sambo dog|dött|död",
      "förlora*|mist|förlust partner|make|maka|man|fru",
      "man|fru|make|maka|sambo avled|avlidit|omkom",
    ],
    en: [
      "husband|wife|spouse|partner passed away",
      "husband|wife|spouse|partner died|dead|death",
      "lost|loss|losing husband|wife|spouse|partner",
      "husband|wife|partner is gone|dies|dying",
    ],
  },
  "bereavement-parent": {
    fi: [
      "äiti|äitini|äidin|isä|isäni|isän|vanhempi|vanhempani kuol*",
      "menet*|menett* äiti*|äidin*|isäni|isänsä|isän|vanhem*",
      "vanhemman|äidin|isän menetys|menetyk*|kuolema",
      "äiti|äitini|isä|isäni menehty*|nukkui|poissa",
    ],
    sv: [
      "mamma|pappa|mor|far gick bort",
      "mamma|pappa|mor|far|förälder dog|dött|död",
      "förlora*|mist|förlust mamma|pappa|mor|far|förälder|föräldrar",
      "mamma|pappa|mor|far avled|avlidit",
    ],
    en: [
      "mother|father|mum|mom|dad passed away",
      "mother|father|mum|mom|dad|parent died|dead|death",
      "lost|loss|losing mother|father|mum|mom|dad|parent",
    ],
  },
  "bereavement-sibling": {
    fi: [
      "veli|velje*|sisko*|sisar*|sisaru* kuol*",
      "menet*|menett*|menetys velje*|sisko*|sisare*|sisaru*",
      "veli|veljeni|sisko|siskoni|sisarus|sisareni|pikkuveli|pikkusisko* menehty*|kuol*|nukkui|poissa",
    ],
    sv: [
      "bror|syster|syskon dog|dött|död",
      "förlora*|mist|förlust bror|syster|syskon",
      "bror|syster|syskon|lillebror|lillasyster avled|avlidit|omkom|bort",
    ],
    en: [
      "brother|sister|sibling died|dead|death",
      "lost|loss|losing brother|sister|sibling",
      "brother|sister|sibling passed|dies|gone",
    ],
  },
  "bereavement-suicide": {
    fi: [
      "teki itsemurha*",
      "itsemurha* tehn*|läheis*|menett*|jälke*|menet*",
      "tappoi itsensä",
      "surmasi itsensä",
      "lapsen|pojan|miehen|veljen|äidin|isän|puolison|ystävän|läheisen itsemurha",
      "oman käden kautta",
      "riisti|riistänyt henkensä",
      "päätti|päättänyt päivänsä|elämänsä",
      "hyppäsi|hirttäytyi|ampui läheinen|itsensä",
    ],
    sv: [
      "tog|tagit sitt liv",
      "självmord närstående*|anhörig*|förlor*|mist|efter|begick|begått",
      "begick självmord",
      "tog|tagit livet sig",
    ],
    en: [
      "took|taken own life",
      "lost|loss|bereaved|death suicide",
      "killed himself|herself|themselves",
      "died suicide",
      "survivors suicide",
      "took|taken his|her|their life",
    ],
  },
  "sudden-loss": {
    fi: [
      "kuol* äkillise*|äkkiä|yllättäen|onnettomuude*|tapaturma*|äkillinen",
      "kätkyt kuol*",
      "läheise* henkirik*|murha*|tapett*",
      "kuol*|menehty* liikenneonnettomu*|kolari*|hukku*|sairauskohtau*|odottamat*",
    ],
    sv: ["plötslig* dog|död*|dödsfall", "dog olycka", "mord* närstående", "dog|omkom trafikolycka|oväntat|hastigt"],
    en: [
      "sudden*|unexpected* death|died|loss",
      "killed accident|crash",
      "died accident",
      "died|killed car|crash|suddenly|unexpectedly",
    ],
  },
  "pregnancy-loss": {
    fi: [
      "raskaus keske*|päätt*",
      "raskau* menet*",
      "meni kesken",
      "vauva|lapsi kuoli kohtu*",
      "vauva syntyi kuolleena",
      "raskau* keskeyt*",
      "raskauteni|raskaus|raskautemme päättyi|loppui|keskeytyi|meni",
      "vauva|sikiö|sydän ei elä|syke|sykettä",
      "menetimme|menetin raskauden|sikiön",
    ],
    sv: [
      "barnet|barn föddes dött|dödfött",
      "förlora*|förlust graviditet*",
      "avbruten|avbryta graviditet*",
      "fick|fått missfall",
    ],
    en: [
      "lost|loss|ended|losing pregnan*",
      "baby born dead|still",
      "termination pregnancy",
      "had|having miscarriage|stillbirth",
    ],
  },
  "grieving-children": {
    fi: [
      "lapsi*|lapsille|nuorille|nuori* läheinen kuol*",
      "lapselta|nuorelta kuoli isä|äiti|vanhempi|sisarus|läheinen",
      "lapsen isä|äiti|vanhempi|sisarus kuol*",
      "lapsi|lapse*|lapset|nuori|nuore*|nuorten|lasten sure*|suru*|sureva*|suree",
      "lapselta kuoli isä|äiti|sisko|veli|vaari|mummo",
      "lapsi menettänyt isän|äidin|vanhemman|sisaruksen",
    ],
    sv: [
      "barn mist|förlorat föräld*|syskon|närstående",
      "barn* unga* sorg*",
      "barn|barns|unga|ungas sorg*|sörjer|sörjande",
      "barn mist föräld*",
    ],
    en: [
      "children|child|young lost close|parent|someone|mother|father",
      "grieving children young",
      "young|children|child grief|grieving people|young|loss",
      "child*|children*|young|teen* grief|grieving|bereaved|grieves",
    ],
  },
};
