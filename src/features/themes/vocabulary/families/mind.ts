import type { FamilyWords } from "../families.ts";

/** The mind's illnesses and burdens. */
export const mind: Record<string, FamilyWords> = {
  "mental-health": {
    fi: "+mielenterveys mielenterv* mielisaira* +mielisairaus psyykki* psyykke* mieli/4 mielialahäir* mielialahäiriö hullu* hulluks* mt-kuntout* klubital* psykiatri* mielenterveyskuntout* psyyk* terapia/5 mielialan/5 oireilu*/5 mielenhyv* romahd*/5 mt-ongelm* mt-kuntoutuj* mielenterveysong* psyykkaa* mielenterveyspot* klubitalo* mielenterveysyhd* mielipah*/5",
    sv: "psykisk* +psykisk mentalhälso* psykiatri* sinnessjuk* mental/6 mentala/6 psyket terapi/4 psykolog*/5",
    en: "mental* psychiatr* psycholog*/6 therapy/4 wellbeing/5 breakdown/6",
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
    fi: "+masennus masennu* masentu* masis masiksen masentaa +masennu* synkkyys alakulo* mielialalas* depis depressi* toivoto* toivottom*/7 toivoton melankol* matalamiel* ilottom* surumiel* surullinen/4 synkkä/5 synkät/5 alavire* apeus apea apeut* masentav* masennuk* kaamos* pimeänmas* mielipahaa/4 synkkyyt* alakuloi* alakuloinen surumieli* itkuinen/5 itkuis*/5 itkettä*/8",
    sv: "depress* deppig* deprim* nedstämd* +depression hopplös* ledsen/5 dyster* =nere/5",
    en: "depress* hopeless* low/2 sad/5 sadness/6 despair* gloom* dysthymi*",
    themes: { depression: 1, "postpartum-depression": 0.2, bipolar: 0.3 },
    near: ["mental-health"],
  },
  anxiety: {
    fi: "ahdist* +ahdistus ahistaa ahis panii* paniikki +paniikki +pelko/4 +pelot/5 fobia* fobiat jännittä* jännitt* jännitys ujo ujous pelkotil* sosiaalis/2 sosiaalisten/4 =gad hermostu* levottom* esiintymisj* hyperventil* ylivire* pelkää/4 pelkäämi*/6 sydämentyk* arka/4 arat/4 ylijännit* lentopel* esiintymispel* ahdistaa* ahdistava* ahdistu* ihmispel* korkeanpaikanpel* hammaslääkäripel* terveysahdist* paniikkihäir* pelkohäir* jännittäj* huolestunei*/4 agorafob*",
    sv: "ångest* +ångest oro/5 orolig* panik* fobi* skygg* blyg* nervös* ängsl* rädsl*/7 oron/6 skräck*/5 torgskräck",
    en: "anxi* panic* phobi* shy shyness nervous* worry/3 fear*/6 dread* agoraph* worried/5 worrying/5 jitter*",
    near: ["mental-health"],
  },
  bipolar: {
    fi: "kaksisuuntai* bipo bipolaar* bipolari* maanis* mania maniaa hypomani* mieliala/5 mielialanvaiht* mielialavaiht* bipot maani* maaninen bipoläär* mieliala-aal* mielialahäir*/6",
    sv: "bipolär* mani manisk* manodepress*",
    en: "bipolar* mania manic* mood/5 moods/6",
    near: ["mental-health"],
  },
  psychosis: {
    fi: "+psykoosi psykoo* psykoott* psykotti* skitso skitsof* skitsoaff* harhalu* harha harhat harhoj* vainoharh* vainoharhai* sekavuu* todellisuudentaj* luulot harhai* harhaluulo* hallusin* skitsofree* ensipsyk* psykoosis*",
    sv: "psykos* +psykos schizo* vanföreställ* hallucin*",
    en: "psychos* psychot* schizo* delusion* paranoi*",
    themes: { psychosis: 1, "hearing-voices": 0.4 },
    near: ["mental-health"],
  },
  "hearing-voices": {
    fi: "moniääni*/7 ääniharha* äänienkuul* kuuloharh* ääniä/6 äänet/4 äänten/5 äänien/5 moniääni*",
    sv: "rösthör* röster/6 hörselhallucin*",
    en: "voices/6 hallucinat*",
    themes: { "hearing-voices": 1, psychosis: 0.4 },
  },
  "eating-disorders": {
    fi: "syömishäir* +syömishäiriö anoreks* anorexi* bulim* ahmi* ahmimi* ortoreks* bedi bulimia laihduttam*/5 syömättö* oksent*/5 ruokasuhd* syömisong* kalori*/6 kehonkuva*/7 laihuu* arfid nälkiin* oksenn* syömisen/4 ruokapakk* anorekt* ahminnas* laihdutuskier* ruokahäp* syömiskäyt* syömisoir*",
    sv: "ätstör* anorex* bulimi* hetsät* +ätstörning matmissbruk* kroppsuppf* självsvält* arfid",
    en: "anorex* bulimi* =bed/3 binge* orthorex* body-image purging arfid starv* disordered/5",
    themes: { "eating-disorders": 1, weight: 0.3 },
  },
  ocd: {
    fi: "pakko-oire* pakko-oireet pakkoaja* pakkotoimin* pakkoneuroo* =ocd =ocd-ryhmä trikotillo* nyppi* rituaal*/5 bakteerikam* käsienpes* tarkistel*/6 siivouspak* pakonomai* neuroos* neuroot* hamstra* keräilyvimm* tarkistami*/6 tarkistaa/4 pakkoliik* nypin nyppiä ihonnyp* hiustennyp*",
    sv: "tvångssyn* tvångstank* tvångshandl* tvång tvångsritual* tvångsmäss* tvångs*/6",
    en: "=ocd obsessi* compulsi* trichotillo* rituals/6 intrusive/8",
    near: ["mental-health"],
  },
  burnout: {
    fi: "+uupumus uupu* uuvun* uuvutt* loppuunpal* burnout burnari burnar* =jaksa/6 =jaksaa/6 jaksan/6 jaksaminen +jaksaminen jaksamis* jaksami* väsy* väsymys väsynyt stress* ylikuorm* +uupum* voimaton voimat/5 rasittun* kuormitt* kuormitu* puhki/6 väsähtä* työstress* työkyky*/5 sairausloma*/6 sairaslom*/6 stressaan* jaksaako/5 ylityö* työkuorm*",
    sv: "utbränd* utmatt* utmattning trött* stress* orkar/6 orka/6 utbränn* slutkörd* sjukskriv*/6 överbelast* arbetsbelast* utarbet* orkeslös*",
    en: "burnout burned/6 burnt/6 exhaust* overwhelm* stress* tired* fatigue*/6 worn-out drained sick-leave/6 overwork* exhausted",
    themes: { burnout: 1, depression: 0.3 },
  },
  insomnia: {
    fi: "unetto* unettomuus uneton uniongel* unihäir* nukun/6 nukkua/6 nukkumi* valvo* uniapnea* uni/4 narkoleps* nukahta* heräil* yöherä* unilääk* univaik* unipul* unihuol* univel* univaj* nukuttua nukkumaan/4 unirytm* yövalvo* unikriis*",
    sv: "sömnlös* sömn* sömnapn* insomni* vaken/5 insomn*",
    en: "insomnia* sleep* narcoleps* awake/6 sleepless*",
  },
  "personality-disorders": {
    fi: "epävaka* persoonallisuush* rajatila* borderline persoonallisuus/6 tunnesäät*/7 tunne-elämältään persoonallisuushäir*",
    sv: "borderline personlighetsstör* instabil*/7 =eips =ips",
    en: "borderline =bpd personality/6 =eupd unstable/5",
    near: ["mental-health"],
  },
  trauma: {
    fi: "+trauma +traumat* trauma* traumap* traumaatti* dissosi* dissosiaatio =ptsd takauma* sivupersoon* painajai*/6 järkyttäv*/6",
    sv: "trauma* =ptsd dissoci* mardröm*/6 återupplev*",
    en: "trauma* =ptsd dissociat* flashback* nightmare*/6",
    themes: { trauma: 1, "childhood-trauma": 0.5, "sexual-violence": 0.3, crisis: 0.3 },
  },
  "self-harm": {
    fi: "itsetuho* itsetuhoisuus itsetuhoinen viilte* viiltelen viiltely kuolemanaja* kuolemantoive* elinhalu* itsemurha-aj* elämänhal* viiltää viillel* viillän viillellä itsemurhayrit* itsemurha-ajat* itsemurhavaar* elämänväsy*",
    sv: "självskad* självdestruk* dödstank* suicidal* självmordst* skär/5 skära/5",
    en: "self-harm* selfharm* cutting/6 suicidal* self-injur* self-destruct*",
    near: ["suicide"],
  },
};
