/** Questions of medical advice about a patient, which are refused and never kept, and questions of the training that only mention patients. All made up. */

const ofAPatient = `
Hvilken dose paracetamol kan jeg gi et barn på 14 kg?
Pasienten min har KOLS og feber, skal jeg starte med antibiotika?
Kan jeg gi ibuprofen til en gravid pasient?
Hva er førstevalg ved ukomplisert cystitt hos en kvinne på 30?
Hvordan trapper jeg ned sertralin hos en eldre dame?
Pasienten min har INR 6, hva gjør jeg?
78 år gammel mann med brystsmerter, bør jeg legge ham inn?
Hva er normal kreatinin for en på 80?
Kan dere se på blodprøvene til pasienten min?
Pasienten min vil ikke ta medisinene sine, hva bør jeg gjøre?
Hvilken blodtrykksmedisin er best for en med diabetes?
En beboer på sykehjemmet er dehydrert, hvor mye væske skal jeg gi?
Pasienten har atrieflimmer, skal han ha Eliquis?
Er det trygt å kombinere tramadol og escitalopram?
Hvordan behandler jeg skabb hos et spedbarn?
Pasienten min er suicidal, hva gjør jeg nå?
En gutt på 5 år har hatt kramper, skal jeg ringe 113?
Hva kan utslettet til pasienten min være?
Bør jeg henvise en pasient med hematuri til urolog?
Hvor lenge skal jeg sykmelde en pasient med prolaps?
Kan jeg skrive ut A-preparater til denne pasienten?
Trenger pasienten min MR av ryggen?
Hva betyr forhøyet CRP på 120 hos en toåring?
Pasienten har falt og slått hodet, må hun ha CT?
Hvilken antibiotika ved borreliose?
Hvordan stiller jeg diagnosen hjertesvikt hos denne pasienten?
Kan min pasient på Xarelto trekke en tann?
Hva er riktig insulindose for pasienten min?
Pasient med anafylaksi, hvor mye adrenalin?
Skal jeg gi steroider til en astmatiker med luftveisinfeksjon?
Jeg har en pasient med svimmelhet, hva skal jeg utrede?
Hva gjør jeg med en pasient som krever Valium?
Kan pasienten min med demens kjøre bil?
Pasienten min har fått påvist kreft i prostata, hva sier jeg?
Bør pasienten slutte med metformin før kontrastundersøkelse?
Kva dose furosemid skal ein pasient med hjartesvikt ha?
Pasienten min har vondt i brystet, kva gjer eg?
Kva antibiotika skal eg gje ved halsbetennelse?
Kan eg gje paralgin forte til ein pasient med nyresvikt?
Ein pasient har høg feber og er forvirra, skal eg leggje han inn?
Kor lenge bør eg sjukmelde pasienten for depresjon?
Korleis behandlar eg urinvegsinfeksjon hos ein mann?
Eg har ein pasient med svimmelheit, kva bør eg tenkje på?
Kva kan det vere når pasienten hostar blod?
Bør eg tilvise pasienten til nevrolog?
Ka dose penicillin ska æ gi til en unge på 20 kilo?
Pasienten min har så vondt i magen, ka gjør æ?
Æ har en pasient med feber og utslett, ka kan det vær?
Ska æ legg inn en gammel mann med lungebetennelse?
Korsn behandle æ gikt hos en med nyresvikt?
Koffer hoste pasienten min når han tar Triatec?
E har ein pasient so spyr heile tida, ka gjere e?
Kan æ gi morfin te en pasient med kols?
What dose of amoxicillin should I give a two year old?
My patient has a blood pressure of 190/110, what should I do?
Should I refer a patient with a breast lump?
Which antidepressant is safest for a pregnant patient?
Can I combine warfarin and ibuprofen in my patient?
A 60 year old man with chest pain and normal ECG, should I admit him?
How do I treat gout in a patient with kidney failure?
What could cause weight loss in my patient?
How much adrenaline for anaphylaxis in a child?
Does my patient need an MRI?
My patient is suicidal, what do I do?
How long should I put a patient with back pain on sick leave?
Is it safe to stop metoprolol abruptly in an old lady?
Pasienten min har TSH 12, skal jeg starte Levaxin?
Hvor raskt kan jeg korrigere hyponatremi på KAD?
Barn med otitt, skal jeg gi penicillin?
Dosering av Fragmin ved DVT?
Pasient med hevelse i leggen, D-dimer eller ultralyd?
Hva er differensialdiagnosene ved brystsmerter hos en ung kvinne?
Er det kontraindisert med p-piller ved migrene med aura?
Kan du tolke dette EKG-et for meg?
Pasienten min i Alta er psykotisk og nekter innleggelse, kan jeg tvangsinnlegge?
Jeg er ALIS på vakt og har en pasient med sepsis, hva gir jeg?
Jeg er i veiledning og lurer på riktig dose Marevan til en pasient
Jeg har en gravid pasient med vannkopper, hva anbefaler dere?
Hvilket vaksineprogram skal pasienten min på 3 måneder følge?
Pasienten har positiv graviditetstest og blødning, hva gjør jeg?
Er hydrokortison trygt i ansiktet på et spedbarn?
Kva slags smertestillande toler ein pasient med magesår?
Hvor mye kalium kan jeg gi i drypp?
Når skal jeg fjerne stingene på pasienten?
`;

const ofTheTraining = `
Hvor mange pasienter må jeg ha på listen min som ALIS?
Må pasienten samtykke når veilederen ser på konsultasjonen?
Teller sykebesøk hos pasienter som læringsaktivitet?
Kan jeg diskutere pasienter i veiledningsgruppen?
Teller pasientarbeid på sykehjem som tellende tjeneste?
Hvor mange pasientkonsultasjoner må være observert?
Må jeg ha egne pasienter for å få godkjent åpen uselektert praksis?
Er pasientsikkerhet et læringsmål for ALIS?
Hvilket læringsmål gjelder pasienter med kroniske smerter?
Kan jeg bruke en pasient med diabetes som kasuistikk i kurset?
Teller legevakt med få pasienter?
Hva er kravet til bredde i pasientgrunnlaget?
Må fastlegelisten min ha både barn og eldre pasienter?
Kan ALIS jobbe bare med rusavhengige pasienter?
Hvor mange timer i uka må jeg ha pasienter for at tiden skal telle?
Teller tid uten pasienter, for eksempel møter?
Er kommunikasjon med pasienter et FKM?
Kan veilederen min være til stede hos pasienten på video?
Får jeg trekk i pasienttid for veiledning?
Kan jeg ta pasienter mens jeg er i permisjon?
Hvem har ansvar for pasientene når ALIS er på sykehus?
Får kommunen tilskudd når ALIS ikke har pasienter på grunn av kurs?
Kan ALIS få lønn for pasientfri tid?
Hvordan dokumenterer jeg behandling av pasienter med psykisk lidelse i Kompetanseportalen?
Hvilke læringsmål handler om akutt syke barn?
Hva er læringsmålet om palliasjon og døende pasienter?
Må supervisor se pasienten sammen med meg?
Kan en sykehusavdeling uten inneliggende pasienter telle?
Holder det med poliklinikk der jeg ser pasienter selv?
Er sykehjemspasienter nok for institusjonstjenesten?
Kan jeg få godkjent arbeid på helsestasjon uten pasientliste?
Teller hjemmebesøk hos eldre?
Hvordan vurderes målet om å håndtere smerter?
Kan vi bruke ekte pasienter i ferdighetstrening?
Skal jeg slutte å ta pasienter for å få tid til gruppeveiledning?
Kan en ALIS ha delt liste med pasientene til veilederen?
Hvor mye av tiden må være pasientrettet i samfunnsmedisin?
Må SamLIS ha pasienter?
Kan kommuneoverlegen uten pasienter være veileder for ALIS?
Gjelder taushetsplikten når jeg drøfter pasienter i gruppa?
Kan jeg filme pasienter til veiledning?
Er det greit å skrive om pasienter i læringsplanen?
Kor mange pasientar må eg ha på lista?
Tel sjukebesøk hos pasientar som læringsaktivitet?
Må pasienten samtykkje når rettleiaren er med?
Kan eg drøfte pasientar i rettleiingsgruppa?
Kva læringsmål gjeld pasientar med rus?
Kan eg få godkjent teneste utan eigne pasientar?
Er det krav om pasientar på legevakt for å få godkjent vakta?
Tel teneste på KAD der eg har pasientar om natta?
Korleis skriv eg om pasientar i Kompetanseportalen?
Må SamLIS ha pasientar?
Kor mange pasienta må æ ha på lista?
Kan æ snakk om pasienta i veiledninga?
Tell det når æ har pasienta på sykehjem?
Må pasienten si ja te at veiledern e med?
Kem har ansvar for pasientan mine når æ e på kurs?
How many patients must I have on my list?
Do home visits to patients count as a learning activity?
Can I discuss patients in the supervision group?
Must the patient consent when my supervisor observes?
Does service without patients count?
Which learning goal is about patients with addiction?
Do I need my own patient list to be approved?
Does work with patients at a nursing home count?
Can I write about patients in Kompetanseportalen?
Who is responsible for my patients while I am at the hospital?
Must SamLIS see patients?
Is patient safety a common competence goal?
Må ALIS kunne behandle pasienter med KOLS for å få læringsmålet godkjent?
Hvor mange pasienter med psykiske lidelser må jeg ha hatt?
Er pasientforløp et tema på kurset?
Kan veiledningen skje mens jeg har pasienter?
Hva sier forskriften om supervisjon ved pasientbehandling?
Kan fødselspermisjon gå ut over pasientlisten min?
Får næringsdrivende ALIS dekket tapt pasientinntekt?
Må jeg logge pasienter i Kompetanseportalen?
Hvordan får ALIS erfaring med barn som pasienter?
Kan supervisor være på telefon når jeg har syke pasienter?
Teller koronatelefon uten pasientkontakt?
Er video med pasienter tellende praksis?
Hvor mange prosent pasienttid kreves i åpen uselektert praksis?
Skal utdanningsplanen si noe om pasientgrunnlaget?
Krever læringsmål ALM om palliasjon at jeg har døende pasienter?
`;

const linesOf = (table: string): readonly string[] => table.trim().split('\n');
export const patientQuestions = linesOf(ofAPatient);
export const trainingQuestions = linesOf(ofTheTraining);
