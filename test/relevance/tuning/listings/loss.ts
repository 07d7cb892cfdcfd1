import { listing, meets } from "../../listing.ts";

export const loss = [
  listing("child-loss-jyvaskyla", {
    form: "group",
    themes: ["bereavement-child", "grief"],
    name: { fi: "Lapsensa menettäneiden vertaistukiryhmä" },
    at: "179",
    by: ["Sylin Muisto ry"],
    purpose: {
      fi: "Kun oma lapsi kuolee, koko elämä muuttuu. Ryhmässä tapaat muita, jotka tietävät, miltä se tuntuu. Kenenkään ei tarvitse selitellä, vaikka kuolemasta olisi kulunut kauan.",
    },
    forWhom: {
      fi: "Äideille, isille ja muille huoltajille, joiden lapsi on kuollut minkä ikäisenä tahansa: sairauteen, tapaturmaan, onnettomuudessa tai äkillisesti. Myös aikuisen lapsen menettäneet ovat tervetulleita.",
    },
    whatHappens: {
      fi: "Istumme takkahuoneessa noin kaksi tuntia. Alussa sytytämme kynttilän ja jokainen voi kertoa lapsestaan sen verran kuin haluaa. Ryhmää ohjaa kaksi vanhempaa, jotka ovat itse menettäneet lapsensa. Kahvia on aina.",
    },
    audiences: ["bereaved"],
    facilitators: "peer-pair",
    admission: { when: "agreed-times", how: "talk" },
    meetings: meets("1TU", "18:00", "month"),
    cost: { free: true },
  }),
  listing("stillbirth-online", {
    form: "online-group",
    name: { fi: "Enkelivauvojen vanhemmat – iltaryhmä verkossa" },
    by: ["Sylin Muisto ry"],
    purpose: {
      fi: "Suljettu pienryhmä perheille, joiden vauva on kuollut kohtuun loppuraskaudessa, synnytyksessä tai pian syntymän jälkeen.",
    },
    forWhom: {
      fi: "Voit tulla yksin tai puolison kanssa. Kohtukuolemasta tai vastasyntyneen menetyksestä saa olla kulunut aikaa viikkoja tai vuosia.",
    },
    whatHappens: {
      fi: "Tapaamme videoyhteydellä kuusi kertaa. Puhumme synnytyksestä ilman elävää lasta, hautajaisista, tyhjästä lastenhuoneesta, uuden raskauden pelosta ja siitä, miten läheiset osaavat tai eivät osaa olla lähellä. Kameran voi pitää kiinni.",
    },
    audiences: ["bereaved"],
    facilitators: "peer",
    admission: { when: "before-start", how: "sign-up" },
    meetings: meets("WE", "19:00", "fortnight"),
    anonymous: true,
  }),
  listing("widows-tampere", {
    form: "group",
    themes: ["bereavement-spouse"],
    name: { fi: "Leskien kahvipöytä" },
    at: "837",
    by: ["Pyynikinrinteen seurakunta"],
    purpose: {
      fi: "Puolison kuoleman jälkeen koti on hiljainen. Leskien ryhmässä saa surra, muistella ja pikkuhiljaa nauraakin.",
    },
    forWhom: { fi: "Kaikille, joiden aviopuoliso tai avopuoliso on kuollut. Useimmat meistä ovat yli 60-vuotiaita." },
    whatHappens: {
      fi: "Kokoonnumme keskiviikkoisin aamupäivällä kahvin äärelle. Juttelemme arjesta leskenä: yksin syömisestä, papereista, juhlapyhistä. Keväisin teemme retken. Mukaan voi tulla ilmoittautumatta, eikä mitään tarvitse osata.",
    },
    audiences: ["bereaved", "older-people"],
    facilitators: "volunteer",
    admission: { when: "any-time", how: "walk-in" },
    meetings: meets("WE", "10:00"),
  }),
  listing("young-widows-online", {
    form: "online-group",
    name: { fi: "Nuorena leskeksi" },
    by: ["Kahden Rannan Verkosto ry"],
    purpose: { fi: "Valtakunnallinen vertaistukiryhmä alle 50-vuotiaille, jotka ovat jääneet leskiksi." },
    forWhom: {
      fi: "Miehensä, vaimonsa tai kumppaninsa menettäneille työikäisille, joista monella on kotona pieniä lapsia. Suhteen ei tarvitse olla ollut virallinen.",
    },
    whatHappens: {
      fi: "Keskustelemme suljetussa verkkoryhmässä ja joka toinen sunnuntai videolla. Aiheina lasten suru, yksinhuoltajan arki, raha-asiat, sukulaiset ja se hetki, kun uusi suhde alkaa tuntua mahdolliselta.",
    },
    audiences: ["bereaved", "young-adults", "working-age"],
    facilitators: "peer",
    admission: { when: "any-time", how: "sign-up" },
  }),
  listing("suicide-loss-helsinki", {
    form: "group",
    themes: ["bereavement-suicide", "grief"],
    name: { fi: "Itsemurhan tehneen läheiset" },
    at: "091",
    by: ["Kynttiläpolku ry"],
    purpose: {
      fi: "Vertaisryhmä niille, joiden läheinen on kuollut oman käden kautta. Itsemurhan jälkeen suruun sekoittuu usein syyllisyyttä, vihaa ja kysymyksiä vailla vastausta.",
    },
    forWhom: {
      fi: "Vanhemmille, puolisoille, sisaruksille, aikuisille lapsille ja ystäville. Ryhmään tullaan alkukeskustelun kautta.",
    },
    whatHappens: {
      fi: "Kymmenen tapaamista, samat ihmiset koko ajan. Ohjaajina kriisityöntekijä ja itse itsemurhassa läheisensä menettänyt vertaisohjaaja. Ryhmä ei ole hoitoa eikä sovi akuuttiin kriisiin.",
    },
    audiences: ["bereaved", "close-ones"],
    facilitators: "professional-and-expert",
    admission: { when: "before-start", how: "interview" },
  }),
  listing("grief-parish-lahti", {
    form: "group",
    name: { fi: "Sururyhmä Lahdessa" },
    at: "398",
    by: ["Vesijärven rannan seurakunta"],
    purpose: { fi: "Seurakunnan sururyhmä läheisensä menettäneille. Ryhmä on avoin katsomuksesta riippumatta." },
    forWhom: {
      fi: "Aikuisille, joiden läheisen kuolemasta on kulunut vähintään pari kuukautta: puoliso, vanhempi, sisarus, ystävä.",
    },
    whatHappens: {
      fi: "Seitsemän iltaa teemoittain: kuolema ja hautajaiset, muistot, kaipaus, syyllisyys, arki, juhlat, eteenpäin. Pappi ja vapaaehtoinen ohjaavat. Surutyö vie voimia, siksi illan lopussa on aina hiljainen hetki. Ilmoittautuminen kirkkoherranvirastoon.",
    },
    audiences: ["bereaved"],
    facilitators: "professional",
    admission: { when: "before-start", how: "sign-up" },
    meetings: meets("TH", "18:00", "fortnight"),
  }),
  listing("grieving-children-espoo", {
    form: "group",
    themes: ["grieving-children", "bereavement-parent"],
    name: { fi: "Surevien lasten ryhmä Majakka" },
    at: "049",
    by: ["Pikku Majakka ry"],
    purpose: { fi: "Ryhmä lapsille, joiden äiti, isä, sisarus tai muu tärkeä ihminen on kuollut." },
    forWhom: { fi: "7–12-vuotiaille lapsille. Huoltajille on samaan aikaan oma ryhmä viereisessä huoneessa." },
    whatHappens: {
      fi: "Piirretään, pelataan, rakennetaan muistorasia ja jutellaan ikävästä lapsen kielellä. Mukana on aina kaksi koulutettua aikuista. Välipala kuuluu iltaan. Lopuksi lapset ja vanhemmat kokoontuvat yhteen.",
    },
    audiences: ["children", "families", "bereaved"],
    facilitators: "professional",
    admission: { when: "before-start", how: "talk" },
    meetings: meets("MO", "17:30"),
  }),
  listing("pet-loss-online", {
    form: "chat",
    name: { fi: "Kun koira tai kissa on poissa – surukeskustelu lemmikistä" },
    by: ["Tassunjälki-kollektiivi"],
    purpose: { fi: "Lemmikin kuolema on menetys, jota kaikki eivät ymmärrä. Täällä sitä ei vähätellä." },
    whatHappens: {
      fi: "Avoin chat kuukauden viimeisenä sunnuntaina klo 18–20. Voit kertoa eläimestäsi, lopetuspäätöksestä, ikävästä ja hiljaisesta kodista tai vain lukea muiden kirjoituksia. Nimimerkki riittää. Ohjaajina kaksi koiransa menettänyttä vapaaehtoista.",
    },
    forWhom: { fi: "Kaikille, jotka surevat lemmikkiä." },
    facilitators: "volunteer",
    admission: { when: "any-time", how: "walk-in" },
    anonymous: true,
    ways: ["in-writing"],
  }),
  listing("divorce-seinajoki", {
    form: "group",
    themes: ["separation"],
    name: { fi: "Eroryhmä – ero on surutyötä" },
    at: "743",
    by: ["Lakeuden Perheille ry"],
    purpose: {
      fi: "Ero on menetys, ja siitä selviäminen on surutyötä: luopumista yhteisistä haaveista ja arjesta. Ryhmä tukee avioeron tai avoeron jälkeen.",
    },
    forWhom: {
      fi: "Eronneille ja eroa harkitseville naisille ja miehille. Ex-kumppanit eivät voi olla samassa ryhmässä.",
    },
    whatHappens: {
      fi: "Kahdeksan kertaa, teemoina jätetyksi tuleminen ja jättäminen, viha, lapset kahden kodin välissä, omaisuuden jakaminen, itsetunto ja uusi alku. Lastenhoito järjestyy, kun kerrot siitä ilmoittautuessasi.",
    },
    facilitators: "professional",
    admission: { when: "before-start", how: "sign-up" },
    meetings: meets("TU", "18:00"),
    childCare: true,
  }),
  listing("single-parents-vantaa", {
    form: "group",
    name: { fi: "Yhden vanhemman perheiden olohuone" },
    at: "092",
    by: ["Yhden Aikuisen Kodit ry"],
    purpose: { fi: "Kun vastuu arjesta on yhdellä, on hyvä jutella muiden yksinhuoltajien kanssa." },
    forWhom: { fi: "Yksinhuoltajille, yksin odottaville ja vuoroviikkovanhemmille lapsineen." },
    whatHappens: {
      fi: "Ruokaa, juttelua ja lapsille leikkiä. Puhumme jaksamisesta, erosta, elatusmaksuista, toisesta vanhemmasta ja siitä, kuka hakee tarhasta kun bussi myöhästyy. Lastenhoitaja paikalla. Joka lauantai klo 11–14, saa tulla ja mennä.",
    },
    audiences: ["families", "parents-of-small-children"],
    facilitators: "volunteer",
    admission: { when: "any-time", how: "walk-in" },
    meetings: meets("SA", "11:00"),
    childCare: true,
  }),
];
