using static Mediateki.Map.Domain.Schedules.ScheduleProblemCode;

namespace Mediateki.Map.Domain.Schedules;

public static partial class ScheduleMessages
{
    private static IEnumerable<(ScheduleProblemCode Code, Texts Texts)> Table() => [.. Errors(), .. WordWarnings(), .. RuleWarnings()];

    private static (ScheduleProblemCode, Texts)[] Errors() =>
    [
        (Empty, new("Brak godzin.", "There are no hours here.", "Тут немає годин.")),
        (TooLong, new("Tekst jest za długi: najwyżej {0} znaków.", "The text is too long: at most {0} characters.", "Текст задовгий: щонайбільше {0} символів.")),
        (UnknownWord, new("Nieznane słowo „{0}”.", "The word “{0}” is not known.", "Невідоме слово «{0}».")),
        (AmbiguousWord, new("Słowo „{0}” ma różne znaczenia w różnych językach; użyj Mo, Tu, We, Th, Fr, Sa, Su.", "“{0}” means different days in different languages; use Mo, Tu, We, Th, Fr, Sa, Su.", "«{0}» означає різні дні в різних мовах; уживайте Mo, Tu, We, Th, Fr, Sa, Su.")),
        (SeasonWord, new("Pora roku „{0}” nie ma ustalonych dat; podaj miesiące, na przykład Jun-Aug.", "The season “{0}” has no fixed dates; give months, for example Jun-Aug.", "Пора року «{0}» не має сталих дат; укажіть місяці, наприклад Jun-Aug.")),
        (UnexpectedText, new("Tego nie można tu zrozumieć.", "This cannot be understood here.", "Тут це незрозуміло.")),
        (UnterminatedComment, new("Komentarz nie ma zamykającego cudzysłowu.", "The comment has no closing quotation mark.", "Коментар не має закритих лапок.")),
        (MinuteOutOfRange, new("Minuty muszą być między 00 a 59.", "Minutes must be between 00 and 59.", "Хвилини мають бути від 00 до 59.")),
        (StartsPastMidnight, new("Godziny muszą się zaczynać przed 24:00.", "Hours must begin before 24:00.", "Години мають починатися до 24:00.")),
        (EndsTooLate, new("Godziny mogą trwać najdłużej do 48:00, czyli do końca następnego dnia.", "Hours may last until 48:00 at most, the end of the following day.", "Години можуть тривати щонайпізніше до 48:00, тобто до кінця наступного дня.")),
        (PointInTime, new("Brak godziny zamknięcia: podaj ją po „-” albo napisz „+”, jeśli nie jest ustalona.", "The closing time is missing: give it after “-”, or write “+” if it is not fixed.", "Немає часу закриття: укажіть його після «-» або напишіть «+», якщо він не сталий.")),
        (RepeatingTimes, new("Powtarzające się pory (po „/”) nie są godzinami otwarcia.", "Repeating times (after “/”) are not opening hours.", "Повторювані моменти (після «/») не є годинами роботи.")),
        (DayOutOfRange, new("Nie ma takiego dnia miesiąca.", "There is no such day of a month.", "Немає такого дня місяця.")),
        (DaysReversed, new("Ostatni dzień jest przed pierwszym.", "The last day is before the first.", "Останній день раніший за перший.")),
        (WeekOutOfRange, new("Tygodnie mają numery od 1 do 53.", "Weeks are numbered from 1 to 53.", "Тижні мають номери від 1 до 53.")),
        (YearOutOfRange, new("Rok musi być między {0} a {1}.", "The year must be between {0} and {1}.", "Рік має бути від {0} до {1}.")),
        (YearsReversed, new("Ostatni rok jest przed pierwszym.", "The last year is before the first.", "Останній рік раніший за перший.")),
        (OrdinalOutOfRange, new("W nawiasie musi stać liczba od 1 do 5 albo od -1 do -5.", "The brackets must hold a number from 1 to 5 or from -1 to -5.", "У дужках має бути число від 1 до 5 або від -1 до -5.")),
        (OffsetOutOfRange, new("Przesunięcie może wynosić najwyżej {0} dni.", "The offset may be {0} days at most.", "Зсув може становити щонайбільше {0} днів.")),
        (StepOutOfRange, new("Po „/” musi stać liczba od 1 do 1000.", "A number from 1 to 1000 must follow “/”.", "Після «/» має бути число від 1 до 1000.")),
    ];

    private static (ScheduleProblemCode, Texts)[] WordWarnings() =>
    [
        (OtherWord, new("Zamiast „{0}” pisze się „{1}”.", "Write “{1}” instead of “{0}”.", "Замість «{0}» пишуть «{1}».")),
        (LetterCase, new("„{0}” pisze się „{1}”.", "“{0}” is written “{1}”.", "«{0}» пишуть «{1}».")),
        (SuperfluousWord, new("Słowo „{0}” jest zbędne.", "The word “{0}” is superfluous.", "Слово «{0}» зайве.")),
        (OtherCharacter, new("Zamiast znaku „{0}” używa się „{1}”.", "Use “{1}” instead of the character “{0}”.", "Замість знака «{0}» уживають «{1}».")),
        (SingleDigitHour, new("Godziny pisze się dwiema cyframi: 08:00.", "Hours are written with two digits: 08:00.", "Години пишуть двома цифрами: 08:00.")),
        (OddMinutes, new("Minuty pisze się dwiema cyframi: 08:05.", "Minutes are written with two digits: 08:05.", "Хвилини пишуть двома цифрами: 08:05.")),
        (HoursWithoutMinutes, new("Brak minut; zrozumiano je jako pełne godziny.", "There are no minutes; full hours are understood.", "Немає хвилин; зрозуміло як повні години.")),
        (HourSeparator, new("Godziny od minut oddziela dwukropek.", "A colon parts hours from minutes.", "Години від хвилин відділяє двокрапка.")),
        (TwelveHourClock, new("Godziny podaje się w zapisie 24-godzinnym.", "Hours are given by the 24-hour clock.", "Години подають у 24-годинному форматі.")),
        (EmptyRule, new("Pusta reguła.", "An empty rule.", "Порожнє правило.")),
        (TrailingSeparator, new("Zbędny znak na końcu.", "A superfluous character at the end.", "Зайвий знак у кінці.")),
    ];

    private static (ScheduleProblemCode, Texts)[] RuleWarnings() =>
    [
        (SelectorOrder, new("Kolejność jest inna niż zwykle: data, dzień tygodnia, godziny, stan.", "The usual order is date, weekday, hours, state.", "Звичний порядок: дата, день тижня, години, стан.")),
        (RepeatedSelector, new("Dwie listy tego samego rodzaju w jednej regule; czy nie brakuje średnika?", "Two lists of one kind in one rule; is a semicolon missing?", "Два переліки одного виду в одному правилі; чи не бракує крапки з комою?")),
        (SeveralStates, new("Więcej niż jedno słowo stanu w regule; liczy się ostatnie.", "More than one state word in a rule; the last counts.", "Більше ніж одне слово стану в правилі; враховано останнє.")),
        (SeveralComments, new("Więcej niż jeden komentarz w regule; liczy się ostatni.", "More than one comment in a rule; the last counts.", "Більше ніж один коментар у правилі; враховано останній.")),
        (EmptyComment, new("Pusty komentarz.", "An empty comment.", "Порожній коментар.")),
        (MisplacedColon, new("Zbędny dwukropek.", "A superfluous colon.", "Зайва двокрапка.")),
        (CommaBeforeHours, new("Zbędny przecinek przed godzinami.", "A superfluous comma before the hours.", "Зайва кома перед годинами.")),
        (NoHours, new("Bez godzin reguła znaczy: cały dzień otwarte.", "Without hours the rule means: open all day.", "Без годин правило означає: відчинено весь день.")),
        (DayPastMonthEnd, new("Ten miesiąc nie ma tylu dni.", "This month does not have so many days.", "Цей місяць не має стільки днів.")),
        (AdditionalClosed, new("Zamknięcie po przecinku; zwykle oddziela je średnik.", "A closure after a comma; a semicolon is usual.", "Закриття після коми; зазвичай його відділяє крапка з комою.")),
        (OverwritesPastMidnight, new("Ta reguła zastępuje też godziny po północy z poprzedniego dnia; jeśli mają zostać, oddziel ją przecinkiem.", "This rule also replaces the hours past midnight of the day before; part it by a comma if they are to stay.", "Це правило замінює й години після півночі з попереднього дня; якщо вони мають лишитися, відділіть його комою.")),
        (AlwaysWithOthers, new("„24/7” razem z innymi regułami lub dniami; lepiej napisać „open”.", "“24/7” with other rules or days; “open” is clearer.", "«24/7» разом з іншими правилами чи днями; краще написати «open».")),
        (SunTimes, new("Godziny zależą od wschodu lub zachodu słońca; do ich obliczenia potrzebne jest położenie.", "These hours depend on the sun; the place is needed to compute them.", "Ці години залежать від сонця; для обчислення потрібне місце.")),
    ];
}
