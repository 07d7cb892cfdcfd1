import type { FamilyWords } from "../families.ts";

const anyLoss = {
  grief: 0.7,
  "bereavement-child": 0.3,
  "bereavement-spouse": 0.3,
  "bereavement-parent": 0.3,
  "bereavement-sibling": 0.2,
  "sudden-loss": 0.3,
} as const;

/** Death, grief, and children that were not born. */
export const loss: Record<string, FamilyWords> = {
  grief: {
    fi: "+suru suru* surra +sureva surevai* suree suren suremi* surin surtua kaipaus ikävä/5 ikävöi* lohdutus lohtu lohdutt* itken/5 kaipaan/6 muistotilai* murheell* murhe surukrii* kaipaav* =suremaan =surut",
    sv: "sorg* +sorg sörj* saknad saknar/5 tröst*/6 sörjer",
    en: "grief* grieve* grieving +grief bereave* mourn* sorrow condolence heartbroken/6 heartbreak/5",
    themes: { ...anyLoss, grief: 1 },
  },
  loss: {
    fi: "+menetys menetyk* menettän* menetti* menetin menetim* menetet* menettä* läheisensä menehty* menehtyn* poismen* kuolonuhri",
    sv: "förlust* förlora* bortgång* +förlust",
    en: "loss losing lost/6 lose/5",
    themes: { ...anyLoss, "pregnancy-loss": 0.2 },
    near: ["grief"],
  },
  death: {
    fi: "+kuolema kuole* kuoli* kuollu* kuollee* kuollut edesmenn* =hauta haudalla hautajai* haudan haudatt* omaiskuolema vainaja menehty* poisnuk* kuolinpäiv*",
    sv: "död* dog/4 dött avlid* begrav* dödsfall +död +dödsfall avled omkom* dog dör",
    en: "death* died dead dying/6 die dies passed/4 funeral* deceased",
    themes: anyLoss,
    near: ["grief"],
  },
  widow: {
    fi: "+leski +leske* leskeys leskeyty* leskiäi* leskimie* leskeksi",
    sv: "änk* änka änkling änklingar efterlevande*",
    en: "widow*",
    themes: { "bereavement-spouse": 1, grief: 0.5 },
    near: ["grief", "loss"],
  },
  "bereavement-child": {
    fi: "käpy/5 käpyvanhem* lapsikuolem* enkelivanhem* enkelivauv* enkelilaps* lapsensa/2 enkeliperh* kätkyt* enkeliäi* enkeli-isä* käpyäi* vauvakuolem*",
    sv: "änglabarn* änglaföräld* änglamamma",
    en: "angel/3 stillbirth/5",
    themes: { "bereavement-child": 1, grief: 0.4 },
    near: ["grief", "loss", "child"],
  },
  "bereavement-pet": {
    fi: "lemmikkisur* lemmikkikuol* lemmikinmenet* lemmikin-menet*",
    en: "pet-loss pet-bereave*",
    themes: { "bereavement-pet": 1 },
    near: ["grief"],
  },
  orphan: {
    fi: "orpo orvo* orvoksi puoliorpo* orpous",
    sv: "föräldralös*",
    en: "orphan*",
    themes: { "bereavement-parent": 1, "grieving-children": 0.6 },
    near: ["grief"],
  },
  suicide: {
    fi: "+itsemurha itsemurh* itsari itsarin itsaria surmasi/4 +itsemurhi* hirttäyty* hirtti",
    sv: "självmord* suicid*",
    en: "suicid*",
    themes: { "bereavement-suicide": 0.9, "self-harm": 0.6 },
  },
  "bereavement-suicide": {
    fi: "surunauha* itsemurhaleski",
    en: "postvention",
    near: ["suicide", "grief", "loss"],
  },
  homicide: {
    fi: "+henkirikos henkirikok* murha murhat* murhan =tappo =tapon =tapettu =tapettiin tappoi surmatt* surma",
    sv: "mord* mörda* dråp*",
    en: "murder* homicide* manslaughter",
    themes: { "sudden-loss": 0.9, "crime-victims": 0.7, grief: 0.4 },
  },
  "sudden-loss": {
    fi: "kätkytkuolem*/5 tapaturmakuolem* liikennekuolem* äkkikuolem* onnettomuuskuolem* hukkumis* hukkui hukkunut tapaturmakuol* kätkytkuol*/5",
    sv: "plötsligt/4 plötslig/4",
    en: "sids",
    near: ["death", "grief"],
  },
  sudden: {
    fi: "äkillinen äkillise* äkkiä/4 yllättäen yllättävä/4 tapaturma* onnettomuus +onnettomuus kolari",
    sv: "plötsli* olycka olycksf*",
    en: "sudden* unexpected* accident*",
    themes: { "sudden-loss": 0.5, crisis: 0.5 },
  },
  miscarriage: {
    fi: "keskenmen* tuulimun* kohtukuolem* kohtuun/4 kohdunulko* raskaudenkesk* =kkk raskaudenmenet* kohtukuol* alkuraskaudenkesk* kaavin*/6",
    sv: "missfall* dödföd* utomkved*",
    en: "miscarr* stillb* ectopic",
    themes: { "pregnancy-loss": 1, "bereavement-child": 0.4, grief: 0.3 },
    near: ["loss", "pregnancy"],
  },
  // Not everyone grieves it, and nobody who asks for it asks for those whose child has died.
  abortion: {
    fi: "abort* abortti raskaudenkeskeyt*",
    sv: "abort*",
    en: "abortion*",
    themes: { "pregnancy-loss": 0.9 },
  },
  "grieving-children": {
    fi: "surevalaps* suruleiri* lapsileske*",
    near: ["grief", "child"],
  },
};
