/**
 * Words in full that the families know by their beginnings alone: a slip of the keys is read as one of these. Those that people
 * write most, and all of which a misread one would wound. None of them is a slip away from another word that people write: "kuollut"
 * would be read out of "kuullut".
 */
export const wholeWords: readonly string[] = `
menetin menetimme menettänyt mieheni vaimoni puolisoni poikani tyttäreni äitini veljeni siskoni ystäväni
keskenmeno keskenmenon kohtukuolema raskaudenmenetys lapseni lapsen vauvani lapsikuolema kuolema menehtyi
itsemurha itsemurhan surunauha leskeksi avioero avioeron eronnut väkivalta väkivaltaa parisuhdeväkivalta lähisuhdeväkivalta
perheväkivalta hyväksikäyttö raiskaus pahoinpitely vainoaminen narsisti loppuunpalaminen työuupumus masentunut ahdistunut
paniikkihäiriö syömishäiriö anoreksia bulimia kaksisuuntainen skitsofrenia psykoosi traumaperäinen itsetuhoinen viiltely
alkoholismi alkoholisti päihdeongelma päihderiippuvuus huumeriippuvuus peliriippuvuus pelaaminen läheisriippuvuus
omaishoitaja omaishoitajat muistisairaus muistisairaan dementia autismi asperger tarkkaavaisuushäiriö kehitysvamma
endometrioosi fibromyalgia reuma sydänsairaus aivoinfarkti aivoverenvuoto epilepsia parkinson diabetes keliakia
synnytysmasennus lapsettomuus adoptio sijaisperhe perhehoito huostaanotto yksinhuoltaja yksinhuoltajat uusperhe isyys
monikkoperhe kaksoset keskonen keskoset yksinäisyys yksinäinen työttömyys työtön velkaantunut asunnottomuus vankila
maahanmuuttaja maahanmuuttajat pakolainen turvapaikanhakija sateenkaari transsukupuolinen muunsukupuolinen eläkkeelle
förlorade förlorat missfall självmord ensamhet missbruk utmattning skilsmässa sorgegrupp närståendevårdare
miscarriage suicide bereavement loneliness addiction depression
`
  .split(/\s+/)
  .filter(Boolean);
