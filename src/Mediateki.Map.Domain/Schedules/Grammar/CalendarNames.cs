namespace Mediateki.Map.Domain.Schedules.Grammar;

/// <summary>
/// Names of weekdays and months in the languages of Europe and some others, lower case, as the Unicode CLDR gives them (long and short forms);
/// left out are single letters and forms that have no one meaning. One entry a weekday or month.
/// </summary>
internal static class CalendarNames
{
    public static readonly string[] Weekdays =
    [
        "monday mon poniedziałek pon понеділок пн montag lundi lun lunes lunedì seg maandag pondělí po pondelok hétfő luni понеделник ponedjeljak понедељак пон"
        + " ponedeljek δευτέρα δευ понедельник панядзелак pirmadienis pr pirmdiena pirmd esmaspäev maanantai måndag mån mandag man mánudagur luan dilluns méindeg"
        + " pazartesi pzt дүйсенбі الاثنين دوشنبه senin isnin dushanba dush",
        "tuesday tue wtorek wt вівторок вт dienstag mardi martes martedì ter dinsdag úterý út utorok kedd marți вторник utorak uto уторак уто torek вто τρίτη"
        + " τρί аўторак аў antradienis otrdiena otrd teisipäev tiistai ti tisdag tis tirsdag tirs tir tysdag þriðjudagur máirt dimarts dënschdeg salı sal сейсенбі"
        + " الثلاثاء selasa seshanba sesh",
        "wednesday wed środa śr середа ср mittwoch mi mercredi mer miércoles mié mercoledì qua woensdag wo středa st streda szerda sze miercuri mie сряда"
        + " srijeda sri среда сре sreda sre τετάρτη τετ серада trečiadienis tr trešdiena trešd kolmapäev keskiviikko ke onsdag ons miðvikudagur céad dimecres"
        + " mëttwoch çarşamba çar çərşənbə сәрсенбі الأربعاء چهارشنبه rabu miyerkules chorshanba chor",
        "thursday czwartek czw четвер чт donnerstag jeudi jeu jueves jue giovedì gio qui donderdag čtvrtek čt štvrtok csütörtök joi четвъртък četvrtak čet"
        + " четвртак чет četrtek четврток πέμπτη πέμ четверг чацвер чц ketvirtadienis kt ceturtdiena ceturtd neljapäev torstai torsdag tors fimmtudagur déardaoin"
        + " déar dijous donneschdeg perşembe per бейсенбі الخميس پنجشنبه kamis khamis huwebes payshanba",
        "friday fri piątek pt пʼятниця пт freitag vendredi ven viernes vie venerdì sex vrijdag vr pátek pá piatok pi péntek vineri vin петък petak pet петак"
        + " пет petek петок παρασκευή παρ пятница пятніца penktadienis piektdiena piektd reede perjantai fredag fre föstudagur aoine divendres freideg cuma cum"
        + " cümə жұма الجمعة جمعه jumat jumaat biyernes juma",
        "saturday sat sobota sob субота сб samstag samedi sábado sáb sabato sab zaterdag za szombat szo sâmbătă sâm събота subota sub суб сабота саб σάββατο"
        + " σάβ суббота šeštadienis sestdiena sestd laupäev lauantai la lördag lör lørdag lør laurdag laugardagur sath dissabte samschdeg cumartesi cmt şənbə"
        + " сенбі السبت شنبه sabtu sabado",
        "sunday sun niedziela niedz неділя нд sonntag dimanche dim domingo dom domenica zondag zo neděle nedeľa vasárnap duminică dum неделя nedjelja ned"
        + " недеља нед nedelja недела κυριακή κυρ воскресенье вс нядзеля sekmadienis sk svētdiena svētd pühapäev sunnuntai söndag sön søndag søn sunnudagur domh"
        + " diumenge pazar paz bazar жексенбі الأحد یکشنبه minggu ahad linggo yakshanba",
    ];

    public static readonly string[] Months =
    [
        "styczeń stycznia sty січень січня січ januar janvier janv enero ene gennaio gen janeiro januari leden ledna led január januára ianuarie ian януари"
        + " siječanj siječnja sij јануар јан јануари janar ιανουαρίου ιαν январь января янв студзень студзеня сту sausis sausio janvāris jaanuar jaan tammikuu"
        + " tammikuuta tammi janúar eanáir gener ocak oca yanvar қаңтар يناير ינואר",
        "luty lutego lut лютий лютого лют februar février févr febrero febbraio fevereiro fev februari únor února úno február februára febr februarie февруари"
        + " veljača veljače velj фебруар феб фев φεβρουαρίου φεβ февраль февраля февр люты лютага vasaris vasario februāris veebruar veebr helmikuu helmikuuta"
        + " helmi febrúar feabhra feabh febrer şubat şub fevral ақпан فبراير פברואר pebrero",
        "marzec marca березень березня бер märz mär mars marzo março maart mrt březen března bře marec március márc martie март ožujak ožujka ožu mart мар"
        + " μαρτίου μαρ марта сакавік сакавіка сак kovas kovo marts märts maaliskuu maaliskuuta maalis márta març mäerz наурыз مارس maret marso",
        "kwiecień kwietnia kwi квітень квітня квіт avril avr abril abr aprile duben dubna dub apríl apríla április ápr aprilie април travanj travnja tra апр"
        + " prill απριλίου απρ апрель апреля красавік красавіка кра balandis balandžio aprīlis aprill huhtikuu huhtikuuta huhti aibreán abrëll nisan nis aprel"
        + " сәуір أبريل אפריל",
        "maj maja травень травня трав mai mayo maggio mag maio mei květen května kvě máj mája május май svibanj svibnja svi мај μαΐου μαΐ мая gegužė gegužės"
        + " maijs toukokuu toukokuuta touko bealtaine beal maig mayıs мамыр مايو",
        "june czerwiec czerwca cze червень червня черв juni juin junio giugno giu junho červen června čvn jún júna június iunie iun юни lipanj lipnja јун junij"
        + " јуни qershor ιουνίου ιουν июнь июня июн чэрвень чэрвеня чэр birželis birželio jūnijs jūn juuni kesäkuu kesäkuuta kesä júní meitheamh meith juny"
        + " haziran haz iyun маусым يونيو יוני hunyo",
        "july lipiec lipca lip липень липня лип juli juillet juil julio luglio lug julho červenec července čvc júl júla július iulie iul юли srpanj srpnja јул"
        + " julij јули korrik korr ιουλίου ιουλ июль июля июл ліпень ліпеня ліп liepa liepos jūlijs jūl juuli heinäkuu heinäkuuta heinä júlí iúil juliol temmuz"
        + " tem iyul шілде يوليو יולי julai hulyo",
        "sierpień sierpnia sie серпень серпня серп août agosto ago augustus srpen srpna augusta augusztus август kolovoz kolovoza авг avgust avg gusht gush"
        + " αυγούστου αυγ августа жнівень жніўня жні rugpjūtis rugpjūčio augusts elokuu elokuuta elo augusti ágúst lúnasa agost ağustos ağu avqust тамыз أغسطس"
        + " אוגוסט agustus ogos",
        "wrzesień września wrz вересень вересня вер septembre septiembre settembre set setembro září zář septembra szeptember szept septembrie септември rujan"
        + " rujna ruj septembar септембар сеп σεπτεμβρίου σεπ сентябрь сентября сент верасень верасня rugsėjis rugsėjo septembris syyskuu syyskuuta syys mfómh"
        + " setembre eylül eyl sentyabr қыркүйек سبتمبر ספטמבר setyembre sentabr",
        "październik października paź жовтень жовтня жовт oktober okt octobre octubre ottobre ott outubro out říjen října říj október októbra octombrie"
        + " октомври oktobar октобар окт tetor οκτωβρίου οκτ октябрь октября кастрычнік кастрычніка кас spalis spalio oktobris oktoober lokakuu lokakuuta loka"
        + " dfómh ekim eki oktyabr қазан أكتوبر אוקטובר oktubre oktabr",
        "listopad listopada lis листопад листопада лист novembre noviembre novembro listopadu novembra noiembrie ноември studeni studenoga stu novembar"
        + " новембар нов ное nëntor νοεμβρίου νοε ноябрь ноября нояб лістапад лістапада ліс lapkritis lapkričio novembris marraskuu marraskuuta marras nóvember"
        + " samhain samh kasım kas noyabr қараша نوفمبر נובמבר nobyembre",
        "grudzień grudnia gru грудень грудня груд dezember dez décembre déc diciembre dic dicembre dezembro prosinec prosince pro decembra decembrie декември"
        + " prosinac prosinca decembar децембар дец дек dhjetor δεκεμβρίου δεκ декабрь декабря снежань снежня сне gruodis gruodžio decembris detsember dets"
        + " joulukuu joulukuuta joulu desember des nollaig noll desembre aralık ara dekabr желтоқсан ديسمبر דצמבר disember disyembre",
    ];
}
