/**
 * Words that say nothing of what is looked for, in Finnish, Swedish and English: they are neither kept nor asked for. Some stand
 * here lest they are taken for a slip: "kuullut" for "kuollut".
 */
const words = `
ja tai sekä eli vai että jotta koska kun jos niin kuin mutta vaan myös vielä jo nyt sitten siis joko ei en et emme ette eivät
älä on ole olen olet olemme olette ovat oli olivat olla ollut olisi olisin oletko onko minä sinä hän me te he se ne tämä
nämä tuo nuo minun minulla minulle minua minut minussa minusta sinun sinulla sinulle sinua sinut hänen meidän meillä meille
meitä teidän teillä teille teitä heidän heillä heille heitä sen sitä siitä siinä siihen sillä sille niiden niitä niissä
tämän tätä tässä tästä joka jota jonka jolla jolle jossa josta johon jotka joita joiden joilla joille joissa joista mikä mitä
missä mistä mihin millä mille minkä miten milloin miksi kuka ketä kenen kenelle kanssa ilman kautta varten vuoksi takia
kuuli kuulin kuullut kohti asti saakka noin vain aina usein joskus ehkä hyvin hyvä paljon itse oma omaa oman omia omasta kaikki kaikille
joku jokin joitain jotain jotakin kukaan mitään voi voit voivat voin voiko voisi voisin saa saat saada sain sai saimme saanut pitää täytyy haluan
haluat haluaisin haluaa etsin haen tarvitsen kaipaan löytyykö löytyy olisiko tule tulla tulee mukaan mukana täällä siellä
mä mää mie sä sää sie mun sun mulla sulla mulle sulle mua sua mut sut oon oot oo ollu itteni itteeni ittensä itseni itseäni
ees enää saan ajan koko tosi ihan niinku kans
jossakin jossain joko kuka kukin toinen toisen muut muiden muita muu liian sinne tänne
och eller men att för med utan på i av till från om som den det de dem en ett är var vara varit har hade ha kan kunde ska
skulle vill inte jag du han hon vi ni mig dig oss er min mitt mina din ditt dina sin sitt sina vår vårt våra deras denna
detta dessa där här när hur vad vem vilken vilka också bara mycket alla någon något några finns söker behöver känner så än då
the a an and or but of to in on at by for with without from as is are was were be been am i you he she we they it me him her
us them my your his our their this that these those who what where when how which there here not no do does did can could
will would shall should may have has had if so than then too very all any some im ive looking need want find help feel feeling
`;
const set = new Set(words.split(/\s+/).filter(Boolean));

export const isStopWord = (word: string): boolean => set.has(word);
