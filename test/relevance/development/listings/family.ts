import { listing } from "../../listing.ts";

export const family = [
  listing("custody-fathers-kouvola", {
    form: "group",
    themes: ["custody"],
    name: { fi: "Etä-isien ilta" },
    at: "286",
    by: ["Kymijoen Isät ry"],
    purpose: {
      fi: "Kun lapset asuvat toisaalla, ikävä on arkea ja tapaamisista joutuu joskus taistelemaan käräjillä.",
    },
    forWhom: { fi: "Isille, joiden lapset asuvat toisen vanhemman luona tai joiden huoltajuudesta vielä riidellään." },
    whatHappens: {
      fi: "Tavataan joka toinen tiistai. Puhutaan siitä, miten pysytään isänä viikonloppujen varassa, sovittelusta, elatusmaksuista ja pettymyksistä. Vetäjä on itse käynyt läpi pitkän huoltoriidan.",
    },
    audiences: ["men", "families"],
    facilitators: "peer",
  }),
  listing("blended-family-online", {
    form: "online-group",
    name: { fi: "Sinun, minun ja meidän lapset" },
    purpose: {
      fi: "Kahden perheen yhdistäminen on ihanaa ja vaikeaa. Ryhmässä saa sanoa ääneen senkin, että puolison lapset ärsyttävät.",
    },
    forWhom: { fi: "Äiti- ja isäpuolille sekä vanhemmille, jotka ovat perustaneet uuden perheen eron jälkeen." },
    whatHappens: {
      fi: "Kuusi iltaa videoyhteydellä. Aiheina rajat, exät, raha, lasten mustasukkaisuus ja oma parisuhde ruuhkan keskellä.",
    },
    audiences: ["families"],
    facilitators: "professional-and-expert",
  }),
  listing("premature-helsinki", {
    form: "group",
    name: { fi: "Keskosperheiden olkkari" },
    at: "091",
    by: ["Varhain Syntyneet ry"],
    purpose: {
      fi: "Kun vauva syntyy liian varhain, alku on sairaalan letkuja ja pelkoa. Muut keskosten vanhemmat tietävät, mistä puhut.",
    },
    forWhom: {
      fi: "Perheille, joiden lapsi on syntynyt ennen raskausviikkoa 37. Tervetulleita ovat myös kaksosten ja kolmosten vanhemmat.",
    },
    whatHappens: { fi: "Kerran kuussa lauantaisin leikin ja kahvin äärellä. Mukana entinen teho-osaston hoitaja." },
    audiences: ["families", "parents-of-small-children"],
  }),
  listing("fertility-loss-tampere", {
    form: "group",
    themes: ["pregnancy-loss"],
    name: { fi: "Simpukka kiinni – raskauden menettäneet" },
    at: "837",
    purpose: {
      fi: "Keskenmeno on usein suru, josta ei puhuta. Joskus raskaus loppuu alkuviikoilla, joskus on tehtävä raskas päätös.",
    },
    forWhom: {
      fi: "Naisille ja pareille, jotka ovat kokeneet keskenmenon, kohdunulkoisen raskauden tai raskauden keskeytyksen.",
    },
    whatHappens: {
      fi: "Suljettu ryhmä kokoontuu viisi kertaa. Kerromme tarinamme, sytytämme kynttilän ja mietimme, miten mennä eteenpäin.",
    },
    audiences: ["bereaved", "women"],
  }),
  listing("foster-parents-seinajoki", {
    form: "group",
    themes: ["foster-care"],
    name: { fi: "Sijaisvanhempien vertaisiltamat" },
    at: "743",
    by: ["Lakeuden Sijaiskodit ry"],
    purpose: { fi: "Sijoitettu lapsi tuo mukanaan oman tarinansa, ja joskus ikävän, jota ei osaa lohduttaa." },
    forWhom: { fi: "Sijais- ja kriisiperheille, tukiperheille sekä vasta valmennuksessa oleville." },
    whatHappens: {
      fi: "Jaetaan kokemuksia biologisten vanhempien kohtaamisesta, sosiaalityöstä, kiintymyksestä ja luopumisesta.",
    },
    audiences: ["families"],
  }),
  listing("children-removed-lahti", {
    form: "group",
    name: { fi: "Voikukat Lahti" },
    at: "398",
    purpose: { fi: "Kun lapsi on sijoitettu kodin ulkopuolelle, vanhemmuus ei lopu. Ryhmässä kukaan ei tuomitse." },
    forWhom: { fi: "Äideille ja isille, joiden lapsi on otettu huostaan." },
    whatHappens: {
      fi: "Kymmenen tapaamista, joita ohjaa saman kokenut vanhempi yhdessä työntekijän kanssa. Käymme läpi häpeää, vihaa, tapaamisia ja yhteyttä lapseen.",
    },
    audiences: ["families"],
    facilitators: "professional-and-expert",
  }),
  listing("grandparents-estranged-online", {
    form: "online-group",
    themes: ["estrangement", "grandparents"],
    name: { fi: "Kun aikuinen lapsi katkaisee välit" },
    purpose: { fi: "Puhelin ei soi ja lastenlapset kasvavat jossain muualla. Syytä ei aina tiedä itsekään." },
    forWhom: { fi: "Vanhemmille ja isovanhemmille, joiden aikuinen lapsi ei ole enää yhteydessä." },
    whatHappens: {
      fi: "Tapaamme verkossa kahden viikon välein. Puhumme häpeästä, juhlapyhistä ja siitä, pitääkö ovea yhä auki.",
    },
    audiences: ["older-people"],
  }),
  listing("sibling-loss-helsinki", {
    form: "group",
    name: { fi: "Sisko tai veli poissa" },
    at: "091",
    purpose: {
      fi: "Sisaruksen kuollessa muut kysyvät, miten vanhemmat jaksavat. Tässä ryhmässä kysytään, miten sinä jaksat.",
    },
    forWhom: { fi: "Aikuisille, joiden sisarus on kuollut, oli kuolemasta kuukausi tai kymmenen vuotta." },
    whatHappens: { fi: "Kahdeksan iltaa, joissa muistellaan ja mietitään, millaista on olla ainoa, joka jäi." },
    audiences: ["bereaved"],
  }),
  listing("siblings-special-oulu", {
    form: "group",
    name: { fi: "Sisaruskerho Sukulaissielut" },
    at: "564",
    by: ["Pohjolan Vammaisperheet ry"],
    purpose: {
      fi: "Toiminnallinen ryhmä lapsille, joiden sisarus on vammainen tai pitkäaikaissairas. Kerrankin oma vuoro.",
    },
    forWhom: { fi: "7–12-vuotiaille, joiden veli tai sisko tarvitsee paljon hoitoa ja apua." },
    whatHappens: {
      fi: "Leikitään, leivotaan, mennään uimahalliin ja puhutaan siitä, kun vanhempien aika menee toiselle.",
    },
    audiences: ["children", "families"],
  }),
  listing("children-of-alcoholics-online", {
    form: "online-group",
    themes: ["children-of-alcoholics"],
    name: { fi: "Varjosta valoon – päihdeperheessä kasvaneet" },
    purpose: {
      fi: "Lapsuus juovan vanhemman kanssa jättää jälkiä: ylivastuullisuutta, varuillaan oloa, vaikeutta luottaa.",
    },
    forWhom: { fi: "Aikuisille, joiden lapsuudenkodissa äidin tai isän päihteet veivät tilan." },
    whatHappens: {
      fi: "Joka maanantai verkossa. Luetaan yhdessä lyhyt teksti ja jokainen puhuu vuorollaan keskeyttämättä.",
    },
  }),
  listing("trans-parents-turku", {
    form: "group",
    name: { fi: "Transnuorten vanhempien kahvit" },
    at: "853",
    purpose: {
      fi: "Kun oma lapsi kertoo, ettei ole tyttö vaan poika, tai jotain siltä väliltä, vanhemmalla on monta kysymystä.",
    },
    forWhom: { fi: "Vanhemmille ja huoltajille, joiden lapsi tai nuori on trans tai muunsukupuolinen." },
    whatHappens: { fi: "Vapaata keskustelua nimestä, koulusta, tutkimuksista ja isovanhempien suhtautumisesta." },
    audiences: ["families", "close-ones"],
  }),
  listing("separation-borga-sv", {
    form: "group",
    themes: ["separation"],
    name: { sv: "Skilsmässogrupp i Borgå" },
    at: "638",
    by: ["Borgå Familjestöd rf"],
    purpose: {
      sv: "Att gå skilda vägar väcker sorg, ilska och oro för barnen. I gruppen kommer man vidare tillsammans.",
    },
    forWhom: { sv: "För dig som separerat nyligen eller för flera år sedan, med eller utan barn." },
    whatHappens: { sv: "Vi träffas sju kvällar. Teman är ensamheten, varannan vecka-livet, pengarna och framtiden." },
    languages: ["sv"],
  }),
];
