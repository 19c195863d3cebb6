using System.Collections.Frozen;

namespace GovernanceBot.Domain.Guidelines.Answering;

/// <summary>The function words of both languages, and the frames in which people put a question ("mag ik", "wat doe ik als").</summary>
internal static class StopWords
{
    private const string DutchList =
        """
        de het een en of maar want dus dat die dit deze daar hier er waar wat wie hoe waarom wanneer welke welk hoeveel ik je jij jou jouw u uw hij ze
        zij we wij ons onze jullie hun hen hem haar mijn zijn me mij zich m z t n is was ben bent waren word wordt worden werd werden geworden heb hebt
        heeft hebben had hadden gehad zou zouden zal zullen kan kun kunt kunnen kon konden mag mogen mocht mochten moet moeten moest moesten wil wilt
        willen wilde wilden doe doet doen deed gedaan ga gaat gaan ging gegaan kom komt komen kwam laat laten liet in op aan van voor met bij door
        naar over uit om tot te ten ter onder tussen tegen zonder binnen buiten sinds tijdens volgens vanaf via per als dan toen nog al ook wel niet
        geen niets iets alles veel weinig meer minder zo zoals zelf zelfs toch eens even nu net nou heel erg zeer te iemand niemand iedereen men elk elke ieder
        iedere alle beide ander andere anders zulke eigenlijk misschien gewoon maar hoor he hoi hallo hey goedemorgen goedemiddag dag beste groet groetjes dank bedankt dankje
        alsjeblieft svp aub graag weet weten wist vraag vragen vroeg afvragen zit staat hoort klopt nodig precies ff ofzo enzo trouwens eerst steeds telkens nooit altijd soms
        vaak af toe na weg erbij erop ermee ervan erin eraan erover daarmee daarvan daarop daarin waarmee waarvan waarop waarin hierbij hiervan daarna daarom omdat
        doordat zodat terwijl hoewel tenzij mits indien ofwel noch eerder later straks vandaag gisteren morgen moment keer hetzelfde dezelfde zon mn zn dr
        """;

    private const string EnglishList =
        """
        a an the and or but so if then than that this these those there here what who whom whose which how why when where i you he she it we they me him
        her us them my your his its our their mine yours ours theirs is am are was were be been being do does did done doing have has had having can
        could may might must shall should will would let lets of in on at to for from by with about into over under between against without within during
        before after since until via per as not no nor yes any some all both each every either neither one ones other others another such same own very too
        also just only even still already yet again once ever never always sometimes often really actually maybe perhaps please thanks thank hi hello hey
        dear im ive id ill youre youve youd youll hes shes were weve wed theyre theyve theyd theyll isnt arent wasnt werent dont doesnt didnt cant cannot
        couldnt wont wouldnt shouldnt mustnt havent hasnt hadnt aint thats theres whats whos hows get gets got getting go goes going went gone come comes coming
        came allowed allow know knows wonder wondering question ask asking need needs needed want wants wanted someone somebody anyone anybody everyone everybody nobody something anything
        everything nothing thing things way up down out off more most less least much many few lot lots else though although because while whether unless
        s t ok okay supposed able happen happens happened now today yesterday tomorrow
        """;

    private static readonly FrozenSet<string> Dutch = Set(DutchList);
    private static readonly FrozenSet<string> English = Set(EnglishList);

    public static bool Contains(string word) => Dutch.Contains(word) || English.Contains(word);

    public static bool IsDutch(string word) => Dutch.Contains(word);

    public static bool IsEnglish(string word) => English.Contains(word);

    private static FrozenSet<string> Set(string words) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
