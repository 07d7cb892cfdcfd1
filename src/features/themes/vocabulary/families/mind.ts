import type { FamilyWords } from "../families.ts";

/** The mind's illnesses and burdens. */
export const mind: Record<string, FamilyWords> = {
  "mental-health": {
    fi: "+mielenterveys mielenterv* mielisaira* +mielisairaus psyykki* psyykke* mieli/4 mielialahäir* mielialahäiriö hullu* hulluks* mt-kuntout* klubital* psykiatri* mielenterveyskuntout*",
    sv: "psykisk* +psykisk mentalhälso* psykiatri* sinnessjuk* mental/6 mentala/6",
    en: "mental* psychiatr* psycholog*/6",
    themes: {
      "mental-health": 1,
      depression: 0.4,
      anxiety: 0.4,
      bipolar: 0.3,
      psychosis: 0.3,
      "close-ones-mental-health": 0.4,
    },
  },
  depression: {
    fi: "+masennus masennu* masentu* masis masiksen masentaa +masennu* synkkyys alakulo* mielialalas* depis depressi* toivoto* toivottom*/7 toivoton",
    sv: "depress* deppig* deprim* nedstämd* +depression hopplös*",
    en: "depress* hopeless* low/2",
    themes: { depression: 1, "postpartum-depression": 0.2, bipolar: 0.3 },
    near: ["mental-health"],
  },
  anxiety: {
    fi: "ahdist* +ahdistus ahistaa ahis panii* paniikki +paniikki +pelko/4 +pelot/5 fobia* fobiat jännittä* jännitt* jännitys ujo ujous pelkotil* sosiaalis/2 sosiaalisten/4 =gad hermostu*",
    sv: "ångest* +ångest oro/5 orolig* panik* fobi* skygg* blyg* nervös*",
    en: "anxi* panic* phobi* shy shyness nervous* worry/3",
    near: ["mental-health"],
  },
  bipolar: {
    fi: "kaksisuuntai* bipo bipolaar* bipolari* maanis* mania maniaa hypomani* mieliala/5",
    sv: "bipolär* mani manisk* manodepress*",
    en: "bipolar* mania manic*",
    near: ["mental-health"],
  },
  psychosis: {
    fi: "+psykoosi psykoo* psykoott* psykotti* skitso skitsof* skitsoaff* harhalu* harha harhat harhoj* vainoharh* vainoharhai*",
    sv: "psykos* +psykos schizo* vanföreställ*",
    en: "psychos* psychot* schizo* delusion* paranoi*",
    themes: { psychosis: 1, "hearing-voices": 0.4 },
    near: ["mental-health"],
  },
  "hearing-voices": {
    fi: "moniääni*/7 ääniharha* äänienkuul* kuuloharh* ääniä/6",
    sv: "rösthör* röster/6 hörselhallucin*",
    en: "voices/6 hallucinat*",
    themes: { "hearing-voices": 1, psychosis: 0.4 },
  },
  "eating-disorders": {
    fi: "syömishäir* +syömishäiriö anoreks* anorexi* bulim* ahmi* ahmimi* ortoreks* bedi bulimia laihduttam*/5 syömättö* oksent*/5",
    sv: "ätstör* anorex* bulimi* hetsät* +ätstörning",
    en: "anorex* bulimi* =bed/3 binge* orthorex*",
    themes: { "eating-disorders": 1, weight: 0.3 },
  },
  ocd: {
    fi: "pakko-oire* pakko-oireet pakkoaja* pakkotoimin* pakkoneuroo* =ocd =ocd-ryhmä trikotillo* nyppi*",
    sv: "tvångssyn* tvångstank* tvångshandl* tvång",
    en: "=ocd obsessi* compulsi* trichotillo*",
    near: ["mental-health"],
  },
  burnout: {
    fi: "+uupumus uupu* uuvun* uuvutt* loppuunpal* burnout burnari burnar* =jaksa/6 =jaksaa/6 jaksan/6 jaksaminen +jaksaminen jaksamis* jaksami* väsy* väsymys väsynyt stress* ylikuorm* +uupum* voimaton voimat/5",
    sv: "utbränd* utmatt* utmattning trött* stress* orkar/6 orka/6",
    en: "burnout burned/6 burnt/6 exhaust* overwhelm* stress* tired*",
    themes: { burnout: 1, depression: 0.3 },
  },
  insomnia: {
    fi: "unetto* unettomuus uneton uniongel* unihäir* nukun/6 nukkua/6 nukkumi* valvo* uniapnea* uni/4 narkoleps*",
    sv: "sömnlös* sömn* sömnapn* insomni*",
    en: "insomnia* sleep* narcoleps*",
  },
  "personality-disorders": {
    fi: "epävaka* persoonallisuush* rajatila* borderline persoonallisuus/6",
    sv: "borderline personlighetsstör* instabil*/7",
    en: "borderline =bpd personality/6",
    near: ["mental-health"],
  },
  trauma: {
    fi: "+trauma +traumat* trauma* traumap* traumaatti* dissosi* dissosiaatio =ptsd takauma* sivupersoon*",
    sv: "trauma* =ptsd dissoci*",
    en: "trauma* =ptsd dissociat* flashback*",
    themes: { trauma: 1, "childhood-trauma": 0.5, "sexual-violence": 0.3, crisis: 0.3 },
  },
  "self-harm": {
    fi: "itsetuho* itsetuhoisuus itsetuhoinen viilte* viiltelen viiltely itsensävahing* kuolemanaja* kuolemantoive* elinhalu*",
    sv: "självskad* självdestruk* dödstank* suicidal*",
    en: "self-harm* selfharm* cutting/6 suicidal*",
    near: ["suicide"],
  },
};
