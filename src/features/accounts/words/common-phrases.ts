/** What people in Finland choose first, and rows of the Finnish keyboard. Our own list, the likeliest first. */
export const commonPhrases: string[] = `
  salasana 123456 qwerty password kissa koira perkele suomi finland hejsan lösenord kulta rakas lumi aurinko kesä
  talvi syksy kevät juhannus joulu äiti isä mummo pappa lapsi perhe rakkaus elämä onni helsinki espoo tampere vantaa
  oulu turku jyväskylä lahti kuopio pori joensuu vaasa rovaniemi stadi jokerit tappara ilves hifk kärpät karhu susi
  hevonen poni musti misu murre rekku nalle muumi hello welcome admin secret love dragon monkey football jääkiekko
  jalkapallo satan saatana vittu paska homo idiootti moikka terve hyvää huomenta päivää yötä sisu nokia linux metallica
  nightwish pokemon minecraft fortnite matti mikko jari timo kari antti jukka juha pekka heikki hannu markku anna maria
  liisa sari minna tiina päivi anne johanna laura emma sofia sinä minä rakastan sinua olen maailman paras tervetuloa
  avaa ovi ole hyvä en muista tiedä unohdin uusi vanha koti työ koulu auto mökki sauna makkara olut kahvi pulla
  tammikuu helmikuu maaliskuu huhtikuu toukokuu kesäkuu heinäkuu elokuu syyskuu lokakuu marraskuu joulukuu maanantai
  tiistai keskiviikko torstai perjantai lauantai sunnuntai vertaiskehä vertaistuki tukihenkilö toipuminen raitis
  qwertyuiopå asdfghjklöä zxcvbnm qazwsx 1q2w3e4r abc123 abcdefg 112233 111111 000000 654321 vanilja mansikka
`
  .trim()
  .split(/\s+/);
