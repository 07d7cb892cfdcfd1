// Made by scripts/make-places.mjs; docs/decisions/0010-places.md names the sources and their licences.

/** Code, region, name in Finnish, in Swedish where it differs, "sv" where Swedish is the place's language, latitude, longitude. */
export const municipalityRows = `
005|14|Alajärvi|||63.00|23.82
009|17|Alavieska|||64.17|24.30
010|14|Alavus|||62.58|23.62
016|07|Asikkala|||61.22|25.50
018|01|Askola|||60.53|25.60
019|02|Aura|||60.65|22.59
020|06|Akaa|||61.17|23.87
035|21|Brändö||sv|60.41|21.05
043|21|Eckerö||sv|60.22|19.58
046|10|Enonkoski|||62.08|28.93
047|19|Enontekiö|Enontekis||68.39|23.63
049|01|Espoo|Esbo||60.21|24.65
050|04|Eura|||61.13|22.13
051|04|Eurajoki|Euraåminne||61.20|21.73
052|14|Evijärvi|||63.37|23.48
060|21|Finström||sv|60.23|19.99
061|05|Forssa|||60.81|23.62
062|21|Föglö||sv|60.03|20.39
065|21|Geta||sv|60.37|19.85
069|17|Haapajärvi|||63.75|25.33
071|17|Haapavesi|||64.13|25.37
072|17|Hailuoto|Karlö||65.01|24.71
074|16|Halsua|||63.47|24.17
075|08|Hamina|Fredrikshamn||60.57|27.20
076|21|Hammarland||sv|60.22|19.75
077|13|Hankasalmi|||62.38|26.43
078|01|Hanko|Hangö||59.83|22.95
079|04|Harjavalta|||61.32|22.13
081|07|Hartola|||61.58|26.02
082|05|Hattula|||61.06|24.37
086|05|Hausjärvi|||60.78|24.93
090|12|Heinävesi|||62.43|28.60
091|01|Helsinki|Helsingfors||60.17|24.94
092|01|Vantaa|Vanda||60.29|25.04
097|10|Hirvensalmi|||61.63|26.80
098|07|Hollola|||61.05|25.43
102|04|Huittinen|||61.18|22.70
103|05|Humppila|||60.93|23.37
105|18|Hyrynsalmi|||64.67|28.53
106|01|Hyvinkää|Hyvinge||60.63|24.87
108|06|Hämeenkyrö|Tavastkyrö||61.64|23.20
109|05|Hämeenlinna|Tavastehus||61.00|24.46
111|07|Heinola|||61.21|26.04
139|17|Ii|||65.32|25.37
140|11|Iisalmi|Idensalmi||63.56|27.19
142|07|Iitti|||60.89|26.34
143|06|Ikaalinen|Ikalis||61.77|23.07
145|14|Ilmajoki|||62.73|22.57
146|12|Ilomantsi|Ilomants||62.67|30.93
148|19|Inari|Enare||68.91|27.03
149|01|Inkoo|Ingå||60.05|24.00
151|14|Isojoki|Storå||62.11|21.96
152|14|Isokyrö|Storkyrö||63.01|22.33
153|09|Imatra|||61.17|28.75
165|05|Janakkala|||60.90|24.60
167|12|Joensuu|||62.60|29.76
169|05|Jokioinen|Jockis||60.80|23.48
170|21|Jomala||sv|60.15|19.95
171|11|Joroinen|Jorois||62.18|27.83
172|13|Joutsa|||61.73|26.12
176|12|Juuka|||63.23|29.25
177|06|Juupajoki|||61.80|24.37
178|10|Juva|||61.90|27.85
179|13|Jyväskylä|||62.24|25.72
181|04|Jämijärvi|||61.82|22.70
182|13|Jämsä|||61.86|25.19
186|01|Järvenpää|Träskända||60.47|25.09
202|02|Kaarina|S:t Karins||60.41|22.37
204|11|Kaavi|||62.98|28.50
205|18|Kajaani|Kajana||64.23|27.73
208|17|Kalajoki|||64.25|23.95
211|06|Kangasala|||61.46|24.08
213|10|Kangasniemi|||61.99|26.65
214|04|Kankaanpää|||61.80|22.42
216|13|Kannonkoski|||62.97|25.25
217|16|Kannus|||63.90|23.90
218|14|Karijoki|Bötom||62.31|21.71
224|01|Karkkila|Högfors||60.53|24.21
226|13|Karstula|||62.87|24.78
230|04|Karvia|||62.20|22.65
231|15|Kaskinen|Kaskö||62.38|21.22
232|14|Kauhajoki|||62.43|22.18
233|14|Kauhava|||63.10|23.07
235|01|Kauniainen|Grankulla||60.21|24.73
236|16|Kaustinen|Kaustby||63.55|23.69
239|11|Keitele|||63.18|26.37
240|19|Kemi|||65.74|24.56
241|19|Keminmaa|||65.80|24.54
244|17|Kempele|||64.91|25.50
245|01|Kerava|Kervo||60.40|25.11
249|13|Keuruu|||62.27|24.70
250|06|Kihniö|||62.20|23.18
256|13|Kinnula|||63.38|24.95
257|01|Kirkkonummi|Kyrkslätt||60.12|24.44
260|12|Kitee|||62.10|30.15
261|19|Kittilä|||67.66|24.89
263|11|Kiuruvesi|||63.65|26.62
265|13|Kivijärvi|||63.12|25.08
271|04|Kokemäki|Kumo||61.26|22.36
272|16|Kokkola|Karleby||63.84|23.13
273|19|Kolari|||67.33|23.78
275|13|Konnevesi|||62.62|26.32
276|12|Kontiolahti|||62.76|29.85
280|15|Korsnäs|||62.78|21.20
284|02|Koski Tl|||60.65|23.15
285|08|Kotka|||60.47|26.95
286|08|Kouvola|||60.87|26.70
287|15|Kristiinankaupunki|Kristinestad||62.27|21.38
288|15|Kruunupyy|Kronoby||63.73|23.03
290|18|Kuhmo|||64.13|29.52
291|06|Kuhmoinen|||61.57|25.18
295|21|Kumlinge||sv|60.26|20.78
297|11|Kuopio|||62.89|27.68
300|14|Kuortane|||62.80|23.50
301|14|Kurikka|||62.62|22.42
304|02|Kustavi|Gustavs||60.55|21.36
305|17|Kuusamo|||65.96|29.19
309|12|Outokumpu|||62.73|29.02
312|13|Kyyjärvi|||63.03|24.57
316|07|Kärkölä|||60.92|25.25
317|17|Kärsämäki|||63.97|25.77
318|21|Kökar||sv|59.92|20.91
320|19|Kemijärvi|||66.71|27.43
322|02|Kemiönsaari|Kimitoön||60.16|22.73
398|07|Lahti|Lahtis||60.98|25.66
399|15|Laihia|Laihela||62.98|22.01
400|02|Laitila|||60.88|21.70
402|11|Lapinlahti|||63.37|27.40
403|14|Lappajärvi|||63.20|23.63
405|09|Lappeenranta|Villmanstrand||61.06|28.19
407|01|Lapinjärvi|Lappträsk||60.62|26.20
408|14|Lapua|Lappo||62.97|23.01
410|13|Laukaa|||62.41|25.95
416|09|Lemi|||61.06|27.81
417|21|Lemland||sv|60.07|20.09
418|06|Lempäälä|||61.32|23.75
420|11|Leppävirta|||62.49|27.78
421|16|Lestijärvi|||63.53|24.65
422|12|Lieksa|||63.32|30.02
423|02|Lieto|Lundo||60.51|22.46
425|17|Liminka|Limingo||64.81|25.42
426|12|Liperi|||62.53|29.37
430|02|Loimaa|||60.85|23.06
433|05|Loppi|||60.72|24.45
434|01|Loviisa|Lovisa||60.46|26.23
435|13|Luhanka|||61.80|25.70
436|17|Lumijoki|||64.84|25.19
438|21|Lumparland||sv|60.12|20.26
440|15|Luoto|Larsmo||63.75|22.75
441|09|Luumäki|||60.93|27.58
444|01|Lohja|Lojo||60.25|24.07
445|02|Parainen|Pargas||60.31|22.30
475|15|Maalahti|Malax||62.94|21.57
478|21|Maarianhamina|Mariehamn|sv|60.10|19.94
480|02|Marttila|||60.58|22.90
481|02|Masku|||60.57|22.10
483|17|Merijärvi|||64.30|24.45
484|04|Merikarvia|Sastmola||61.86|21.50
489|08|Miehikkälä|||60.67|27.70
491|10|Mikkeli|S:t Michel||61.69|27.27
494|17|Muhos|||64.81|25.99
495|13|Multia|||62.42|24.78
498|19|Muonio|||67.96|23.68
499|15|Mustasaari|Korsholm||63.11|21.68
500|13|Muurame|||62.13|25.67
503|02|Mynämäki|||60.68|21.99
504|01|Myrskylä|Mörskom||60.67|25.85
505|01|Mäntsälä|||60.63|25.32
507|10|Mäntyharju|||61.42|26.88
508|06|Mänttä-Vilppula|||62.03|24.62
529|02|Naantali|Nådendal||60.47|22.02
531|04|Nakkila|||61.37|22.00
535|17|Nivala|||63.92|24.97
536|06|Nokia|||61.47|23.50
538|02|Nousiainen|Nousis||60.60|22.08
541|12|Nurmes|||63.54|29.14
543|01|Nurmijärvi|||60.46|24.81
545|15|Närpiö|Närpes|sv|62.47|21.34
560|07|Orimattila|||60.80|25.73
561|02|Oripää|||60.85|22.68
562|06|Orivesi|||61.68|24.36
563|17|Oulainen|||64.27|24.80
564|17|Oulu|Uleåborg||65.01|25.47
576|07|Padasjoki|||61.35|25.28
577|02|Paimio|Pemar||60.46|22.69
578|18|Paltamo|||64.42|27.83
580|09|Parikkala|||61.55|29.50
581|06|Parkano|||62.02|23.02
583|19|Pelkosenniemi|||67.11|27.51
584|16|Perho|||63.22|24.42
592|13|Petäjävesi|||62.25|25.20
593|10|Pieksämäki|||62.30|27.13
595|11|Pielavesi|||63.23|26.75
598|15|Pietarsaari|Jakobstad||63.67|22.70
599|15|Pedersöre|||63.65|22.68
601|13|Pihtipudas|||63.38|25.57
604|06|Pirkkala|Birkala||61.46|23.63
607|12|Polvijärvi|||62.85|29.37
608|04|Pomarkku|Påmark||61.69|22.01
609|04|Pori|Björneborg||61.48|21.79
611|01|Pornainen|Borgnäs||60.48|25.37
614|19|Posio|||66.11|28.17
615|17|Pudasjärvi|||65.38|26.92
616|01|Pukkila|||60.64|25.58
619|06|Punkalaidun|||61.12|23.10
620|18|Puolanka|||64.87|27.67
623|10|Puumala|||61.53|28.17
624|08|Pyhtää|Pyttis||60.49|26.54
625|17|Pyhäjoki|||64.47|24.23
626|17|Pyhäjärvi|||63.68|25.98
630|17|Pyhäntä|||64.10|26.32
631|02|Pyhäranta|||60.95|21.45
635|06|Pälkäne|||61.33|24.27
636|02|Pöytyä|||60.77|22.67
638|01|Porvoo|Borgå||60.39|25.67
678|17|Raahe|Brahestad||64.68|24.48
680|02|Raisio|Reso||60.49|22.17
681|10|Rantasalmi|||62.07|28.30
683|19|Ranua|||65.92|26.53
684|04|Rauma|Raumo||61.13|21.51
686|11|Rautalampi|||62.63|26.83
687|11|Rautavaara|||63.48|28.30
689|09|Rautjärvi|||61.43|29.37
691|17|Reisjärvi|||63.62|24.90
694|05|Riihimäki|||60.74|24.78
697|18|Ristijärvi|||64.50|28.22
698|19|Rovaniemi|||66.50|25.69
700|09|Ruokolahti|||61.28|28.83
702|06|Ruovesi|||61.99|24.06
704|02|Rusko|||60.53|22.22
707|12|Rääkkylä|||62.32|29.62
710|01|Raasepori|Raseborg||59.98|23.44
729|13|Saarijärvi|||62.70|25.25
732|19|Salla|||66.83|28.67
734|02|Salo|||60.38|23.13
736|21|Saltvik||sv|60.28|20.06
738|02|Sauvo|Sagu||60.34|22.70
739|09|Savitaipale|||61.20|27.70
740|10|Savonlinna|Nyslott||61.87|28.88
742|19|Savukoski|||67.29|28.16
743|14|Seinäjoki|||62.79|22.83
746|17|Sievi|||63.90|24.50
747|04|Siikainen|||61.88|21.82
748|17|Siikajoki|||64.81|24.76
749|11|Siilinjärvi|||63.08|27.67
751|19|Simo|||65.67|25.05
753|01|Sipoo|Sibbo||60.38|25.27
755|01|Siuntio|Sjundeå||60.14|24.23
758|19|Sodankylä|||67.42|26.60
759|14|Soini|||62.87|24.22
761|02|Somero|||60.62|23.53
762|11|Sonkajärvi|||63.67|27.52
765|18|Sotkamo|||64.13|28.42
766|21|Sottunga||sv|60.13|20.67
768|10|Sulkava|||61.79|28.37
771|21|Sund||sv|60.24|20.11
777|18|Suomussalmi|||64.89|28.91
778|11|Suonenjoki|||62.62|27.13
781|07|Sysmä|||61.50|25.68
783|04|Säkylä|||61.03|22.33
785|17|Vaala|||64.57|26.83
790|06|Sastamala|||61.35|22.91
791|17|Siikalatva|||64.27|25.87
831|09|Taipalsaari|||61.15|28.05
832|17|Taivalkoski|||65.57|28.25
833|02|Taivassalo|Tövsala||60.56|21.62
834|05|Tammela|||60.81|23.77
837|06|Tampere|Tammerfors||61.50|23.79
844|11|Tervo|||62.95|26.75
845|19|Tervola|||66.08|24.80
846|14|Teuva|Östermark||62.48|21.74
848|12|Tohmajärvi|||62.18|30.38
849|16|Toholampi|||63.77|24.25
850|13|Toivakka|||62.10|26.08
851|19|Tornio|Torneå||65.85|24.15
853|02|Turku|Åbo||60.45|22.27
854|19|Pello|||66.77|23.96
857|11|Tuusniemi|||62.82|28.50
858|01|Tuusula|Tusby||60.40|25.03
859|17|Tyrnävä|||64.76|25.65
886|04|Ulvila|Ulvsby||61.43|21.87
887|06|Urjala|||61.08|23.53
889|17|Utajärvi|||64.76|26.42
890|19|Utsjoki|||69.91|27.03
892|13|Uurainen|||62.50|25.45
893|15|Uusikaarlepyy|Nykarleby||63.52|22.53
895|02|Uusikaupunki|Nystad||60.80|21.41
905|15|Vaasa|Vasa||63.10|21.62
908|06|Valkeakoski|||61.26|24.03
915|11|Varkaus|||62.32|27.87
918|02|Vehmaa|||60.68|21.67
921|11|Vesanto|||62.93|26.42
922|06|Vesilahti|||61.32|23.62
924|16|Veteli|Vetil||63.48|23.78
925|11|Vieremä|||63.75|27.02
927|01|Vihti|Vichtis||60.42|24.32
931|13|Viitasaari|||63.07|25.87
934|14|Vimpeli|||63.16|23.82
935|08|Virolahti|||60.52|27.68
936|06|Virrat|Virdois||62.25|23.78
941|21|Vårdö||sv|60.24|20.37
946|15|Vöyri|Vörå||63.14|22.25
976|19|Ylitornio|Övertorneå||66.31|23.68
977|17|Ylivieska|||64.08|24.55
980|06|Ylöjärvi|||61.56|23.60
981|05|Ypäjä|||60.80|23.28
989|14|Ähtäri|Etseri||62.55|24.06
992|13|Äänekoski|||62.60|25.73
`;

/** Municipality, post office in Finnish, in Swedish where it differs, its own latitude and longitude if known, postal codes. */
export const officeRows = `
005|Sissala||||62720
005|Saukonkylä||||62750
005|Lehtimäki kk||||63510
005|Paalijärvi||||62950
005|Alajärvi||||62900 62901
005|Hoisko||||62940
005|Hernesmaa||||63540
005|Koskenvarsi||||62740
005|Lehtimäki||||63500 63501
005|Kurejoki||||62710
005|Luoma-Aho||||62830
005|Levijoki||||62920
005|Menkijärvi||||62760
005|Länsikylä||||63530
005|Haukkala||||62730
005|Möksy||||62990
009|Talus||||85230
009|Alavieska||||85200 85201
009|Kähtävä||||85210
010|Alavus as||||63400
010|Sapsalampi||||63340
010|Alavus||||63300 63301
010|Kuivaskylä||||63360
010|Kätkänjoki||||63430
010|Sääskiniemi||||61170
010|Sydänmaa||||61150
010|Niinimaa||||63210
010|Töysä||62.63|23.82|63600
010|Pahajoki||||63330
010|Seinäjärvi||||63355
010|Ritola||||63640
010|Rantatöysä||||63410
010|Sulkavankylä||||63350
010|Kattelus||||63320
010|Hakojärvi||||63680
010|Taipalus||||63370
010|Tuuri||||63610
016|Vähimaa||||17440
016|Asikkala||||17320
016|Kalkkinen||||17240
016|Kurhila||||17430
016|Vääksy||||17200 17201
016|Urajärvi||||17150
016|Pietilä||||17220
016|Iso-Äiniö||||17450
016|Viitaila||||17410
016|Vesivehmaa||||17130
018|Askola||||07230 07231 07500 07510 07530 07580 07590 07680
019|Aura||||21380 21381
019|Aura kk||||21370
020|Akaa||||37800 37801 37830 37900 37910 37911 37960
035|Fiskö||||22930
035|Lappo||||22840
035|Jurmo||||22950
035|Brändö||||22920
035|Åva||||22940
035|Torsholma||||22910
043|Eckerö||||22270
046|Enonkoski||||58175
046|Simanala||||58170
046|Ihamaniemi||||58180
046|Karvila||||58160
047|Palojoensuu||||99450
047|Kilpisjärvi||||99490
047|Peltovuoma||||99420
047|Enontekiö||||99400 99401
047|Vuontisjärvi||||99410
047|Karesuvanto||||99470
047|Leppäjärvi||||99440
047|Kuttanen||||99460
047|Nunnanen||||99430
049|Espoo|Esbo|||00095 02008 02010 02014 02020 02022 02033 02044 02066 02070 02100 02101 02110 02120 02130 02131 02140 02150 02151 02160 02170 02171 02180 02200 02201 02210 02211 02230 02231 02240 02241 02250 02260 02270 02271 02280 02290 02300 02320 02321 02330 02340 02360 02361 02380 02600 02601 02610 02611 02620 02621 02630 02631 02650 02660 02661 02680 02710 02711 02720 02730 02740 02750 02760 02761 02770 02771 02780 02781 02810 02820 02860 02920 02921 02940 02941 02970 02980
050|Harola||||27450
050|Eura||||27510 27511
050|Kiukainen||61.22|22.08|27400 27401
050|Hinnerjoki||||27600
050|Kauttua||||27500 27501
050|Honkilahti||||27650
050|Panelia||||27430
050|Honkilahti kk||||27640
050|Panelia as||||27420
050|Mannila||||27670
051|Eurajoki||||27100 27101 27110 27130 27150 27160 27170
051|Peränkylä||||29180
051|Luvia||61.36|21.63|29100 29101
052|Vasikka-Aho||||62540
052|Kuoppa-Aho||||62510
052|Särkilä||||62570
052|Evijärvi||||62500 62501
052|Kautiainen||||62520
060|Godby||||22410 22411
060|Emkarby||||22220
060|Tjudö||||22330
060|Pålsböle||||22310
061|Forssa||||30100 30101 30300 30420 30421 31006
061|Savijoki||||31170
061|Matku||||31110
061|Koijärvi||||31130
062|Föglö||||22710
065|Geta||||22340
069|Haapajärvi||||85800 85801
069|Oksava||||85820
069|Tulppo||||85730
069|Parkkila||||85710
069|Kuona||||85840
071|Mieluskylä||||86550
071|Vatjusjärvi||||86680
071|Karhukangas||||86480
071|Haapavesi||||86600 86601
071|Karsikas||||86690
071|Kytökylä||||86650
072|Hailuoto||||90480
074|Kanala||||69550
074|Halsua||||69510
074|Karvonen||||69570
075|Hamina||||49400 49401 49420 49460 49461
075|Mäntlahti||||49840
075|Poitsila||||49410 49411
075|Vehkajoki||||49630
075|Metsäkylä||||49540
075|Husula||||49510
075|Neuvoton||||49490
075|Sivatti||||49610
075|Pyhältö||||49660
075|Paijärvi||||49640
075|Summa||||49480
075|Kannusjärvi||||49570
075|Onkamaa||||49780
075|Reitkalli||||49520
076|Hammarland||||22240
077|Ristimäki||||41540
077|Hankasalmi as||||41500
077|Niemisjärvi||||41490
077|Veneranta||||41530
077|Säkinmäki||||41560
077|Hankasalmi||||41520 41521
077|Hannula||||41550
077|Sauvamäki||||41580
078|Hanko|Hangö|||10900 10901
078|Hanko Pohjoinen|Hangö Norra|||10960
078|Lappohja|Lappvik|||10820
078|Hangonkylä|Hangöby|||10940
079|Harjavalta||||29200 29201
081|Hartola||||19600 19601
081|Murakka||||19610
081|Kalhonkylä||||19630
081|Koitti||||19540
081|Putkijärvi||||19850
081|Lepsala||||19510
081|Pohela||||19620
082|Parola||61.05|24.35|13720 13721
082|Lepaa||||14610
082|Parolannummi||||13700 13701
082|Pekola||||13900
082|Katinala||||13800
082|Vuohiniemi||||14430
082|Hattula||||13880
082|Tyrväntö||||14620
086|Hikiä||||12240
086|Mommila||||12130
086|Turkhauta||||12350
086|Hausjärvi||||12210
086|Oitti||60.78|25.03|12100 12101
086|Ryttylä||||12310
090|Heinävesi||||79700 79701
090|Vihtari||||79940
090|Palokki||||79830
090|Sarvikumpu||||79895
090|Kerma||||79910
090|Karvionkanava||||79810
090|Suuraho||||79860
090|Etelä-Petruma||||79885
090|Varistaipale||||79820
090|Uusi-Valamo||||79850
091|Helsinki|Helsingfors|||00002 00003 00006 00011 00012 00013 00014 00015 00016 00017 00018 00019 00020 00021 00022 00023 00024 00025 00026 00027 00028 00029 00030 00031 00032 00033 00034 00036 00037 00038 00039 00040 00041 00042 00043 00045 00046 00047 00048 00049 00050 00051 00052 00053 00054 00055 00056 00057 00058 00059 00060 00061 00062 00063 00064 00065 00066 00067 00068 00071 00074 00075 00076 00077 00079 00080 00081 00082 00084 00086 00087 00088 00089 00090 00091 00096 00097 00098 00099 00100 00101 00120 00121 00130 00131 00140 00141 00150 00151 00160 00161 00170 00171 00180 00181 00190 00191 00200 00201 00210 00211 00220 00221 00230 00231 00232 00240 00241 00250 00251 00260 00270 00271 00280 00281 00290 00300 00301 00310 00320 00321 00330 00331 00340 00341 00350 00351 00360 00370 00371 00380 00381 00390 00391 00400 00401 00410 00411 00420 00421 00430 00431 00440 00441 00500 00501 00510 00511 00520 00521 00530 00531 00540 00550 00551 00560 00561 00570 00580 00581 00590 00600 00601 00610 00620 00621 00630 00640 00641 00650 00660 00661 00670 00671 00680 00690 00700 00701 00710 00711 00720 00721 00730 00740 00741 00750 00751 00760 00761 00770 00771 00780 00781 00790 00791 00800 00810 00811 00820 00830 00840 00850 00860 00861 00870 00880 00890 00900 00910 00920 00921 00930 00931 00940 00941 00950 00960 00970 00971 00980 00981 00990 01006 01022 01044 01051 01055 15086 20006 20032 21086 33006 33032 33086 40006 53006 53086 60006 65086 70006 70032 70086 88086 90006 90032 90086 96086
091|Eduskunta|Riksdagen|||00102
092|Vantaa|Vanda|||00085 01009 01030 01053 01200 01201 01230 01260 01261 01280 01281 01300 01301 01340 01350 01351 01360 01361 01370 01371 01380 01390 01391 01400 01401 01420 01450 01451 01480 01481 01490 01510 01511 01520 01521 01530 01531 01532 01600 01601 01610 01611 01620 01621 01630 01631 01640 01641 01650 01651 01660 01661 01670 01671 01680 01690 01691 01700 01701 01710 01711 01720 01721 01730 01731 01740 01741 01750 01760 01761 01770
097|Hirvensalmi||||52550 52551
097|Kuitula||||52620
097|Tuukkala||||52610
097|Syväsmäki||||52520
098|Manskivi||||16790
098|Hollola||||15860 15870 15871 15880
098|Paimela||||17120
098|Tennilä||||16630
098|Hämeenkoski||61.02|25.15|16800 16801
098|Kutajärvi||||16730
098|Messilä||||15980
098|Kalliola||||17110
098|Hollola kk||||16710
098|Kukkila||||15270
098|Herrala||||16500
102|Huhtamo||||32770
102|Huittinen||||32700 32701
102|Suttila||||32760
102|Vampula||61.02|22.70|32610
102|Rutava||||32620
102|Sampu||||32710
103|Humppila||||31640 31641
103|Venäjänkangas||||31650
105|Moisiovaara||||89540
105|Hyrynsalmi||||89400 89401
105|Hoikka||||89430
105|Karhuvaara||||89560
106|Hyvinkää||||05440 05460 05470 05510 05620 05720 05800 05801 05810 05820 05830 05831 05840 05850 05860 05880 05900 05901 05950
108|Hämeenkyrö||||39100 39101
108|Haukijärvi||||38490
108|Herttuala||||39180
108|Vesajärvi||||39290
108|Komi||||39360
108|Simuna||||39110
108|Sasi||||39130
108|Kyröskoski||||39200
108|Osara||||39230
108|Lavajärvi||||39380
108|Jumesniemi||||39170
108|Kaipio||||39195
109|Hämeenlinna||||13035 13100 13101 13110 13111 13130 13131 13200 13201 13210 13211 13220 13250 13270 13300 13430 13500 13501 13530 13600 13601
109|Iso-Evo||||16960
109|Torvoila||||14690
109|Lammi||61.08|25.02|16900 16901
109|Tuulos||61.15|24.80|14810 14820 14840 14870
109|Rimmilä||||14450
109|Alvettula||||14680
109|Iittala||||14500
109|Eteläinen||||14770
109|Evo||||16970
109|Hauho||61.17|24.56|14700
109|Renko||60.90|24.29|14300
109|Hietoinen||||12170
109|Sappee||||14930
109|Leteensuo||||14530
111|Heinola||||18100 18101 18120 18130 18150 18200
111|Vierumäki||||19110 19120
111|Syrjäkoski||||19250
111|Myllyoja||||18600
111|Lusi||||19210
111|Paaso||||19260
111|Heinola kk||||18300
139|Oijärvi||||95160
139|Ii||||91100 91101
139|Ii as||||91110
139|Hyryoja||||95130
139|Yli-Olhava||||91150
139|Kuivaniemi kk||||95110
139|Olhava||||91140
139|Kuivaniemi||65.58|25.19|95100
140|Kotikylä||||74540
140|Iisalmi||||74100 74101 74120 74121 74130 74140 74150 74160 74170 74510 74520
140|Kurenpolvi||||74590
140|Hernejärvi||||74420
140|Pörsänmäki||||74550
140|Runni||||74595
142|Mankala||||47490
142|Sääskjärvi||||47440
142|Kymentaka||||47610
142|Huutotöyry||||19160
142|Kausala||||47400 47401
142|Hiisiö||||47460
142|Lyöttilä||||47540
142|Perheniemi||||47450
142|Haapa-Kimola||||47310
142|Iitti||||47520
143|Ikaalinen||||39500 39501
143|Röyhiö||||39430
143|Tevaniemi||||39590
143|Kilvakkala||||39530
143|Luhalahti||||39410
143|Riitiala||||39580
143|Kovelahti||||39610
143|Sisättö||||39450
145|Munakka||||60450
145|Huissi||||61350
145|Pojanluoma||||60760
145|Koskenkorva||||61330
145|Nopankylä||||61340
145|Ilmajoki||||60800 60801
145|Tuomikylä||||60720
146|Ilomantsi||||82900 82901
146|Huhus||||81450
146|Marjovaara||||82815
146|Lehtovaara||||82960
146|Kivilahti||||81430
146|Haukivaara||||82830
146|Möhkö||||82980
146|Käenkoski||||81460
146|Tyrjänsaari||||81420
146|Maukkula||||82820
146|Naarva||||81470
146|Hattu||||82967
146|Tokrajärvi||||81350
146|Sonkaja||||82915
148|Ivalo||68.66|27.54|99800 99801
148|Nellim||||99860
148|Näätämö||||99940
148|Inari||||99870 99871
148|Sevettijärvi||||99930
148|Kaamanen||||99910
148|Saariselkä||||99830 99831
149|Inkoo as|Ingå St|||10230
149|Inkoo|Ingå|||10210 10211
149|Barösund||||10270
149|Päivölä|Solberg|||10140
149|Fagervik||||10250
149|Tähtelä|Täkter|||10120
149|Degerby||||10160
151|Isojoki||||64900 64901
151|Villamo||||64830
151|Kärjenkoski||||64820
151|Kodesjärvi||||64930
151|Möykky||||64850
151|Heikkilänjoki||||64840
151|Vanhakylä||||64810
152|Orismala||||61550
152|Tervajoki||||66440 66441
152|Isokyrö||||61500 61501
152|Orisberg||||61560
152|Lehmäjoki||||61520
153|Imatra||||55100 55101 55120 55121 55400 55420 55510 55610 55700 55800 55801 55910
165|Harviala||||13330
165|Turenki||60.92|24.63|14200 14201
165|Vähikkälä||||12450
165|Leppäkoski||||12380
165|Tervakoski||60.81|24.63|12400 12401
165|Janakkala||||14240
165|Jokimaa||||14140
167|Joensuu||||80020 80100 80101 80110 80130 80140 80141 80160 80161 80170 80200 80210 80220 80230 80260
167|Niittylahti||||82220
167|Pirttiaho||||82840
167|Ukkola||||81290
167|Kokinvaara||||82865
167|Revonkylä||||81390
167|Luhtapohja||||81330
167|Keskijärvi||||82120
167|Hammaslahti||||82200 82201
167|Reijola||||80330
167|Eno||62.81|30.15|81200 81201
167|Oskola||||82160
167|Paukkaja||||81270
167|Huhtilampi||||82180
167|Hoilola||||82760
167|Mannervaara||||82880
167|Suhmura||||82210
167|Kuismavaara||||81320
167|Tuupovaara||62.48|30.63|82730
167|Ahveninen||||81260
167|Kovero||||82710
167|Heinävaara||||82110
167|Uimaharju||||81280 81281
167|Sarvinki||||81360
167|Uskali||||82170
167|Luutalahti||||82870
167|Haapalahti||||81295
167|Louhioja||||81210
167|Kiihtelysvaara||62.50|30.25|82140
167|Öllölä||||82750
167|Kinnasniemi||||82850
169|Latovainio||||31620
169|Jokioinen||||31600 31601
169|Vaulammi||||31610
169|Minkiö||||31630
170|Jomala||||22150 22151
170|Mariehamn||||22140
170|Gottby||||22130
171|Savuniemi||||77480
171|Kerisalo||||79660
171|Huutokoski||||79620
171|Maavesi||||77460
171|Kuvansi||||78880
171|Joroinen||||79600 79601
171|Kaitainen||||79690
171|Kolma||||79630
171|Lahnalahti||||79680
172|Joutsa||||19650 19651
172|Havumäki||||41750
172|Pappinen||||19920
172|Mieskonmäki||||19670
172|Kivisuo||||41730
172|Rutalahti||||41710
172|Leivonmäki||61.91|26.13|41770
176|Nunnanlahti||||83940
176|Polvela||||83870
176|Juuka||||83900 83901
176|Kajoo||||83880
176|Vihtasuo||||83915
176|Ahmovaara||||83950
176|Tuopanjoki||||83985
176|Paalasmaa||||83910
177|Pirttikangas||||35520
177|Korkeakoski||||35500
177|Juupajoki||||35540
177|Lyly||||35530
177|Salokunta||||35550
178|Koikkala||||51880
178|Hatsola||||51820
178|Lauteala||||51980
178|Juva||||51900 51901
178|Nuutilanmäki||||51760
178|Maivala||||51810
178|Härkälä||||51940
178|Narila||||51860
178|Paatela||||51930
178|Vuorenmaa||||51850
178|Kuosmala||||51780
178|Risulahti||||51890
179|Jyväskylä||||40011 40014 40049 40056 40100 40101 40200 40201 40250 40320 40321 40340 40341 40350 40351 40400 40500 40520 40521 40530 40531 40600 40620 40630 40640 40660 40700 40701 40720 40740 41006
179|Tikkala||||41860
179|Oravasaari||||41630
179|Palokka||||40270 40271
179|Puuppola||||41120
179|Vaajakoski||||40800 40801
179|Korpilahti||62.02|25.55|41800 41801
179|Tikkakoski||||41160 41161
179|Moksi||||41840
179|Vesanka||||41940
179|Oittila||||41880
179|Säynätsalo||62.14|25.77|40900
179|Leppälahti||||41450
179|Kuohu||||41930
179|Jyskä||||40420
179|Putkilahti||||41870
179|Haapaniemi||||40820
179|Kuikka||||41140
179|Saakoski||||41820
181|Jämijärvi||||38800
181|Suurimaa||||38860
182|Koskenpää||||42440
182|Juokslahti||||42140
182|Jämsä||||42100 42101
182|Halli||||35600 35601
182|Jämsänkoski||61.92|25.17|42300 42301
182|Haavisto||||42330
182|Längelmäki||||35400
182|Kuorevesi||||35630
182|Pihlaisto||||35610
182|Kaipola||||42220
186|Haarajoki||||04480
186|Järvenpää||||04400 04401 04410 04420 04430 04431 04440
186|Nummenkylä||||04460
202|Kaarina||||20780 20781
202|Kuusisto||||21620
202|Piispanristi||||20760 20761
202|Piikkiö||60.42|22.52|21500 21501
202|Littoinen||||20660
204|Kaavi||||73600 73601
204|Sivakkavaara||||73640
204|Luikonlahti||||73670
204|Kortteinen||||73620
204|Niinivaara||||73645
205|Kajaani||||87070 87100 87101 87150 87200 87250 87300 87400 87401 87500 87601 87700 87788 87800 87900
205|Otanmäki||||88200 88201
205|Linnantaus||||87910
205|Kuluntalahti||||87950
205|Vuolijoki||64.19|27.00|88270
205|Paltaniemi||||87850
205|Salmijärvi||||87930
205|Nakertaja||||87830
205|Jormua||||87970
208|Typpö||||85150
208|Kalajoki||||85100 85101
208|Tynkä||||85140
208|Himanka||64.06|23.65|68100
208|Rahja||||85180
208|Metsä||||85120
208|Rautio||||85160
208|Hillilä||||68150
211|Sahalahti||61.47|24.33|36420 36430
211|Kaivanto||||36570
211|Pikonlinna||||36280
211|Kuhmalahti||||36810
211|Kangasala||||36200 36201 36220 36240 36270
211|Raikku||||36520
211|Vehkajärvi||||36880
211|Ruutana||||36110
211|Suinula||||36120
211|Pohja||||36840
211|Kangasala as||||36100
211|Tohkala||||36340
213|Luusniemi||||51460
213|Vuojalahti||||51440
213|Hännilä||||51340
213|Levä||||51310
213|Kangasniemi||||51200 51201
213|Läsäkoski||||51430
213|Synsiö||||51380
213|Kaihlamäki||||51335
213|Kutemajärvi||||51270
213|Koivula||||51360
213|Tahkomäki||||51260
214|Vihteljärvi||||38720
214|Venesjärvi||||38760
214|Ala-Honkajoki||||38910
214|Kankaanpää||||38700 38701 38710
214|Lauhala||||38970
214|Veneskoski||||38750
214|Honkajoki||61.98|22.27|38950 38951
214|Vatajankoski||||38920
214|Niinisalo||||38840 38841
214|Lohikko||||38770
214|Hapuoja||||38740
216|Kannonjärvi||||43340
216|Kannonkoski||||43300
217|Kannus||||69100 69101
217|Yli-Kannus||||69170
217|Eskola||||69150
218|Myrkky||||64370
218|Karijoki||||64350
224|Karkkila||||03600 03601 03620
224|Uusitalo||||03710
226|Kiminki||||43520
226|Aho||||43610
226|Kangasaho||||43490
226|Vastinki||||43660
226|Vahanka||||43560
226|Karstula||||43500 43501
226|Humppi||||43640
226|Rantakylä||||43540
230|Karviankylä||||39965
230|Karvia||||39930
230|Alkkia||||39990
230|Sarvela||||39960
230|Suomijärvi||||39920
230|Sara||||39980
230|Kantti||||39940
231|Kaskinen|Kaskö|||64260
232|Juonikylä||||61950
232|Harja||||61860
232|Päntäne||||61980
232|Kauhajoki||||61800 61801
232|Nummijärvi||||61910
232|Kainasto||||61820
232|Hyyppä||||61940
232|Kyrönlatva||||61960
232|Ikkeläjärvi||||61880
232|Kauhajoki as||||61850
232|Nummikoski||||61920
232|Luomankylä||||61810
233|Huhmarkoski||||62240
233|Voltti||||62310
233|Ylihärmä||63.15|22.78|62375
233|Pirttinen||||62435
233|Kortesjärvi||63.30|23.17|62420 62421
233|Härmä||||62300 62301
233|Purmojärvi||||62470
233|Kuoppa||||62340
233|Rintakangas||||62150
233|Kauhava||||62200 62201
233|Rintala||||62410
233|Jylhä||||62230
233|Peltotupa||||62430
233|Perkiömäki||||62440
233|Kangasto||||62370
233|Hirvijoki||||62260
233|Pernaa||||62220
233|Kosolankylä||||62380
233|Ekola||||62350
235|Kauniainen|Grankulla|||02700 02701
236|Kaustinen||||69600 69601
236|Köyhäjoki||||69660
239|Porttila||||72950
239|Keitele||||72600 72601
239|Kuusela||||72630
239|Tossavanlahti||||72930
239|Petäjäkylä||||72980
240|Kemi||||94100 94101 94200 94300 94600 94700 94720 94800 94830 94900
241|Törmä||||95315
241|Keminmaa||||94400 94401 94450
241|Itäkoski||||95370
241|Maula||||95365
241|Lautiosaari||65.80|24.58|94500
241|Liedakkala||||95310
241|Tornio||65.85|24.15|94460
244|Kempele||||90440 90441 90450 90451
245|Kerava||||04200 04201 04220 04230 04250 04251 04260 04261
249|Huttula||||41970
249|Keuruu||||42700 42701 42720 42721
249|Riiho||||42820
249|Pihlajavesi||||42910
249|Pohjoisjärvi||||42560
249|Asunta||||42520
249|Katajamäki||||42930
249|Haapamäki||||42800
250|Kihniö as||||39880
250|Kihniö||||39820
250|Linnankylä||||39810
256|Saarensalmi||||43960
256|Kinnula||||43900 43901
256|Muhola||||43940
257|Evitskog||||02550
257|Masala|Masaby|||02430 02431
257|Jorvas||||02420 02421
257|Upinniemi|Obbnäs|||02470 02471
257|Oitmäki|Oitbacka|||02510
257|Kirkkonummi|Kyrkslätt|||02400 02401 02410 02480
257|Kylmälä||||02540
257|Veikkola||||02880
257|Kantvik||||02460
257|Pikkala|Pickala|||02490
257|Lapinkylä|Lappböle|60.22|24.45|02520
257|Luoma|Bobäck|||02440
257|Sundsberg||||02450
257|Sarvvik||||02390
260|Kitee||||82500 82501
260|Juurikka||||82580
260|Tolosenmäki||||82380
260|Purujärvi||||59820
260|Hummovaara||||82460
260|Villala||||58350
260|Puhos||||82430
260|Kesälahti||61.90|29.83|59800
260|Närsäkkälä||||82590
260|Kiteenlahti||||82510
260|Heinoniemi||||82490
260|Haarajärvi||||82395
260|Suurikylä||||59810
261|Jeesiöjärvi||||99230
261|Hanhimaa||||99190
261|Pulju||||99170
261|Kittilä||||99100 99101
261|Kelontekemä||||99290
261|Sirkka||||99130 99131
261|Raattama||||99340
261|Köngäs||||99140
261|Alakylä||||97470
261|Rautusjärvi||||99180
261|Kiistala||||99250
261|Lompolo||||99160
261|Kuivasalmi||||99240
261|Kallo||||99120
261|Rauhala||||99135
261|Tepasto||||99150
261|Pokka||||99195
261|Tepsa||||99280
261|Kaukonen||||99110
261|Hormakumpu||||99270
263|Rapakkojoki||||74670
263|Heinäkylä||||74630
263|Kiuruvesi||||74700 74701
263|Tihilänkangas||||74980
263|Aittojärvi||||74740
263|Koppeloharju||||74840
263|Remeskylä||||74940
263|Honkaranta||||74610
263|Niemiskylä||||74720
263|Myllyniemi||||74680
263|Sulkavanjärvi||||74640
263|Kalliokylä||||74770
265|Sompala||||43840
265|Kivijärvi||||43800
265|Lokakylä||||43390
271|Riste||||32830
271|Kokemäki||||32800 32801
271|Korkeaoja||||32860
271|Kauvatsa||||32920
271|Peipohja||||32810
271|Kauvatsa as||||32910
272|Yli-Ullava||||68380
272|Kokkola|Karleby|||67100 67101 67200 67300 67400 67410 67500 67600 67700 67701 67800 67900
272|Karhi||||68220
272|Öja||||68550
272|Ullava||63.60|24.08|68370
272|Marinkainen||||68210
272|Kälviä|Kelviå|63.86|23.45|68300
272|Lohtaja|Lochteå|64.02|23.50|68230
272|Rahkonen||||68390
272|Ruotsalo||||68320
272|Ala-Viirre||||68240
273|Venejärvenkylä||||95840
273|Saaripudas||||95920
273|Kolari||||95900 95901
273|Sieppijärvi||||95800
273|Pasmajärvi||||95860
273|Vaattojärvi||||95830
273|Äkäsjoensuu||||95930
273|Kurtakko||||95990
273|Äkäslompolo||||95970
273|Ruokojärvi||||95850
273|Ylläsjärvi||||95980
275|Istunmäki||||44350
275|Konnevesi||||44300 44370
275|Hytölä||||44330
275|Sirkkamäki||||44320
276|Kontiolahti as||||80770
276|Paihola||||80850
276|Mönni||||81230
276|Kontiolahti||||81100 81101
276|Kontioranta||||80790 80791
276|Katajaranta||||81120
276|Jakokoski||||81220
276|Onttola||||80510 80511
276|Lehmo||||80710
276|Kulho||||80910
276|Kontioniemi||||80780
276|Lehtoi||||81235
276|Romppala||||81160
280|Taklax||||66280
280|Korsbäck||||66230
280|Korsnäs||||66200 66201
280|Harrström||||66290
280|Molpe||||66210
284|Koski Tl||||31500 31501
285|Kotka||||48100 48101 48130 48200 48210 48220 48230 48300 48310 48350 48400 48401 48410 48600 48601 48700 48710 48720 48750 48770 48771 48800 48810 48900 48910 48930
285|Tavastila||||49300
285|Huruksela||||46930
285|Juurikorpi||||49340
286|Voikkaa||||45910 45911
286|Inkeroinen||||46900 46901
286|Ummeljoki||||46810
286|Ahvio||||46950
286|Huhdasjärvi||||47760
286|Harju||||45330
286|Kouvola||||45100 45101 45120 45130 45150 45160 45200 45201
286|Vekaranjärvi||||46140
286|Anjala||60.68|26.83|46910
286|Kuusankoski||||45700 45701 45720 45740
286|Saaramaa||||46570
286|Utti||||45410 45411
286|Sairaalamäki||||45750
286|Ratula||||47260
286|Koria||60.85|26.61|45610 45611
286|Enäjärvi||||46450
286|Elimäki||60.72|26.47|47200 47201
286|Liikkala||||46750
286|Myllykoski||||46800 46801
286|Valkeala||||45360 45370 45371 46230
286|Jaala||61.05|26.48|47710
286|Tuohikotti||||46110
286|Hasula||||47830
286|Ruotila||||46730
286|Savero||||45460
286|Tirva||||46430
286|Kaipiainen||||46400
286|Muhniemi||||46960
286|Selänpää||||47810
286|Kimola||||47650
286|Raussila||||47150
286|Vuohijärvi||||47900
286|Oravala||||45940
286|Pilkanmaa||||45810
286|Keltakangas||||46860
286|Hillosensalmi||||47910
286|Sippola||||46710
286|Löytty||||47110
286|Verla||||47850
287|Metsälä|Ömossa|||64440
287|Lapväärtti|Lappfjärd|||64300
287|Kristiinankaupunki|Kristinestad|||64100 64101
287|Siipyy|Sideby|||64490
287|Härkmeri||||64460
287|Dagsmark||||64320
287|Skaftung||||64480
287|Kallträsk||||64450
287|Tiukka|Tjöck|||64140
288|Kruunupyy|Kronoby|||68500 68501
288|Alaveteli|Nedervetil|||68410
288|Småbönders||||68750
288|Teerijärvi|Terjärv|||68700
290|Kuumu||||88940
290|Härmänkylä||||88740
290|Kuhmo||||88900 88901
290|Lentiira||||88930
290|Ylä-Vieksi||||88730
290|Iivantiira||||88760
291|Kuhmoinen||||17800 17801
291|Ruolahti||||17870
291|Puukkoinen||||17970
291|Kylämä||||17950
291|Pihlajakoski||||17850
291|Harjunsalmi||||17840
291|Harmoinen||||17780
291|Päijälä||||17930
295|Seglinge||||22810
295|Enklinge||||22830
295|Kumlinge||||22820
297|Kuopio||||70010 70029 70049 70090 70100 70101 70110 70111 70150 70151 70200 70201 70210 70211 70240 70260 70280 70300 70301 70340 70400 70401 70420 70421 70460 70461 70500 70501 70600 70601 70620 70621 70700 70701 70780 70781 70800 70801 70820 70821 70840 71006
297|Hiltulanlahti||||70870 70871
297|Ahkionlahti||||71760
297|Räsälä||||71330
297|Haluna||||73350
297|Airaksela||||71490
297|Nilsiä||63.21|28.08|73300 73301 73320
297|Säyneinen||||73770
297|Käärmelahti||||71720
297|Pulkonkoski||||71680
297|Saarinen||||72490
297|Juankoski||63.06|28.33|73500 73501
297|Hirvilahti||||71650
297|Haatala||||71745
297|Itä-Karttula||||72140
297|Vehmersalmi||62.76|28.03|71310
297|Syvänniemi||||71570
297|Pieksänkoski||||73410
297|Vartiala||||71150
297|Salonkulma||||71610
297|Mustinlahti||||71380
297|Losomäki||||73730
297|Tavinsalmi||||71740
297|Karttula||62.90|26.97|72100 72101
297|Pajulahti||||73360
297|Kurolanlahti||||71670
297|Västinniemi||||73470
297|Kurkimäki||||71480
297|Tuovilanlahti||||71775
297|Siikajärvi||||73830
297|Viitaniemi||||73710
297|Maaninka||63.16|27.30|71750
297|Kortejoki||||71130
297|Kaislastenlahti||||71520
297|Tahkovuori||||73310
297|Litmaniemi||||71360
297|Varpasmaa||||71690
297|Lammasaho||||71950
297|Kinnulanlahti||||71730
297|Leinolanlahti||||71660
297|Palonurmi||||73810
297|Muuruvesi||||73460
297|Riistavesi||||71160
300|Kuortane||||63100 63101
300|Löyä||||63450
300|Salmi||||63160
300|Mäyry||||63130
300|Lentilä||||63230
300|Ruona||||63150
300|Leppälänkylä||||63120
300|Rantala||||63250
301|Koskue||||61720
301|Jalasto||||61250
301|Luopajärvi||||61270
301|Polvenkylä||||61380
301|Hirvijärvi||||61630
301|Niemenkylä||||66320
301|Jokipii||||61280
301|Tainus||||66350
301|Jalasjärvi||62.49|22.76|61600 61601
301|Kurikka||||61300 61301
301|Ilvesjoki||||61760
301|Pentinmäki||||61710
301|Luopa||||61230
301|Närvijoki||||66370
301|Sarvijoki||||66340
301|Panttila||||61310
301|Lohiluoma||||61370
301|Yli-Valli||||61730
301|Jurva||62.68|21.98|66300 66301
301|Mantila||||61680
301|Taivalmaa||||61290
301|Kesti||||66360
301|Hakko||||66330
301|Myllysalo||||61220
301|Mieto||||61360
301|Ala-Valli||||61640
304|Kustavi||||23360
305|Kuusamo||||93600 93601 93700 93800 93900
305|Rukatunturi||||93830
309|Kokonvaara||||83550
309|Varislahti||||83660
309|Outokumpu||||83500 83501
309|Kuusjärvi||||83630
312|Kumpulainen||||43720
312|Kyyjärvi||||43700 43701
316|Mertie||||16540
316|Lappila||||16670
316|Järvelä||60.87|25.28|16600 16601
316|Kärkölä||||16610
317|Venetpalo||||86790
317|Kärsämäki||||86710
318|Kökar||||22730
320|Kemijärvi||||98100 98101 98120 98310
320|Vuostimo||||98360
320|Kallaanvaara||||98440
320|Juujärvi||||97645
320|Tapionniemi||||98350
320|Suomutunturi||||98720
320|Ryti-Lehtola||||98420
320|Raajärvi||||97590
320|Kostamo||||98450
320|Luusua||||98230
320|Joutsijärvi||||98710
320|Isokylä||||98400
322|Rosala||||25950
322|Västanfjärd||60.05|22.68|25830
322|Kiila|Kila|||25760
322|Dragsfjärd||60.07|22.48|25870
322|Vänoxa||||25910
322|Hiittinen|Hitis|||25940
322|Strömma||||25650
322|Kemiö|Kimito|60.16|22.73|25700 25701
322|Vestlax||||25820
322|Björkboda||||25860
322|Kasnäs||||25930
322|Mjösund||||25730
322|Nivelax||||25840
322|Mark||||25810
322|Taalintehdas|Dalsbruk|||25900
322|Högsåra||||25960
322|Vreta||||25710
398|Lahti||||15100 15101 15110 15111 15140 15141 15150 15151 15160 15170 15200 15210 15230 15240 15241 15300 15320 15340 15500 15501 15520 15610 15680 15700 15701 15800 15801 15810 15820 15830 15840 15850 15900 15901 15950
398|Nastola||60.95|25.93|15550 15551 15560 15561
398|Uusikylä||||16100
398|Mäkelä||||15460
398|Okkeri||||16160
398|Ruuhijärvi||||15580
398|Villähde||||15540
399|Jukaja||||66470
399|Laihia||||66400 66401
399|Ruto||||66420
399|Haapala||||66460
399|Jakkula||||66450
400|Suontaka||||23880
400|Laitila||||23800 23801
400|Soukainen||||23840
402|Korpijärvi||||73250
402|Lapinlahti||||73100 73101
402|Paloinen||||74470
402|Varpaisjärvi||63.36|27.76|73200 73201
402|Syvärinpää||||73230
402|Pajujärvi||||71920
402|Nerkoo||||73120
402|Lukkarila||||71960
402|Mäntylahti||||73110
402|Alapitkä||||71910
403|Lappajärvi||||62600 62601
403|Ala-Seppä||||62620
403|Savonkylä||||62640
403|Tarvola||||62610
403|Karvala||||62630
403|Itäkylä||||62660
405|Lappeenranta||||53100 53101 53130 53200 53300 53301 53400 53420 53500 53501 53550 53600 53650 53810 53830 53850 53851 53900 53920 53950 54260 54300
405|Pulp||||54120
405|Hujakkala||||54430
405|Joutseno||61.12|28.51|54100 54101
405|Tiuruniemi||||55330
405|Lampikangas||||54110
405|Nuijamaa||60.96|28.55|54230
405|Konnunsuo||||54190
405|Simola||||54330
405|Rauha||||55300 55320
405|Ylijärvi||||54460
405|Vainikkala||||54270
405|Hytti||||54310
405|Ylämaa||60.80|28.00|54410
405|Pulsa||||54390
405|Rapattila||||54250
407|Ingermaninkylä|Ingermansby|||07810
407|Pukaro|Pockar|||07830
407|Lapinjärvi|Lappträsk|||07800
407|Porlammi|Porlom|||07820
407|Kimonkylä||||47350
407|Heikinkylä|Hindersby|||07850
407|Lindkoski||||07840
408|Kauhajärvi||||62295
408|Mustamaa||||62280
408|Ylikylä||||62175
408|Hellanmaa||||62130
408|Karhunkylä||||62160
408|Ruha||||62190
408|Lakaluoma||||62170
408|Lapua||||62100 62101
408|Tiistenjoki||||62165
408|Mäki-Paavola||||62185
408|Hirvikylä||||62290
410|Laukkavirta||||41325
410|Laukaa as||||41350
410|Äijälä||||41390
410|Leppävesi||||41310
410|Vihtavuori||||41330 41331
410|Kuusa||||41370
410|Lievestuore||||41400 41401
410|Vehniä||||41180
410|Laukaa||||41340 41341
410|Valkola||||41360
416|Kuukanniemi||||54850
416|Lemi||||54710
416|Kotimäki||||54820
417|Lemland||||22610
418|Lempäälä||||33880 33881 37500 37501 37530 37550 37551 37560 37570
420|Valkeamäki||||79190
420|Paukarlahti||||71460
420|Puponmäki||||79265
420|Konnuslahti||||79150
420|Leppävirta||||79100 79101
420|Kotalahti||||79140
420|Itä-Soisalo||||79350
420|Kurjala||||79255
420|Tuppurinmäki||||79180
420|Timola||||78480
420|Näädänmaa||||79330
420|Saamaiskylä||||79160
420|Niinimäki||||79410
420|Sorsakoski||||79130
420|Moninmäki||||79230
420|Oravikoski||||71470
421|Yli-Lesti||||69450
421|Lestijärvi||||69440
421|Syri||||69420
422|Lehmikylä||||81660
422|Jongunjoki||||81970
422|Kelvä||||81570
422|Viekijärvi||||81860
422|Koli||||83960
422|Jamali||||81810
422|Kylänlahti||||81820
422|Hattuvaara||||81650
422|Pankajärvi||||81950
422|Vuonisjärvi||||81560
422|Lieksa||||81700 81701 81720
422|Mätäsvaara||||81850
422|Pankakoski||||81750
422|Vuonislahti||||81590
423|Tarvasjoki||60.58|22.73|21450
423|Lieto||||21420 21421
423|Yliskulma||||21430
423|Lieto as||||21360
423|Vanhalinna||||21410
423|Ilmarinen||||21350
425|Liminka||||91900 91901
425|Ala-Temmes||||91930
425|Tupos||||91910
426|Vaivio||||83450
426|Kaatamo||||83330
426|Salokylä||||83130
426|Tutjunniemi||||83160
426|Risti||||83320
426|Käsämä||||83430
426|Ahonkylä||||83480
426|Roukalahti||||83150
426|Ylämylly||||80400 80401
426|Liperi||||83100 83101
426|Kaarnalampi||||83340
426|Harinjärvi||||83460
426|Viinijärvi||||83400
426|Puromäki||||83140
430|Virttaa||||32560
430|Metsäkorpi||||32280
430|Kojonkulma||||32250
430|Alastaro||60.95|22.85|32440 32441
430|Tammiainen||||32450
430|Loimaa||||32200 32201 32210
430|Ylhäinen||||32430
430|Metsämaa||||32270
430|Orisuo||||31960
430|Mellilä||60.77|22.95|32300
430|Kojonperä||||32260
430|Niinijoki||||32410
433|Läyliäinen||||12600
433|Pilpala||||12750
433|Loppi||||12700 12701
433|Jokiniemi||||12640
433|Topeno||||12920
433|Launonen||||12540
433|Räyskälä||||12820
433|Sajaniemi||||12630
433|Kormu||||12520
433|Vojakkala||||12950
434|Valko|Valkom|||07910
434|Loviisa|Lovisa|||07900 07901 07920 07940
434|Isnäs||||07750
434|Skinnarby||||07870
434|Kuninkaankylä|Kungsböle|||07980
434|Koskenkylän Saha|Forsby Såg|||07700
434|Tesjoki|Tessjö|||07955
434|Pernaja|Pernå|60.45|26.03|07930
434|Mickelspiltom||||07890
434|Pernajan Vanhakylä|Gammelby|||07740
434|Ruotsinpyhtää|Strömfors|60.53|26.46|07970
434|Liljendal||60.57|26.05|07880
434|Kuggom||||07945
434|Ruotsinkylä|Svenskby|||07990
434|Malmgård||||07720
434|Ahvenkoski|Abborfors|||07960
434|Härkäpää|Härpe|||07780
435|Tammijärvi||||19910
435|Luhanka||||19950
436|Lumijoki||||91980
438|Lumparland||||22630
440|Bosund||||68555
440|Luoto|Larsmo|||68570
440|Larsmo||63.75|22.75|68580
440|Eugmo||||68560
441|Suo-Anttila||||54550
441|Uro||||54510
441|Kaitjärvi||||54590
441|Taavetti||60.92|27.57|54500 54501
441|Luumäki||||54530
441|Kannuskoski||||46530
441|Somerharju||||54580
444|Lohja|Lojo|||08100 08101 08150 08151 08200 08201 08350 08360 08450 08480 08500 08501 08680 08700 08701 08800
444|Hyönölä||||03870
444|Nummi||||09810
444|Karjalohja||60.24|23.72|09120
444|Pusula||||03850
444|Millola||||09520
444|Saukkola||60.38|23.98|09430
444|Koisjärvi||||09630
444|Sammatti||60.32|23.82|09220
444|Leppäkorpi||60.36|25.09|09930
444|Ikkala||||03810
445|Nauvo|Nagu|60.19|21.91|21660 21661
445|Korpoström||||21720
445|Nötö||||21680
445|Mossala||||21770
445|Iniö||60.40|21.40|23390
445|Utö||||21740
445|Parainen|Pargas|||21600 21601
445|Kirjala||||21610
445|Pärnäinen|Pärnäs|||21670
445|Houtskari|Houtskär|60.22|21.37|21760
445|Lillandet||||21650
445|Korppoo|Korpo|||21710
445|Norrskata||||21750
445|Lielahti Tl|Lielax|||21630
475|Svarvar||||66260
475|Övermalax||||66140 66141
475|Bergö||||66220
475|Maalahti|Malax|||66100
475|Petolahti|Petalax|||66240
475|Långåminne||||66160
478|Mariehamn||||22100 22101 22110 22111 22120 22160
480|Marttila||||21490
480|Prunkila||||21480
480|Ollila||||21560
481|Lemu||60.57|21.97|21230
481|Masku||||21250 21251
481|Askainen||60.57|21.87|21240
483|Pyhänkoski||||86240
483|Ylipää||||86230
483|Merijärvi||||86220
484|Köörtilä||||29760
484|Merikarvia||||29900 29901
484|Pohjansaha||||29750
484|Etelämaa||||29740
484|Tuorila||||29790
484|Kuvaskangas||||29940
489|Salo-Miehikkälä||||49770
489|Muurikkala||||49730
489|Miehikkälä||||49700
489|Ahomäki||||54490
489|Suur-Miehikkälä||||49760
489|Hurttala||||49720
489|Kalliokoski||||49750
491|Norola||||50350
491|Someenjärvi||||52360
491|Vitsiälä||||52320
491|Mikkeli||||50049 50100 50101 50120 50130 50150 50160 50170 50180 50190 50200 50300 50500 50520 50600 50700 50800 50970 52020
491|Hietanen||||52510
491|Kantala||||77380
491|Nykälä||||51670
491|Haukivuori||62.02|27.22|51600 51601
491|Hauhala||||52150
491|Ristiina||61.51|27.25|52300 52301
491|Harjumaa||||51420
491|Korpikoski||||50770
491|Anttola||||52100
491|Hangastenmaa||||52340
491|Suomenniemi||||52830
491|Huuhanaho||||51740
491|Pitkäaho||||51620
491|Kalvitsa||||51540
491|Pellosniemi||||52420
491|Otava||||50670
491|Heimari||||52330
491|Vanhamäki||||51130
491|Kuomiokoski||||52780
491|Hiirola||||51520
491|Pajulankylä||||51450
491|Rahula||||51720
491|Majavesi||||52110
494|Rova||||91510
494|Leppiniemi||||91430
494|Jokirinne||||91410
494|Muhos||||91500 91501
494|Kylmälänkylä||||91560
495|Multia||||42600 42601
495|Väätäiskylä||||43430
495|Sahrajärvi||||42660
498|Yli-Muonio||||99310
498|Tapojärvi||||95940
498|Muonio||||99300 99301
498|Pallastunturi||||99330
498|Kätkäsuvanto||||99320
498|Kangosjärvi||||99360
498|Kihlanki||||95950
499|Mustasaari|Korsholm|||65610 65611
499|Rimal||||65470
499|Södra Vallgrund||||65930
499|Jungsund||||65730
499|Koivulahti|Kvevlax|||66530 66531
499|Österhankmo||||66560
499|Helsingby||||65520
499|Karperö||||65630
499|Sulva|Solf|||65450
499|Norra Vallgrund||||65920
499|Vassor||||66590
499|Raippaluoto|Replot|63.23|21.42|65800
499|Västerhankmo||||66550
499|Tölby||||65460
499|Singsby||||65710
499|Vikby||||65480
499|Björköby||||65870
499|Kuni||||66580
499|Iskmo||||65760
499|Petsmo||||66540
499|Söderudden||||65970
499|Koskö||||65650
499|Veikkaala|Veikars|||66520
500|Kinkomaa||||40930
500|Muurame||||40950 40951
503|Hietamäki||||23140
503|Mynämäki||||23100 23101
503|Mietoinen||60.63|21.93|23120
504|Myrskylä|Mörskom|||07600 07601
504|Kankkila|Kankböle|||07690
505|Mäntsälä||||04600 04601 04620
505|Sahakylä||||04770
505|Hirvihaara||||04680
505|Ohkola||||04530
505|Sälinkää||||04740
505|Saarentaus||||04920
505|Numminen||||04660
505|Hautjärvi||||04840
505|Levanto||||04940
505|Sääksjärvi||||04630
505|Kaukalampi||||04820
507|Ahvenainen||||52980
507|Karankamäki||||52720
507|Hartosenpää||||19480
507|Mäntyharju||||52700 52701
507|Mynttilä||||52760
507|Halmeniemi||||52850
507|Voikoski||||52920
507|Pertunmaa||61.50|26.48|19430
507|Pankalahti||||52970
507|Mansikkamäki||||19420
507|Lihavanpää||||19470
507|Tuustaipale||||52740
507|Käävänkylä||||52890
507|Nurmaa||||52960
507|Kuortti||||19410
507|Koirakivi||||52730
507|Ruorasmäki||||19460
508|Vilppula||62.02|24.50|35700 35701
508|Pohjaslahti||||42850
508|Mänttä||62.03|24.63|35800 35801 35820
508|Kolho||||35990
508|Kolkki||||42840
508|Ylä-Kolkki||||42830
529|Naantali||||21006 21100 21101 21110
529|Merimasku||60.48|21.87|21160
529|Rymättylä||60.38|21.94|21140
529|Velkua||60.47|21.67|21195
529|Poikko||||21130
529|Röölä||||21150
529|Livonsaari||||21180
531|Hormisto||||29270
531|Nakkila||||29250 29251
531|Järvimaa||||29280
535|Nivala||||85500 85501 85540 85560 85580 85620 85630 85640 85660
536|Nokia||||37100 37101 37120 37121 37130 37140 37150
536|Siuro||||37200
536|Linnavuori||||37240 37241
536|Sarkola||||37180
536|Kulovesi||||37210
536|Tottijärvi||||37310
538|Nousiainen||||21270
541|Nurmes||||75500 75501 75530 75531
541|Höljäkkä||||75990
541|Rumo||||75790
541|Karhunpää||||75710
541|Saramo||||75890
541|Mujejärvi||||75940
541|Kohtavaara||||75970
541|Petäiskylä||||75930
541|Puukari||||75770
541|Ylä-Valtimo||||75840
541|Savikylä||||75650
541|Valtimo||63.67|28.80|75700 75701
541|Pajukoski||||75740
543|Luhtajoki||||01810
543|Kiljava||||05250
543|Röykkä||60.49|24.65|05100
543|Lepsämä||||01830
543|Nurmijärvi||||01900 01901
543|Nukari||||05450
543|Rajamäki||||05200 05201
543|Klaukkala||60.38|24.75|01800 01801 01820 01840
543|Palojoki||||01940
543|Perttula||||01860
545|Ylimarkku|Övermark|||64610
545|Närpiö as|Närpes St|||64230
545|Närpiö|Närpes|||64200 64201
545|Nämpnäs||||64510
545|Töjby||||66295
545|Böle||||64240
545|Yttermark||||64220
545|Rangsby||||64550
545|Pjelax||||64250
545|Pirttikylä|Pörtom|||66270
545|Kalax||||64210
545|Norrnäs||||64530
560|Villikkala||||16270
560|Orimattila||||16300 16301
560|Artjärvi||60.75|26.07|16200 16201
560|Mallusjoki||||16450
560|Niinikoski||||16350
560|Virenoja||||16310
560|Hietana||||16260
560|Pakaa||||16390
560|Luhtikylä||||16510
560|Heinämaa||||16330
560|Kuivanto||||16280
560|Artjärvi kk||||16230
560|Pennala||||16320
561|Oripää||||32500
561|Latva||||32520
562|Orivesi||||35300 35301
562|Hoivamäki||||35260
562|Eräjärvi||||35220
562|Ristakallio||||35240
562|Hirsilä||||35320
562|Orivesi as||||35100
562|Västilä||||35270
562|Längelmäki||||35480
562|Talviainen||||35420
563|Petäjäskoski||||86210
563|Oulainen||||86300 86301
563|Annonen||||86530
563|Kilpua||||86350
563|Matkaniva||||86510
564|Jakkukylä||||91210
564|Haukipudas||65.18|25.35|90830 90831 90840
564|Oulu||||90014 90015 90029 90049 90050 90100 90101 90120 90130 90140 90150 90220 90221 90230 90240 90250 90310 90311 90400 90401 90410 90420 90500 90501 90510 90520 90530 90540 90550 90560 90570 90571 90580 90590 90600 90601 90620 90630 90650 90651 90660 90670 90800 91006
564|Varjakka||||90470
564|Kontio||||90910
564|Yli-Ii||65.37|25.85|91200
564|Arkala||||91310
564|Pahkakoski||||91260
564|Halosenniemi||||90860
564|Martinniemi||65.21|25.31|90850
564|Kello||65.13|25.36|90820
564|Oulunsalo||64.93|25.41|90460 90461
564|Ylikiiminki||65.08|26.25|91300
564|Kiiminki||65.13|25.80|90900 90901
564|Kiviniemi||64.97|25.50|90810
564|Jääli||65.09|25.69|90940
564|Tannila||||91240
576|Nyystölä||||17510
576|Padasjoki||||17500 17501
576|Kasiniemi||||17740
576|Maakeski||||17470
576|Auttoinen||61.30|25.09|17610
576|Arrakoski||||17530
576|Torittu||||17710
576|Vesijako||||17630
577|Preitilä||||21540
577|Naskarla||||21520
577|Paimio||||21530 21531
577|Hevonpää||||21510
577|Taatila||||21555
578|Mieslahti||||88380
578|Melalahti||||88310
578|Kontiomäki||||88470
578|Kivesjärvi||||88350
578|Paltamo||||88300
580|Saari kk||||59520
580|Uukuniemi||||59710 59720 59730
580|Kirjavala||||59410
580|Melkoniemi||||59210
580|Haapaoja||||59320
580|Tarnala||||59610
580|Saari||||59510 59511
580|Parikkala||||59100 59101
580|Särkisalmi||||59310
580|Mikkolanniemi||||59530
580|Koitsanlahti||||59130
581|Parkano||||39700 39701
581|Kovesjoki||||39620
581|Alaskylä||||39780
581|Aureskoski||||39770
581|Kuivasjärvi||||39750
581|Lapinneva||||39660
583|Aapajärvi||||98570
583|Saunavaara||||98510
583|Kairala||||98560
583|Pyhätunturi||||98530
583|Pelkosenniemi||||98500
583|Luiro||||98580
583|Suvanto||||98550
584|Perho||||69950 69951
584|Möttönen||||69980
584|Oksakoski||||69920
584|Salamajärvi||||69970
584|Kivikangas||||69910
592|Petäjävesi||||41900 41901
592|Ylä-Kintaus||||41925
592|Kintaus||||41920
592|Kuivasmäki||||41980
593|Tihusniemi||||77580
593|Pieksämäki||||76100 76101 76120 76130 76150
593|Vanaja||||77140
593|Nenonpelto||||76940
593|Lamminmäki||||76780
593|Hurskaala||||77320
593|Montola||||77350
593|Jäppilä||62.38|27.43|77570
593|Halkokumpu||||77240
593|Venetmäki||||77120
593|Virtasalmi||62.13|27.46|77330
593|Pyhitty||||76620
593|Haapakoski||||77520
593|Siikamäki||||77430
593|Paltanen||||77110
593|Naarajärvi||||76850
593|Neuvola||||77220
593|Partaharju||||76280
595|Säviä||||72550
595|Pielavesi||||72400 72401 72430
595|Jylhänkylä||||72810
595|Laukkala||||72740
595|Säviäntaipale||||72530
595|Vaaraslahti||||72710
595|Jokijärvi||||72510
595|Mäntylä||||72570
595|Saarela||||72840
598|Pietarsaari|Jakobstad|||68600 68601 68620 68630 68660
599|Forsby||||68920
599|Överpurmo||||68970
599|Edsevö||||68870
599|Kolppi|Kållby|63.63|22.90|68800
599|Bäckby||||68830
599|Lillby||||68940
599|Ähtävä|Esse|||68820
599|Lepplax||||68530
599|Purmo||||68930
599|Ytteresse||63.62|22.99|68810
599|Sundby||||68690
599|Nederlappfors||||68840
599|Pännäinen|Bennäs|63.60|22.80|68910
601|Korppinen||||44970
601|Elämäjärvi||||44910
601|Kärväsjärvi||||44950
601|Pihtipudas||||44800 44801
601|Muurasjärvi||||44880
601|Peninki||||44920
601|Alvajärvi||||44860
604|Pirkkala||||33920 33950 33960 33961 33980
607|Sotkuma||||83750
607|Polvijärvi||||83700 83701
607|Hukkala||||83830
607|Horsmanaho||||83780
607|Kuorevaara||||83720
607|Saarivaara||||83840
607|Sola||||83760
607|Kinahmo||||83825
607|Ruvaslahti||||83835
607|Martonvaara||||83855
608|Pomarkku||||29630 29631
608|Tuunajärvi||||38680
608|Honkakoski||||29640
609|Noormarkku||61.59|21.87|29600 29601
609|Pori||||28100 28101 28120 28130 28131 28190 28200 28220 28240 28300 28330 28360 28361 28370 28430 28500 28540 28560 28580 28600 28601 28610 28660 28760 28800 28840 28880 28900
609|Lamppi||||29720
609|Lavia||61.60|22.59|38600 38601
609|Yli-Putto||||38650
609|Ahlainen||||29700
609|Söörmarkku||||29570
609|Lassila||||29680
609|Kalliala||||38670
611|Halkia||||07190
611|Laukkoski||||07150
611|Pornainen||||07170 07171
614|Lehtiniemi||||97840
614|Suorsa||||97810
614|Posio||||97900 97901
614|Nolimo||||97880
614|Säikkä||||97950
614|Sirniö||||97970
614|Mourujärvi||||97895
614|Suonnankylä||||97920
614|Perä-Posio||||97820
614|Maaninkavaara||||98780
614|Kynsilä||||97965
614|Jumisko||||97870
614|Karjalaisenniemi||||97890
614|Lohiranta||||97940
614|Pernu||||97815
614|Anetjärvi||||97980
614|Kuloharju||||97960
614|Ristilä||||97850
614|Tolva||||97925
615|Yli-Siurua||||93190
615|Pudasjärvi||||93100 93101 93170
615|Sarajärvi||||93250
615|Syöte||||93280
615|Livo||||93220
615|Ala-Siurua||||93187
615|Iinattijärvi||||93277
615|Pintamo||||93290
615|Puhoskylä||||93390
615|Hetejärvi||||93160
615|Kokkokylä||||93195
615|Rytinki||||93240
615|Ikosenniemi||||93180
615|Jaurakkajärvi||||93350
615|Sotkajärvi||||93270
615|Kipinä||||93140
615|Pärjänsuo||||93225
616|Pukkila||||07560
616|Torppi||||07550
616|Kantele||||07565
619|Oriniemi||||31810
619|Sadonmaa||||31950
619|Kanteenmaa||||31970
619|Koskioinen||||31850
619|Punkalaidun||||31900 31901
619|Vanttila||||31930
620|Törmänmäki||||89110
620|Puokiovaara||||89210
620|Puolanka||||89200 89201
620|Suolijärvi||||89330
620|Kotila||||89140
620|Joukokylä||||89320
623|Puumala||||52200 52201
623|Ryhälä||||52270
623|Hurissalo||||52230
624|Purola|Svartbäck|||49240
624|Heinlahti|Heinlax|||49200
624|Siltakylä|Broby|60.50|26.72|49220
624|Vastila||||49290
624|Pyhtää|Pyttis|||49270
624|Huutjärvi||||49210
625|Parhalahti||||86110
625|Yppäri||||86170
625|Pyhäjoki||||86100 86101
625|Pirttikoski||||86160
626|Väliaho||||86980
626|Hiidenniemi||||86850
626|Pyhäjärvi||||86810
626|Pyhäkumpu||||86900
626|Pyhäsalmi||63.68|25.98|86800 86801
626|Vesikoski||||86870
630|Tavastkenkä||||92910
630|Pyhäntä||||92930
630|Ahokylä||||92920
631|Ihode||||27320
631|Reila||||27340
631|Santtio||||23960
631|Pyhäranta||||23950
635|Kuohijoki||||14980
635|Rautajärvi||||36910
635|Pälkäne||||36600 36601
635|Laitikkala||||36660
635|Iltasmäki||||36640
635|Puutikkala||||14960
635|Luopioinen||61.36|24.67|36760
635|Salmentaka||||36450
635|Aitoo||||36720
635|Kyynärö||||36930
636|Uusikartano||||21930
636|Haveri||||21890
636|Kumila||||21820
636|Riihikoski||||21870 21871
636|Pöytyä||||21880
636|Yläne||60.88|22.42|21900 21901
636|Auvainen||||21860
636|Kyrö||60.70|22.75|21800 21801
636|Karinainen||||21840
638|Porvoo|Borgå|||06100 06101 06150 06151 06200 06400 06401 06450 06500
638|Kerkkoo|Kerko|||06530
638|Pellinki|Pellinge|||07370
638|Jakari|Jackarby|||07320
638|Kråkö||||07410
638|Emäsalo|Emsalö|||06950
638|Kulloonkylä|Kulloby|||06830
638|Ilola|Illby|60.33|25.01|07280
638|Anttila|Andersböle|||07130
638|Tirmo||||07360
638|Tolkkinen|Tolkis|||06750
638|Suurpellinki|Storpellinge|||07390
638|Kärrby||||06880
638|Sannainen|Sannäs|||07310
638|Kaarenkylä|Karsby|||07220
638|Hinthaara|Hindhår|||07110
638|Hamari|Hammars|||06650
638|Gäddrag||||07350
638|Kulloo|Kullo|||06850
638|Voolahti|Vålax|||07450
678|Lapaluoto||||92180
678|Kopsa||||92260
678|Mattilanperä||||92230
678|Pattijoki||||92140
678|Raahe||||92100 92101 92120 92130 92150
678|Lumimetsä||||86470
678|Ilveskorpi||||86360
678|Piehinki||||92220
678|Saloinen||||92160
678|Alpua||||86460
678|Lasikangas||||92240
678|Vihanti||64.48|24.99|86400 86401
678|Arkkukari||||92210
678|Lampinsaari||||86440
680|Raisio||||21120 21200 21201 21210 21220 21260 21280
681|Rantasalmi as||||58910
681|Hiltula||||58850
681|Tuusmäki||||58940
681|Parkumäki||||58830
681|Rantasalmi||||58900 58901
681|Kolkontaipale||||58920
683|Ranua||||97700 97701
683|Pohjasperä||||97665
683|Impiö||||97765
683|Yli-Simo||||97720
683|Kelankylä||||97785
683|Saariharju||||97760
683|Kuukasjärvi||||97780
683|Raiskio||||97715
684|Vermuntila||||26930
684|Rauma||||26100 26101 26200 26510 26660 26661 26820
684|Lappi||61.10|21.83|27220 27230 27231 27250 27260
684|Vasarainen||||26740
684|Unaja||||26910
684|Monnanummi||||26720
684|Voiluoto||||26950
684|Kortela||||26840
684|Kodisjoki||||27310
684|Kaaro||||26410
684|Kolla||||26560
686|Pakarila||||77960
686|Kerkonjoensuu||||77930
686|Rautalampi||||77700
686|Myhinpää||||77770
686|Vaajasalmi||||77910
687|Ala-Luosta||||73850
687|Rautavaara||||73900 73901
687|Ylä-Luosta||||75680
687|Kangaslahti||||73990
687|Riitasalo||||73970
689|Simpele||61.43|29.37|56800 56801
689|Purnujärvi||||56640
689|Rautjärvi||||56610
689|Laikko||||56730
689|Niska-Pietilä||||56550
689|Miettilä||||56710
691|Räisälänmäki||||85940
691|Kangaskylä||||85930
691|Reisjärvi||||85900
691|Köyhänperä||||85980
694|Riihimäki||||11100 11101 11111 11120 11130 11310 11311 11710 11910
697|Jokikylä||||88440
697|Ristijärvi||||88400 88401
697|Hiisijärvi||||88460
698|Unarin-Luusua||||97370
698|Juotas||||97650
698|Rovaniemi||||96100 96101 96190 96200 96201 96300 96301 96320 96400 96440 96460 96500 96501 96600 96700 96800 96910 96960 96961
698|Saari-Kämä||||97680
698|Sinettä||||97220
698|Marrasjärvi||||97320
698|Tennirova||||97615
698|Sonka||||97240
698|Yli-Nampa||||97530
698|Tapio||||97280
698|Misi||||97580
698|Rautiosaari||||97110
698|Totonvaara||||97145
698|Meltaus||||97340
698|Pekkala||||97630
698|Jaatila||||97170
698|Sulaoja||||97690
698|Patokoski||||97310
698|Vanttauskoski||||97625
698|Oikarainen||||97610
698|Saarenkylä||66.52|25.77|96900
698|Muurola||||97140
698|Narkaus||||97675
698|Petäjäinen||||97160
698|Siika-Kämä||||97685
698|Nampa||||97520
698|Lohiniva||||97420
698|Autti||||97655
698|Korvatunturi||||99999
698|Napapiiri Rovaniemi||||96930
698|Vikajärvi||||97510
698|Marraskoski||||97290
698|Hirvas||||97130
698|Tiainen||||97540
698|Juuniemi||||97635
698|Kivitaipale||||97670
698|Viiri||||97620
700|Kaiturinpää||||56410
700|Syyspohja||||56310
700|Äitsaari||||56140
700|Ruokolahti||||56100 56101
700|Puntala||||56510
700|Pohjalankila||||56440
700|Utula||||56330
700|Virmutjoki||||56210
700|Salosaari||||56120
702|Väärinmaja||||35750
702|Mustajärvi||||34640
702|Ruovesi||||34600 34601
702|Jäminkipohja||||34450
702|Visuvesi||||34870
702|Murole||||34410
702|Kekkonen||||34430
702|Ylä-Vääri||||35740
702|Muroleen Kanava||||34420
704|Rusko||||21290 21291
704|Vahto||60.60|22.30|21310
707|Rääkkylä||||82300 82301
707|Nieminen||||82290
707|Rasivaara||||82335
707|Oravisalo||||82310
710|Fiskari|Fiskars|||10470
710|Tammisaari|Ekenäs|59.97|23.43|10600 10601 10620 10650 10660
710|Åminnefors||||10410
710|Meltola|Mjölbolsta|||10350
710|Snappertuna||||10710
710|Karjaa|Karis|60.07|23.66|10300 10301 10320
710|Bollsta||||10440
710|Dragsvik||||10640 10641
710|Pohjankuru|Skuru|||10420 10421
710|Pinjainen|Billnäs|||10330
710|Skogby||||10680
710|Kaunislahti|Grundsjö|||10380
710|Tenhola|Tenala|||10520
710|Bromarv||||10570
710|Mustio|Svartå|||10360
710|Antskog||||10480
710|Raasepori|Raseborg|||10611
729|Saarijärvi||||43100 43101
729|Lannevesi||||41270
729|Mahlu||||43220
729|Pääjärvi||||43480
729|Kolkanlahti||||43250
729|Kukko||||43420
729|Hoikankylä||||41260
729|Pylkönmäki||62.67|24.80|43440
729|Tarvaala||||43130
729|Häkkilä||||43170
729|Kalmari||||43270
729|Lehtola||||43240
732|Naruska||||98960
732|Kelloselkä||||98920
732|Paloperä||||98790
732|Kursu||||98600
732|Saija||||98950
732|Salla||||98900 98901
732|Salmivaara||||98660
732|Kallunki||||98980
732|Ahvenselkä||||98630
732|Onkamojärvi||||98970
732|Hirvasvaara||||98760
732|Kotalankylä||||98930
732|Pahkakumpu||||98620
732|Aholanvaara||||98770
732|Hautajärvi||||98995
734|Koski as||||25560
734|Salo||||24100 24101 24130 24240 24260 24280
734|Pertteli||60.43|23.27|25180 25190 25360 25370
734|Mathildedal||||25660
734|Kruusila||||25110
734|Särkisalo|Finby|60.11|22.95|25630
734|Vaskio||||25260
734|Angelniemi||||25230
734|Lahnajärvi||||25420
734|Perniö|Bjärnå|60.20|23.13|25500 25501
734|Knaapila||||25540
734|Kuusjoki||60.52|23.20|25330
734|Tuohittu||||25160
734|Ylönkylä||||25610
734|Halikko||60.40|23.08|24800 24801
734|Kiikala||60.47|23.57|25390
734|Perniö as||||25520
734|Raatala||||25320
734|Märynummi||||25250
734|Kisko||60.23|23.48|25460 25470
734|Vartsala||||25210
734|Aijala||||25550
734|Muurla||60.35|23.28|25130
734|Förby||||25640
734|Halikko as||||24910
734|Teijo||||25570
734|Rekijoki||||25380
734|Kotalato||||25170
734|Suomusjärvi||60.35|23.65|25410
734|Hajala||||25240
734|Kettula||||25430
734|Kanunki||||25340
736|Ödkarby||||22320
736|Saltvik||||22430
738|Sauvo||||21570 21571
738|Karuna||||21590
739|Pettilä||||54950
739|Savitaipale||||54800 54801
739|Laksiainen||||54720
739|Heituinlahti||||54770
739|Välijoki||||54750
740|Savonranta||62.18|29.20|58300
740|Savonlinna||||57090 57100 57101 57120 57130 57170 57200 57201 57210 57220 57230 57310 57510 57600 57710 57810
740|Kerimäki||61.91|29.28|58200 58201
740|Silvola||||58420
740|Kallislahti||||58810
740|Säimen||||58360
740|Ahvensalmi||||58140
740|Putikko||||58550
740|Punkaharju||61.76|29.39|58450 58500 58501
740|Kiviapaja||||58650
740|Ala-Särkilahti||||58690
740|Makkola||||58150
740|Haapakallio||||58410
740|Pihlajalahti||||58770
740|Kumpuranta||||58260
740|Hiukkajoki||||58520
740|Vuoriniemi||||58580
740|Oravi||||58130
740|Piojärvi||||58680
740|Kulennoinen||||58430
740|Rönkönvaara||||58390
740|Louhi||||58220
740|Ruhvana||||58570
740|Raikuu||||58320
742|Kuosku||||98850
742|Värriö||||98820
742|Tanhua||||99640
742|Lunkkaus||||98810
742|Ruuvaoja||||98840
742|Savukoski||||98800
742|Martti||||98830
743|Haapaluoma||||61180
743|Nurmo||||60550
743|Ylistaro as||||61410
743|Kitinoja||||61470
743|Seinäjoki||||60060 60061 60100 60101 60110 60111 60120 60150 60200 60220 60250 60320 60420
743|Peräseinäjoki||||61100
743|Louko||||61120
743|Untamala||||61440
743|Hyllykallio||||60510 60511
743|Ylistaro||||61400 61401
743|Halkosaari||||60560
743|Vuolle||||61110
743|Kalakoski||||61650
743|Isorehto||||61430
743|Hanhikoski||||61460
743|Koura||||61160
743|Pasto||||61140
743|Isokoski||||60640
743|Kylänpää||||61450
746|Sievi||||85320 85340 85410 85430 85450 85470
746|Sievi as||||85310
747|Otamo||||29860
747|Siikainen||||29810 29811
747|Leväsjoki||||29880
747|Sammi||||29830
748|Luohua||||92450
748|Ruukki||64.67|25.10|92400 92401
748|Karinkanta||||92330
748|Siikajoki||||92320
748|Saarikoski||||92440
748|Tuomioja||||92470
748|Paavola||||92430
748|Revonlahti||||92350
749|Vuorela||||70910 70911
749|Siilinjärvi||||71800 71801
749|Hamula||||71890
749|Jännevirta||||70940
749|Toivala||||70900 70901
749|Kuuslahti||||71840
749|Pöljä||||71820
749|Harjamäki||||71870
749|Leppäkaarre||||71850
751|Maksniemi||||95230
751|Filpus||||95210
751|Alaniemi||||95255
751|Simo||||95200 95201
751|Viantie||||95225
751|Ylikärppä||||95270
751|Simoniemi||||95220
751|Tainionjoki||||95260
753|Sipoo|Sibbo|||04130 04131
753|Kalkkiranta|Kalkstrand|||01180
753|Talma|Tallmo|||04240
753|Paippinen|Paipis|||04170
753|Söderkulla||||01150 01151
753|Västerskog||||01120
753|Martinkylä|Mårtensby|||04150
753|Box||60.31|25.40|01190
755|Siuntio|Sjundeå|||02580
755|Lappers||||02590
755|Siuntio kk|Sjundeå Kby|||02570
758|Kierinki||||97390
758|Petkula||||99670
758|Tankavaara||||99695
758|Sattasvaara||||99655
758|Orakylä||||99560
758|Sattanen||||99650
758|Seipäjärvi||||99520
758|Riipi||||99720
758|Vuotso||||99690
758|Uimaniemi||||99760
758|Jeesiö||||99770
758|Kelujärvi||||99620
758|Torvinen||||99540
758|Sassali||||99750
758|Luosto||||99555
758|Sodankylä||||99600 99601
758|Kukasranta||||97380
758|Moskuvaara||||99665
758|Lokka||||99645
758|Raudanjoki||||99510
758|Vaalajärvi||||99710
758|Vuojärvi||||99530
758|Syväjärvi||||99740
758|Aska||||99550
758|Siurunmaa||||99610
758|Kersilö||||99660
759|Hautakylä||||63890
759|Kukonkylä||||63880
759|Keisala||||63830
759|Soini||||63800
761|Hirsjärvi||||31460
761|Häntälä||||31450
761|Somero||||31400 31401
761|Somerniemi||||31470
761|Pyöli||||31530
761|Ylöpirtti||||31410
761|Pitkäjärvi||||31520
761|Terttilä||||31490
762|Sonkajärvi||||74300 74301
762|Jyrkkä||||74380
762|Sonkakoski||||74360
762|Sukeva||||74340
762|Kalliosuo||||74345
762|Koirakoski||||74490
765|Ontojoki||||88640
765|Sotkamo||||88600 88601
765|Pohjavaara||||88490
765|Maanselkä||||88690
765|Korholanmäki||||88620
765|Vuokatti||64.14|28.28|88610
765|Tuhkakylä||||88120
765|Paakki||||88530
765|Juurikkalahti||||88670
765|Laakajärvi||||74390
766|Sottunga||||22720
768|Sulkava||||58700 58701
768|Telakanava||||58610
768|Kaartilankoski||||58720
768|Lohilahti||||58620
771|Kastelholm||||22520
771|Sund||||22530
777|Suomussalmi||||89600 89601
777|Vaaranniva||||89680
777|Pesiökylä||||89640
777|Suomussalmi kk||||89800
777|Piispajärvi||||89760
777|Jumaliskylä||||89610
777|Sakara||||89440
777|Yli-Vuokki||||89840
777|Kianta||||89740
777|Näljänkä||||89670
777|Kaikkonen||||89780
777|Ala-Vuokki||||89830
777|Ahjola||||89730
777|Takalo||||89660
777|Peranka||||89770
777|Ruhtinansalmi||||89920
778|Lempyy||||77630
778|Iisvesi||||77800
778|Suonenjoki||||77600 77601
778|Suontee||||77690
781|Sysmä||||19700 19701
781|Nikkaroinen||||19320
781|Särkilampi||||19730
781|Karilanmaa||||19310
781|Valittula||||19770
781|Onkiniemi||||19230
781|Liikola||||19740
781|Nuoramoinen||||19370
783|Köyliö||61.12|22.31|27710 27750 27840 27860
783|Säkylä||||27800 27801 27820 27910 27920
783|Voitoinen||||27740
783|Tuiskula||||27730
785|Liminpuro||||91750
785|Pelsonsuo||||92810
785|Nuojua||||91790
785|Oterma||||91720
785|Vaala||||91700 91701
785|Jylhämä||||91710
785|Neittävä||||91780
785|Veneheitto||||92830
785|Jaalanka||||91740
785|Säräisniemi||||91760
785|Manamansalo||||88340
785|Kankari||||91730
790|Sastamala||||32730 32740 32741 38100 38120 38130 38140 38200 38201 38210 38211 38220 38250 38270 38280 38300 38360 38420 38460 38470 38510
790|Tervahauta||||38370
791|Vorna||||92610
791|Laakkola||||92650
791|Mankila||||92530
791|Rantsila||64.51|25.66|92500 92501
791|Sipola||||92520
791|Leskelä||||92640
791|Kestilä||64.35|26.28|92700
791|Piippola||64.17|25.97|92620
791|Pulkkila||64.27|25.87|92600
831|Solkei||||54940
831|Kyläniemi||||56350
831|Taipalsaari||||54920
831|Vehkataipale||||54960
831|Levänen||||54930
831|Saimaanharju||||54915
832|Vanhala||||93590
832|Loukusa||||93440
832|Taivalkoski||||93400 93401
832|Jurmu||||93420
832|Tyrövaara||||93540
832|Inget||||93470
833|Taivassalo||||23310 23311
834|Letku||||31380
834|Liesjärvi||||31350
834|Teuro||||31250
834|Porras||||31340
834|Eerikkilän Urheiluopisto||||31370
834|Mustiala||||31310
834|Susikas||||31230
834|Tammela||||31300
837|Tampere||||33013 33014 33100 33101 33180 33200 33201 33210 33211 33230 33231 33240 33250 33251 33270 33271 33300 33310 33311 33330 33331 33340 33341 33400 33401 33410 33411 33420 33500 33501 33520 33521 33530 33531 33540 33541 33560 33561 33580 33581 33610 33680 33700 33701 33710 33711 33720 33721 33730 33731 33800 33801 33820 33821 33840 33841 33850 33851 33870 33900 33901
837|Kämmenniemi||61.63|23.84|34240
837|Velaatta||||34270
837|Terälahti||||34260
844|Eliaksela||||72220
844|Tervo||||72210 72211
844|Talluskylä||||71640
845|Tervola||||95300 95330
845|Peura||||95350
845|Loue||||95340
845|Yli-Paakkola||||95375
845|Paakkola||||95325
845|Koivu||||95355
846|Teuva||||64700 64701
846|Horo||||64740
846|Norinkylä||||61840
846|Äystö||||64770
846|Peltola||||64760
846|Perälä||||64720
848|Tohmajärvi||||82600 82601
848|Onkamo||||82360
848|Niirala||||82675
848|Värtsilä||||82655
848|Tikkala||||82350
848|Kaurila||||82670
848|Littilä||||82685
848|Kaustajärvi||||82770
848|Uusi-Värtsilä||||82660
849|Laitala||||69310
849|Sykäräinen||||69410
849|Toholampi||||69300 69301
849|Purontaka||||69340
849|Määttälä||||69330
850|Kankainen||||41410
850|Toivakka||||41660 41661
850|Ruuhimäki||||41440
851|Tornio||||94430 95400 95401 95410 95420 95421 95430 95440 95450 95460 95470 95490 95500 95520 95530 95540 95560 95590
853|Turku|Åbo|||20014 20025 20100 20101 20200 20201 20210 20240 20241 20250 20251 20300 20320 20321 20360 20361 20380 20381 20400 20460 20500 20501 20520 20521 20540 20541 20610 20611 20700 20701 20720 20730 20740 20741 20750 20751 20800 20801 20810 20811 20880 20900 20960
853|Tortinmäki||||21340
853|Paattinen|Patis|60.60|22.39|21330
854|Juoksenki||||95640
854|Orajärvi||||95750
854|Naamijoki||||95710
854|Lankojärvi||||95770
854|Lampsijärvi||||95790
854|Pello||||95700 95701
854|Konttajärvi||||95760
854|Ruuhivaara||||97335
854|Sirkkakoski||||95780
854|Turtola||||95645
854|Jarhoinen||||95720
854|Rattosjärvi||||97330
857|Tuusniemi||||71200 71201
857|Laukka-Aho||||71170
857|Juurikkamäki||||71260
857|Paakkila||||71240
857|Kosula||||71280
857|Tuusjärvi||||71210
858|Tuusula||||04300 04301 04310 04320 04321 04340 04360 04380
858|Rusutjärvi||||04370
858|Jokela||60.55|24.96|05400 05401
858|Nahkela||||04350
858|Kellokoski||60.53|25.11|04500 04501
858|Jäniksenlinna||||04390
858|Lahela||||04330
858|Nuppulinna||||05430
859|Temmes||||91950
859|Tyrnävä||||91800
886|Leineperi||||29320
886|Palus||||29350
886|Harjunpää||||28260
886|Ulvila||||28400 28401
886|Vanha-Ulvila||||28450
886|Kaasmarkku||||29310
886|Kullaa||61.47|22.16|29340
887|Urjalankylä||||31720
887|Urjala as||||31700
887|Tursa||||31860
887|Menonen||||31140
887|Kehro||||31750
887|Honkola||||31730
887|Nuutajärvi||||31160
887|Urjala||||31760 31761
887|Halkivaha||||31830
889|Utajärvi||||91600 91601
889|Särkijärvi||||91640
889|Rokua||||91670
889|Juorkuna||||91630
889|Sanginkylä||||91620
889|Ahmas||||91660
890|Nuorgam||||99990
890|Nuvvus||||99970
890|Utsjoki||||99980 99981
890|Karigasniemi||||99950
892|Uurainen||||41230 41231
892|Jokihaara||||41210
892|Kangashäkki||||41290
892|Höytiä||||41220
892|Kyynämöinen||||41240
893|Munsala||||66950
893|Uusikaarlepyy|Nykarleby|||66900 66901
893|Kovjoki||||66930
893|Pensala||||66840
893|Monå||||66980
893|Hirvlax||||66970
893|Sokaluoto|Socklot|||66910
893|Jepua|Jeppo|||66850
895|Kalanti||||23600 23601
895|Uusikaupunki||||23500 23501
895|Kalanti as||||23660
895|Pyhämaa||||23930
895|Lokalahti||||23450
905|Vaasa|Vasa|||65100 65101 65130 65131 65170 65200 65201 65230 65231 65280 65300 65301 65320 65350 65370 65380
905|Sundom||||65410
905|Merikaarto|Merikart|||66510
905|Vähäkyrö|Lillkyro|63.06|22.11|66500 66501
905|Vedenoja||||66430
908|Haukila||||37740
908|Kärjenniemi||||37860
908|Valkeakoski||||37600 37601 37630
908|Metsäkansa||||37850
908|Ritvala||||37720
908|Tarttila||||37770
908|Sääksmäki||||37700
915|Varkaus||||78200 78201 78210 78250 78300 78310 78400 78500 78610 78710 78850 78870 78900
915|Viljolahti||||79520
915|Kangaslampi||62.30|28.25|79480
918|Vinkkilä||60.68|21.72|23200 23201
918|Rautila||||23260
918|Vehmaa||||23210
921|Niinivesi||||72310
921|Närhilä||||72360
921|Pienola||||72350
921|Horontaipale||||72380
921|Tiitilänkylä||||72330
921|Vesanto||||72300
922|Vesilahti||||37350 37370 37380 37420 37470
924|Patana||||69850
924|Veteli||||69700 69701
924|Pulkkinen||||69830
924|Sillanpää||||69750
924|Räyrinki||||69820
924|Tunkkari||||69730
925|Nissilä||||74250
925|Vieremä||||74200
925|Marttisenjärvi||||74240
925|Kauppilanmäki||||74270
925|Salahmi||||74230
927|Tervalampi||||03220
927|Vihtijärvi||||03790
927|Otalampi||||03300
927|Nummela||||03100 03101
927|Vihti||||03400
927|Jokikunta||||03430
927|Huhmari||||03150
927|Selki||||03320
927|Ojakkala||60.37|24.38|03250
931|Kotvala||||44790
931|Keitelepohja||||44740
931|Viitasaari||||44500 44501
931|Kumpumäki||||44630
931|Lahnanen||||44680
931|Ilmolahti||||44530
931|Suovanlahti||||44670
931|Valkeisjärvi||||44770
931|Löytänä||||44730
931|Vuorilahti||||44590
931|Kärnä||||44610
931|Kymönkoski||||44640
931|Keihärinkoski||||44760
931|Niinilahti||||44480
931|Huopanankoski||||44580
934|Vinni||||62870
934|Lakaniemi||||62840
934|Vimpeli||||62800
934|Savonjoki||||62810
934|Sahi||||62860
934|Sääksvesi||||62880
935|Virolahti||||49900 49901
935|Vaalimaa||||49930
935|Ala-Pihlaja||||49960
935|Klamila||||49860
935|Ravijoki||||49980
936|Virrat||||34800 34801
936|Ohtola||||34950
936|Vaskuu||||34730
936|Vaskivesi||||34710
936|Liedenpohja||||34930
936|Killinkoski||||34980
936|Kurjenkylä||||34770
936|Äijänneva||||34910
936|Kotala||||42870
936|Toisvesi||||34970
936|Koro||||34740
941|Vårdö||||22550
946|Kaitsor||||66710
946|Komossa||||66820
946|Oravainen|Oravais|63.30|22.38|66800 66801
946|Vöyri|Vörå|||66600
946|Maksamaa|Maxmo|||66640
946|Bertby||||66660
946|Kimo||||66810
946|Oravaisten Tehdas|Oravais Fabrik|||66830
946|Kaurajärvi||||66680
946|Petterinmäki|Pettersbacka|||62395
946|Oxkangar||||66730
976|Kantomaanpää||||95660
976|Aavasaksa||||95620
976|Pekanpää||||95615
976|Meltosjärvi||||95675
976|Etelä-Portimojärvi||||95655
976|Kaulinranta||||95635
976|Ylitornio||||95600 95601
976|Mellakoski||||95690
976|Kainuunkylä||||95610
976|Pessalompolo||||95670
976|Kuivakangas||||95630
976|Lohijärvi||||95680
976|Raanujärvi||||97250
977|Ylivieska||||84100 84101 84460 84540 84650 84770 84880
980|Luode||||34510
980|Ylöjärvi||||33470 33471 33480
980|Kuru||61.88|23.72|34300 34301
980|Lakiala||||34110 34111
980|Vuorentausta||||33430
980|Mutala||||34140
980|Itä-Aure||||34550
980|Pinsiö||||39150
980|Poikelus||||34330
980|Länsi-Teisko||||34180
980|Kyrönlahti||||34150
980|Siivikkala||||33450
980|Karhe||||39340
980|Ylinen||||34130
980|Länsi-Aure||||34530
980|Viljakkala||61.71|23.27|39310
980|Parkkuu||||34320
980|Julkujärvi||||39160
981|Ypäjä as||||32140
981|Ypäjä||||32100
989|Inha||||63920
989|Ähtäri||||63700 63701
989|Ähtärinranta||||63660
989|Alastaipale||||63780
989|Peränne||||63770
989|Inhan Tehtaat||||63910
989|Vehunkylä||||63950
989|Myllymäki||||63900
992|Hietama||||44170
992|Suolahti||62.56|25.85|44200 44201 44220
992|Äänekoski||||44100 44101 44120 44150
992|Konginkangas||||44400 44401
992|Kalaniemi||||44460
992|Äänekoivisto||||44250
992|Sumiainen||62.66|26.05|44280
992|Räihä||||44440
992|Huutomäki||||44160
992|Parantala||||44190
992|Liimattala||||44420
992|Vihijärvi||||44260
`;

/** Region, then a ring: longitude and latitude in thousandths of a degree, the first whole, the others as steps. */
export const outlineRows = `
01|25622 60238 -52 20 12 38 102 -51 -40 -17 -8 -24 -33 11 19 23
01|26216 60755 73 -3 59 -81 153 -72 52 -7 -87 -84 -10 -33 30 -31 -34 -27 -36 -5 8 -16 -41 21 -2 -18 -39 -23 -96 75 -17 -13 44 -36 -94 9 -37 -15 -161 80 -64 9 112 -52 11 -27 -33 -5 5 -12 96 -53 -17 -29 -51 -7 -43 55 9 13 -49 -12 -115 46 75 -41 -34 -54 47 -62 -176 76 -9 -25 104 -30 -87 -26 -26 7 -86 53 21 28 -21 13 54 0 -35 24 -143 -38 19 -35 -42 -46 -141 -1 2 15 -50 13 7 -22 -123 -6 -12 -22 -30 9 48 -28 -23 -3 16 -10 -80 -15 -22 0 7 15 -43 -14 8 -14 -38 -15 -31 15 28 36 -27 14 -48 -69 -106 0 -11 12 37 6 -2 18 -62 11 20 -28 -147 -33 -10 -29 -39 35 -77 20 43 -29 -57 -39 68 13 -34 -27 21 -14 -149 -68 -30 -1 48 56 -18 1 -71 -43 -7 17 -55 -24 45 38 10 38 -48 2 -67 -36 -94 3 24 -17 -19 -7 -58 13 -96 -21 9 29 -18 -2 -46 -34 -82 -11 -73 -36 -29 11 -163 -11 -34 21 -144 -21 54 54 57 18 5 45 -48 -11 -58 -68 -114 -72 -89 -25 -15 -30 29 -27 -363 -28 58 35 222 41 -2 29 81 4 79 87 7 21 -110 -100 -34 20 -18 -14 -39 7 -21 -20 0 51 93 24 54 42 -222 5 -45 32 30 30 48 -18 45 6 197 91 22 -20 60 -6 170 44 79 -6 4 26 -54 35 34 3 15 21 84 36 21 52 40 22 8 26 -15 31 -79 2 44 34 121 26 -4 44 53 42 -33 22 16 29 296 -29 91 -55 20 3 5 26 32 8 56 -6 17 -33 111 -4 41 19 9 59 37 24 139 -7 244 26 113 -13 -15 31 89 26 -58 10 -64 -13 36 36 60 15 -47 48 98 7 123 -70 144 35 36 -34 13 -54 49 -15 316 45 60 -25 225 -12 42 19 1 39
02|22887 60068 40 -3 -55 -59 -21 22 33 20 -29 8 32 12
02|22408 60053 4 32 38 -18 -7 -69 -33 11 -27 -16 -30 39 2 44 53 -23
02|21299 60567 -85 49 45 32 32 -33 -13 -29 21 -19
02|21264 60882 -62 8 97 6 -8 14 21 13 -69 28 62 20 69 -41 -46 -20 -10 -30 -54 2
02|21394 60560 88 -34 -19 0 0 -34 -29 -3 9 -18 -51 19 -32 43 -31 -8 5 32 60 3
02|21319 60482 -69 16 11 22 -32 40 50 -18 40 -60
02|21998 60334 -97 -7 0 14 -107 33 -2 23 54 13 -48 34 10 23 24 4 100 -48 18 -27 -55 0 47 -28 47 -2 9 -11 -35 -7 35 -14
02|22958 60111 -11 -26 -101 -3 46 37 46 5 20 -13
02|22621 60211 194 16 76 59 65 7 -6 -22 -116 -78 6 -23 -21 -7 21 -7 7 -45 -116 -64 27 -15 -28 -27 -48 -7 -27 34 -55 -47 -1 23 -24 9 18 30 -63 -39 -60 -10 4 93 -52 24 178 27 -185 8 33 71 29 4 -26 -36 16 -5 154 27
02|21353 60211 96 -27 -40 1 -28 -22 -110 28 82 20
02|21497 60135 74 35 83 -14 -41 -27 24 -5 -24 -22 -99 -5 -32 18 76 7 -61 13
02|21744 60191 110 6 34 -21 -42 -6 22 -14 -76 0 34 -6 -43 -27 -63 -9 -24 8 27 28 -15 22 36 19
02|22107 60314 143 -2 71 -15 16 -22 -121 -22 -35 28 -40 -2 41 0 -19 -20 -83 11 4 32 23 12
02|22313 60192 73 3 -66 -31 4 -17 -36 3 25 42
02|22059 60211 13 -14 -61 -27 27 -14 -29 -19 -58 12 -16 27 124 35
02|22209 60204 37 39 46 2 5 -24 -28 -25 -37 -11 -23 19
02|21957 60281 -47 -1 -35 25 99 4 -17 -28
02|22388 60321 -75 0 37 27 48 7 79 -34 -110 -28 21 28
02|22970 61046 37 -17 115 3 75 -32 98 -64 -39 -21 11 -22 -109 -3 -20 -19 4 -25 74 -26 -54 -40 15 -16 131 -41 169 24 51 -34 125 -23 52 -29 192 -12 -16 -29 33 -22 -53 -42 4 -44 -121 -26 -44 -34 79 -2 15 -31 -8 -26 -40 -22 -21 -52 -84 -36 -15 -21 -34 -3 54 -35 -4 -26 -79 6 -170 -44 -60 6 -22 20 -197 -91 -45 -6 -48 18 25 15 -21 13 -55 -41 -11 28 -84 28 11 19 -19 15 141 93 73 78 -47 -11 -36 -37 -57 10 -205 -79 -211 -34 68 28 -21 11 18 19 58 17 -144 -32 -54 -2 9 20 169 110 -4 24 -80 -26 -81 3 21 26 -192 -19 -110 48 -65 6 -16 25 -54 -23 -29 32 -36 6 2 15 -49 0 15 27 -47 10 -59 -13 30 -38 -89 0 23 98 38 12 -17 18 12 23 -179 -62 7 -22 -28 -49 -83 -4 26 13 -66 62 61 0 -170 13 19 14 -13 14 55 0 -70 26 -47 43 0 13 86 -10 -17 45 48 6 -83 21 35 7 -93 69 -10 37 109 11 -75 27 38 14 37 -14 -109 109 20 15 -40 33 109 -12 85 -44 108 12 23 30 26 -36 56 -11 50 7 23 29 35 1 -4 -18 142 -45 -7 -22 61 -52 145 -13 95 39 316 19 -27 26 35 16 231 11 27 16 -2 77 144 -44
04|21422 61177 -70 -1 -9 15 37 23 42 -37
04|21317 61939 109 70 50 13 171 -1 286 -36 85 8 160 90 161 41 169 87 51 40 28 51 251 -31 17 -98 -86 -22 4 -83 -147 -27 -77 -38 235 -127 -41 -22 80 -31 -17 -42 -112 -49 -40 -57 13 -20 37 20 18 -27 -37 -17 -22 -48 -61 -30 39 -53 84 -29 4 -34 -54 -11 -35 -35 -68 5 19 -56 -21 -7 92 -88 205 -14 57 -20 26 -34 -29 0 1 -24 47 -39 -46 -25 6 -10 72 0 -31 -33 -144 44 2 -77 -27 -16 -231 -11 -35 -16 27 -26 -316 -19 -95 -39 -145 13 -61 52 7 22 -142 45 4 18 -35 -1 -23 -29 -50 -7 -56 11 -26 36 -23 -30 -108 -12 -85 44 -41 12 115 0 -27 18 8 23 -28 42 35 7 -27 20 60 7 -6 14 61 13 -14 21 -68 21 32 21 -5 13 41 0 -20 95 -75 28 123 13 -62 42 -88 27 170 0 -26 35 -56 0 -50 42 48 8 208 -43 -102 58 -22 43 -54 22 -20 61 68 -13 -116 62 16 51 -41 15 -42 50 -9 13 20 18 -33 31 -64 1
05|23197 61000 78 19 194 -55 -11 18 249 25 72 -14 73 -47 14 13 -41 41 53 27 -82 1 9 20 -38 9 12 11 254 53 107 4 -4 14 146 45 12 11 -28 21 14 21 100 7 138 47 170 -17 49 36 28 -33 39 -9 77 16 37 38 3 -30 83 -10 28 -28 156 -14 73 -59 -20 -60 47 -18 -1 -27 -50 -62 -28 -3 45 -34 -112 -68 -58 -71 25 -18 47 -48 -60 -15 -36 -36 64 13 58 -10 -89 -26 15 -31 -113 13 -244 -26 -139 7 -37 -24 -9 -59 -41 -19 -111 4 -17 33 -56 6 -32 -8 -5 -26 -20 -3 -91 55 -296 29 -192 12 -52 29 -125 23 -51 34 -169 -24 -131 41 -15 16 54 40 -74 26 -4 25 20 19 109 3 -11 22 39 21 -98 64
06|23197 61000 -75 32 -115 -3 -37 17 31 33 -72 0 -6 10 46 25 -47 39 -1 24 29 0 -26 34 -57 20 -205 14 -92 88 21 7 -19 56 68 -5 35 35 54 11 -4 34 -84 29 -39 53 61 30 22 48 37 17 -18 27 -37 -20 -13 20 40 57 112 49 17 42 -80 31 41 22 -235 127 77 38 147 27 -4 83 86 22 -17 98 223 19 106 28 149 101 41 -2 64 -37 84 -6 1 35 192 18 136 61 5 -25 61 17 22 -73 98 -43 34 -68 192 -41 87 -80 83 -20 28 5 -13 14 18 6 81 13 139 -84 16 -59 89 -16 95 22 19 -17 59 -121 -9 -117 43 -14 -15 -6 30 -49 -51 3 -22 -26 43 -42 -8 -29 -128 15 -40 -38 39 -47 78 12 -10 -30 39 -33 22 -61 -98 9 44 -57 -3 -68 17 -18 -37 -38 -77 -16 -39 9 -28 33 -49 -36 -170 17 -138 -47 -100 -7 -14 -21 28 -21 -12 -11 -146 -45 4 -14 -107 -4 -254 -53 -12 -11 38 -9 -9 -20 82 -1 -53 -27 41 -41 -14 -13 -73 47 -72 14 -249 -25 11 -18 -194 55 -78 -19
07|26320 61608 -3 -35 -35 4 9 -52 -31 -23 24 -24 -27 -39 62 -42 -25 -26 185 -59 36 -38 -72 -15 -48 -59 -94 -45 -103 -22 -68 18 -78 -43 85 -83 -25 -39 -66 -2 -3 -29 116 -35 -76 -82 97 -22 36 -61 -1 -39 -42 -19 -225 12 -60 25 -316 -45 -49 15 -13 54 -36 34 -144 -35 -123 70 -98 -7 -25 18 58 71 112 68 -45 34 28 3 50 62 1 27 -47 18 20 60 -73 59 -156 14 -28 28 -83 10 -3 30 -17 18 3 68 -44 57 98 -9 469 34 34 37 55 151 66 -3 109 31 73 -13 98 105 13 -38 26 1 24 23 84 -63 56 -2 17 -14 -24 -39 20 -14 68 -26 158 24 16 -42
08|26602 60447 48 -25 -77 -17 -24 -27 -42 26 68 18 27 25
08|28004 60664 -196 -111 -46 27 -22 -6 13 -55 -20 -7 20 -6 -48 -21 -68 7 55 27 -60 3 -24 -22 22 -29 -121 43 -36 -8 20 -14 -20 -14 34 -20 -138 40 -137 14 -1 14 77 0 -96 34 16 20 -13 5 -37 -18 23 -44 -23 -11 -65 35 -25 -21 -43 20 -47 -58 -67 -3 31 -38 -47 28 -121 -17 21 27 -18 1 -55 -18 -3 -31 -52 -19 -51 33 -109 -11 -52 47 62 29 43 75 45 19 42 -4 86 -32 -21 39 -73 39 -43 -9 -63 -51 -52 7 -153 72 -59 81 -73 3 -36 61 -97 22 76 82 -116 35 3 29 66 2 25 39 -85 83 78 43 68 -18 103 22 94 45 48 59 72 15 120 9 31 -35 -26 -26 25 -12 96 29 36 35 75 9 72 -112 58 -19 211 10 -25 -49 41 -16 -61 -24 -23 -59 59 -14 35 -38 -108 2 12 -17 69 -38 160 -36 139 -75 177 1 42 -34 123 -9 35 -48 68 -40 48 -4
09|30146 61851 -168 -123 -136 -68 -63 -67 -144 -82 -118 -36 -54 -61 -186 -109 -74 -59 -73 -33 -332 -116 -183 -135 -134 -28 -145 -75 -92 -67 -96 -34 -144 -94 -48 4 -68 40 -35 48 -123 9 -42 34 -177 -1 -139 75 -160 36 -69 38 -12 17 108 -2 -35 38 -59 14 23 59 61 24 -41 16 25 49 136 9 41 33 -54 14 -5 35 -105 63 30 8 -280 20 -7 16 281 44 290 -44 642 13 160 46 127 90 41 -1 53 -35 90 -3 156 28 12 40 232 -4 193 26 95 62 191 63 32 39 493 125 89 2
10|27213 61162 -211 -10 -58 19 -72 112 -75 -9 -36 -35 -96 -29 -25 12 26 26 -31 35 -120 -9 -36 38 -185 59 25 26 -62 42 27 39 -24 24 31 23 -9 52 35 -4 3 35 35 10 18 34 22 4 120 -17 14 63 -55 56 -96 55 1 62 -45 9 14 56 39 25 3 25 -142 111 -3 36 89 60 66 26 61 -9 59 42 137 -25 -30 65 49 15 9 29 82 22 -73 31 18 58 89 -19 60 42 106 -20 4 28 62 -9 90 15 80 -24 102 17 46 18 -3 22 33 -4 308 -141 75 -12 -21 -24 95 -61 62 7 67 -26 14 17 -21 1 108 8 22 31 120 37 115 12 -67 57 45 21 -20 21 104 -4 -16 39 32 29 10 48 122 -18 -56 22 137 15 15 9 -22 2 49 46 169 -28 204 -95 -7 -21 83 -18 -23 -70 28 -29 47 -6 50 32 72 -35 59 -84 73 -54 9 -84 37 -62 86 -73 111 -53 -39 -49 76 -57 -19 -17 20 -25 -130 -101 -32 -39 -191 -63 -95 -62 -193 -26 -232 4 -12 -40 -156 -28 -90 3 -53 35 -41 1 -127 -90 -160 -46 -642 -13 -290 44 -281 -44 7 -16 280 -20 -30 -8 105 -63 5 -35 54 -14 -41 -33 -136 -9
11|26138 63456 38 35 23 62 87 36 -48 218 61 47 395 151 178 28 516 -60 57 -28 77 12 223 -49 338 -132 69 -54 109 -43 46 19 51 55 112 -56 137 -23 -19 -17 27 -62 60 -46 -54 -9 -4 -26 44 -77 100 -60 -13 -54 -45 -33 7 -13 -57 -25 4 -16 -39 -27 259 -149 175 -61 5 -17 -81 -27 14 -27 -56 0 154 -78 -6 -12 -158 -56 -154 44 -43 -45 -81 -37 56 -52 -44 -39 -49 -46 22 -2 -15 -9 -137 -15 56 -22 -122 18 -10 -48 -32 -29 16 -39 -104 4 20 -21 -45 -21 67 -57 -115 -12 -120 -37 -22 -31 -108 -8 21 -1 -14 -17 -67 26 -62 -7 -95 61 21 24 -75 12 -308 141 -33 4 3 -22 -46 -18 -102 -17 -80 24 -90 -15 -62 9 -4 -28 -106 20 -60 -42 -89 19 -123 20 -101 41 -6 13 113 69 -12 64 -76 91 -67 30 -79 -21 -187 74 -12 12 26 17 -136 60 12 17 120 16 107 -8 33 23 -76 38 -14 25 80 7 -153 112 -6 52 29 25 -97 140 76 62 7 13 -32 13
12|29998 63747 -17 -5 20 -27 242 -133 138 -49 80 -60 360 -97 154 -87 229 -76 59 -112 218 -115 89 -80 -129 -117 -78 -137 -79 -79 -40 -70 -75 -27 -46 -41 -142 -76 -55 -57 -278 -109 -41 -42 -267 -159 -194 -141 -89 -2 -493 -125 130 101 -20 25 19 17 -76 57 39 49 -111 53 -86 73 -37 62 -9 84 -73 54 -59 84 -72 35 -50 -32 -47 6 -28 29 23 70 -83 18 7 21 -204 95 -169 28 44 39 -56 52 81 37 43 45 154 -44 158 56 6 12 -154 78 56 0 -14 27 81 27 -5 17 -175 61 -259 149 39 27 -4 16 57 25 -7 13 45 33 13 54 -100 60 -44 77 4 26 54 9 -60 46 -27 62 19 17 -137 23 -112 56 83 72 25 46 106 12 363 -41 721 31 31 -15 72 -142 239 31
13|24363 63119 165 40 208 -22 23 126 41 13 -17 76 28 29 85 37 133 40 52 13 70 104 81 26 126 -19 133 -50 245 -14 176 -79 117 -4 109 21 32 -13 -7 -13 -76 -62 97 -140 -29 -25 6 -52 153 -112 -80 -7 14 -25 76 -38 -33 -23 -107 8 -120 -16 -12 -17 136 -60 -26 -17 12 -12 187 -74 79 21 67 -30 76 -91 12 -64 -113 -69 6 -13 101 -41 123 -20 -18 -58 73 -31 -82 -22 -9 -29 -49 -15 30 -65 -137 25 -59 -42 -61 9 -66 -26 -89 -60 3 -36 142 -111 -3 -25 -39 -25 -14 -56 45 -9 -1 -62 96 -55 55 -56 -14 -63 -120 17 -22 -4 -18 -34 -35 -10 -16 42 -158 -24 -68 26 -20 14 24 39 -17 14 -56 2 -84 63 -24 -23 -26 -1 -13 38 -98 -105 -73 13 -109 -31 -66 3 -55 -151 -34 -37 -469 -34 -22 61 -39 33 10 30 -78 -12 -39 47 40 38 128 -15 8 29 -43 42 22 26 51 -3 -30 49 15 6 -43 14 9 117 -59 121 -19 17 -95 -22 -89 16 -16 59 -139 84 -81 -13 -18 -6 13 -14 -28 -5 -83 20 -87 80 -192 41 -34 68 178 105 128 -10 2 32 44 9 62 -21 68 19 35 78 27 5 -8 28 26 3 -67 7 56 42 -206 183 1 18 75 6 10 15 -104 51 -81 126 61 17 36 42
14|21647 62021 -15 17 21 104 45 5 2 12 -25 36 91 36 -85 39 -14 65 21 4 -3 13 -49 14 -78 -10 -26 23 23 77 57 88 -21 57 180 82 9 21 -41 31 -11 40 40 77 24 5 81 -44 118 -31 188 -20 110 32 105 64 34 99 70 71 57 23 -5 20 82 10 8 41 34 15 3 35 -12 17 -83 -5 16 27 -23 4 23 27 -30 19 106 36 -20 19 97 28 -15 12 220 -17 32 31 169 -3 141 108 96 15 155 -25 64 -51 86 -33 71 -64 64 -27 209 -27 69 -25 113 -63 -47 -23 185 -33 -36 -42 -61 -17 81 -126 104 -51 -10 -15 -75 -6 -1 -18 206 -183 -56 -42 67 -7 -26 -3 8 -28 -27 -5 -35 -78 -68 -19 -62 21 -44 -9 -2 -32 -128 10 -178 -105 -98 43 -22 73 -61 -17 -5 25 -136 -61 -192 -18 -1 -35 -84 6 -64 37 -41 2 -149 -101 -106 -28 -223 -19 -251 31 -28 -51 -51 -40 -169 -87 -161 -41 -160 -90 -85 -8 -286 36
15|21209 62946 -62 7 -10 14 22 8 -23 32 71 -21 2 -40
15|21647 62021 -171 1 -50 -13 -109 -70 -39 13 17 19 -58 14 39 65 13 72 23 -13 14 55 58 31 -31 37 21 35 -62 -35 27 124 -68 -7 0 62 -66 -51 11 -25 -22 2 8 53 -21 7 21 21 -35 3 -33 -17 21 61 -39 -5 0 36 39 32 -28 26 82 28 -15 19 -88 22 -41 -27 3 24 11 58 47 12 35 29 -44 31 -3 31 37 13 32 -12 60 88 114 -10 34 20 31 62 41 9 -19 90 37 2 14 29 131 -48 63 3 -129 68 12 28 -51 4 -18 31 49 20 -39 7 -16 24 61 24 89 -35 21 22 74 -20 22 6 -61 20 192 35 -14 -83 103 -35 -28 42 38 11 31 43 47 -13 103 7 103 69 30 -26 66 45 -178 110 -5 27 56 12 58 -34 97 -18 -122 70 1 38 56 -3 -4 -30 47 -8 27 -28 29 16 -4 24 65 89 49 -11 -49 48 35 21 -7 14 61 -1 3 46 48 -20 17 21 21 -2 59 -74 39 0 56 18 11 32 62 28 -69 20 69 0 -27 21 51 -4 -23 52 40 6 58 -37 -10 24 255 -68 76 33 128 -10 26 25 27 -1 212 -78 19 -21 -188 -33 -63 30 2 -28 -41 -29 123 -16 11 -35 62 -25 59 -151 -86 33 -64 51 -155 25 -96 -15 -141 -108 -169 3 -32 -31 -220 17 15 -12 -97 -28 20 -19 -106 -36 30 -19 -23 -27 23 -4 -16 -27 83 5 12 -17 -3 -35 -34 -15 -8 -41 -82 -10 5 -20 -57 -23 -70 -71 -34 -99 -105 -64 -110 -32 -188 20 -118 31 -81 44 -24 -5 -40 -77 11 -40 41 -31 -9 -21 -180 -82 21 -57 -57 -88 -23 -77 26 -23 78 10 49 -14 3 -13 -21 -4 14 -65 85 -39 -91 -36 25 -36 -2 -12 -45 -5 -21 -104 15 -17
15|21422 63247 6 -49 -50 -8 -15 16 -72 -28 28 -13 -17 -9 -59 -5 -54 41 -42 -10 -13 16 21 8 -52 30 -24 52 41 -16 123 9 -48 -55 92 -15 4 28 25 13 80 9 26 -14
15|22144 63251 -65 15 -10 18 20 11 -20 24 41 10 86 -19 35 29 15 -32 -37 -34 -95 11 45 -10 -15 -23
15|22026 63322 35 -20 -14 -20 -69 -2 11 30 41 -2 -22 17 18 -3
15|21319 63288 -4 16 -37 -2 -49 27 117 35 28 -31 -55 -45
15|22808 63780 21 -4 -27 -38 -20 7 -6 -17 -36 -7 -58 42 82 28 44 -11
15|21957 63332 -6 12 45 41 100 -1 -20 -24 -63 4 -56 -32
16|22991 63788 0 27 84 42 58 -4 22 31 239 27 22 14 -45 22 11 101 33 8 62 -21 128 -7 15 10 -46 69 40 -4 93 65 329 -90 58 -30 33 -70 97 -53 19 -41 165 -50 222 -175 139 -54 260 -147 -133 -40 -85 -37 -28 -29 17 -76 -41 -13 -23 -126 -208 22 -165 -40 -185 33 47 23 -113 63 -69 25 -209 27 -64 27 -71 64 -59 151 -62 25 -11 35 -123 16 41 29 -2 28 63 -30 188 33 -19 21 -212 78 -27 1 -26 -25 -128 10 -76 -33 -255 68
17|26138 63456 -109 -21 -117 4 -176 79 -245 14 -133 50 -126 19 -81 -26 -70 -104 -52 -13 -260 147 -139 54 -222 175 -165 50 -19 41 -97 53 -33 70 -58 30 -329 90 17 41 95 12 42 47 82 -21 -14 54 75 88 65 17 12 26 125 20 12 35 40 -1 28 29 58 16 32 86 47 59 107 42 16 15 -14 21 56 27 -50 24 130 -16 3 41 61 6 4 19 161 18 198 45 48 -34 34 0 41 -42 41 -6 -34 -13 137 10 -2 78 -39 -6 -80 24 -50 38 30 24 101 -7 100 -35 22 18 -28 68 -60 62 -145 27 15 33 57 34 -3 29 48 7 -28 7 14 20 -34 7 41 55 -14 14 28 14 -69 34 55 7 35 27 3 54 -65 59 -97 38 -72 -2 -32 31 295 144 118 17 256 -7 366 68 35 -5 -5 -67 30 -23 654 -14 260 46 329 201 123 -27 84 29 127 -125 429 -24 229 24 47 10 45 36 -139 95 20 5 -7 28 48 -16 238 5 81 29 1 22 -123 31 -25 44 102 19 52 44 -26 26 27 32 -28 19 -90 -8 -98 61 6 57 57 41 58 6 20 58 46 11 434 -65 377 13 105 -144 249 -180 59 -134 116 -151 37 -111 -13 -56 -96 22 -300 -49 136 -64 -107 -68 -243 -5 -242 30 -50 -48 -81 -19 -167 -8 -300 -62 2 -19 -77 -47 32 -3 8 -20 -591 -64 -83 -57 -56 -83 -120 15 -401 -21 -56 -17 -25 -20 -1 -33 124 -84 -17 -86 -28 -28 -245 9 -122 -33 -86 -42 -3 -45 -95 -48 -163 -12 1 -22 -61 -21 -50 -33 14 -7 -117 -19 -137 -65 170 -86 9 -43 82 -32 120 -3 14 -43 69 -9 29 -187 83 -44 -178 -28 -395 -151 -61 -47 48 -218 -87 -36 -23 -62 -38 -35
17|24993 65055 69 -12 -242 0 -18 -19 -80 -20 29 -28 76 -3 -92 -22 -34 7 10 15 -27 24 -52 -29 -69 69 91 43 181 15 48 -8 0 -28 110 -4
18|26872 64033 -83 44 -29 187 -69 9 -14 43 -120 3 -82 32 -9 43 -170 86 137 65 117 19 -14 7 50 33 61 21 -1 22 163 12 95 48 3 45 86 42 122 33 245 -9 28 28 17 86 -124 84 1 33 25 20 56 17 401 21 120 -15 56 83 83 57 591 64 -8 20 -32 3 77 47 -2 19 300 62 167 8 81 19 50 48 242 -30 243 5 -12 -168 -140 -94 47 -20 206 -10 6 -38 -31 -32 42 -13 -29 -28 -153 -16 -70 -44 -10 -43 46 -84 64 -68 82 -43 283 -12 56 -16 -10 -48 62 -38 10 -39 -45 -28 -181 -46 36 -65 79 -32 -37 -75 60 -36 228 -43 125 -67 90 -16 23 -15 -26 -58 53 -77 -34 -63 -223 -126 -63 -65 -64 -38 -204 -46 -239 -31 -72 142 -31 15 -721 -31 -363 41 -106 -12 -25 -46 -83 -72 -51 -55 -46 -19 -109 43 -69 54 -338 132 -223 49 -77 -12 -57 28 -516 60
19|29363 66627 46 -58 116 -78 21 -59 -377 -13 -434 65 -46 -11 -20 -58 -58 -6 -57 -41 -6 -57 98 -61 90 8 28 -19 -27 -32 26 -26 -52 -44 -102 -19 25 -44 123 -31 -1 -22 -81 -29 -238 -5 -48 16 7 -28 -20 -5 139 -95 -45 -36 -47 -10 -229 -24 -429 24 -127 125 -84 -29 -123 27 -329 -201 -260 -46 -654 14 -30 23 5 67 -35 5 -366 -68 -256 7 -118 -17 -295 -144 -19 22 -137 10 -78 35 -79 1 -104 -25 -8 56 -84 26 -33 47 95 116 65 32 -93 -23 -3 -23 -96 -70 -66 1 -48 -28 -167 54 6 -41 -38 -3 -43 44 -108 125 -35 101 -131 112 -103 16 -62 30 -61 110 14 47 -35 72 10 23 230 105 21 122 -11 65 47 40 65 14 -71 84 -116 87 -97 41 -53 81 -86 55 -7 20 41 41 -23 11 11 35 132 30 51 48 -35 8 14 74 -170 34 -118 -10 -46 42 54 57 -12 12 81 32 -69 150 -4 128 52 28 103 21 26 36 -279 101 -76 95 -141 -24 -11 95 -88 73 -163 47 -96 58 -59 -9 -87 41 -284 27 -75 22 -231 1 -153 91 -182 20 -20 31 -253 68 -58 62 -101 7 -88 61 -145 52 -166 26 -18 32 46 22 -23 32 -288 55 121 68 289 -63 66 3 57 44 -122 93 64 59 216 51 349 -28 283 -197 215 -110 116 -98 94 -35 38 -110 161 14 282 -51 220 5 126 -63 284 68 253 29 52 85 142 16 202 -40 202 -67 330 -43 242 -109 47 48 180 43 18 117 51 48 233 71 194 -10 126 104 42 15 5 20 -51 46 21 76 -34 83 50 95 90 58 -36 47 46 37 19 47 -19 19 73 28 44 38 -42 66 43 36 193 26 119 80 102 41 29 20 -12 18 98 51 331 13 235 -36 212 28 40 19 -17 20 228 55 50 38 179 -3 75 16 300 -181 214 -38 24 -54 742 -138 56 -78 142 -122 -116 -87 -377 -173 -24 -113 126 -64 -120 -42 -424 -86 34 -33 284 -1 74 -29 -86 -108 -268 -198 216 -326 63 -31 604 -100 320 -249 358 -138 -31 -24 -18 -90 -44 -64 -396 -210 -29 -35 -391 -272 -48 -83 37 -70 233 -158 41 -53
21|19640 60221 3 -8 18 -10 7 -6 3 -6 2 -7 1 -18 -3 -8 -8 -1 -9 1 -7 -2 -14 9 -23 23 -18 9 8 -17 3 -16 -3 -15 -15 -14 -20 -5 -20 5 -18 14 -10 21 -3 9 -1 5 5 4 12 6 7 7 0 10 -2 11 2 10 5 5 18 12 8 6 11 6 15 0 14 -4 20 -10 7 -7 3 -8 2 -11
21|20278 60142 20 -20 -32 -61 -68 43 24 46 36 -42 -2 37 22 -3
21|20428 60266 13 -21 -60 -46 7 34 -35 -4 -6 24 33 17 48 -4
21|20684 60229 24 -29 -44 5 20 24
21|20819 60232 -28 7 -4 47 66 -20 -14 -19 -28 -2 8 -13
21|20777 60327 -44 -13 24 52 30 -4 -10 -35
21|20875 59914 -13 14 36 12 22 -31 -45 5
21|20984 59943 -15 1 14 -22 -70 26 22 10 61 -8 -12 -7
21|20281 59977 58 43 108 -25 -122 -18 -18 -23 -26 23
21|20610 60045 -23 -37 -86 5 44 43 65 -11
21|20424 60055 39 12 -31 -42 -30 -4 -12 7 34 27
21|20521 60048 -50 -7 -1 16 63 17 -12 -26
21|20683 60131 -11 -22 -36 35 24 6 23 -19
21|20034 60064 67 31 62 -7 62 -82 -50 -35 9 22 -79 4 16 20 -96 26 9 21
21|21089 60480 8 -17 -19 -14 -19 18 30 13
21|19910 60101 -65 -22 -38 21 -44 -26 -15 27 64 24 -2 24 23 2 -6 19 20 8 97 8 66 -30 34 20 -14 -47 15 -41 -79 3 -29 20 -27 -10
21|19966 60091 -17 -7 0 -36 -39 53 27 10 29 -20
21|19750 60130 -60 40 -30 60 40 60 70 50 30 70 100 10 70 -60 80 0 70 -50 100 0 30 -60 -50 -50 -150 -15 -150 -35 -150 -20
`;
