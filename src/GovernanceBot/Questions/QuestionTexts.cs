using GovernanceBot.Cards;
using GovernanceBot.Domain;
using GovernanceBot.Domain.Questions;
using GovernanceBot.People;

namespace GovernanceBot.Questions;

internal static class QuestionTexts
{
    public static readonly Text AskOwner = new("Vraag het de eigenaar", "Ask the owner");
    public static readonly Text AskCoordinator = new("Vraag het de coördinator", "Ask the coordinator");
    public static readonly Text YourQuestionFor = new("Je vraag", "Your question");
    public static readonly Text Send = new("Vraag versturen", "Send question");
    public static readonly Text QuestionNeeded = new("Schrijf eerst je vraag.", "Write your question first.");
    public static readonly Text OnlyInPersonalChat = new(
        "Dat doen we liever onder vier ogen: stel je vraag aan mij in een persoonlijke chat.",
        "Let's do that in private: ask me your question in a personal chat.");

    public static readonly Text OnItsWay = new("Je vraag is onderweg", "Your question is on its way");
    public static readonly Text Answered = new("Antwoord op je vraag", "The answer to your question");
    public static readonly Text NoAnswer = new("Je vraag", "Your question");
    public static readonly Text YouAsked = new("Je vroeg", "You asked");
    public static readonly Text Withdraw = new("Vraag intrekken", "Withdraw question");
    public static readonly Text NobodyReached = new(
        "Ik krijg nu niemand te pakken die hierover gaat. Je vraag is bewaard en ik probeer het over een paar werkdagen weer. Heeft het haast? Bel dan even.",
        "I can't get hold of anybody who deals with this right now. Your question is safe and I'll try again in a few working days. If it's urgent, give them a call.");

    public static readonly Text WithdrawnByYou = new("Je hebt je vraag ingetrokken.", "You withdrew your question.");
    public static readonly Text Question = new("De vraag", "The question");
    public static readonly Text From = new("Van", "From");
    public static readonly Text AskedAt = new("Gevraagd op", "Asked on");
    public static readonly Text About = new("Bij richtlijn", "About guideline");
    public static readonly Text NoGuideline = new("geen richtlijn gevonden", "no guideline found");
    public static readonly Text WhyYou = new("Waarom jij?", "Why you?");
    public static readonly Text SoFar = new("Tot nu toe", "So far");
    public static readonly Text YourAnswer = new("Je antwoord", "Your answer");
    public static readonly Text AnswerNeeded = new("Schrijf eerst je antwoord.", "Write your answer first.");
    public static readonly Text Answer = new("Beantwoorden", "Answer");
    public static readonly Text HandOver = new("Doorgeven aan …", "Pass on to …");
    public static readonly Text HandOverTo = new("Wie weet dit?", "Who knows this?");
    public static readonly Text PassOn = new("Doorgeven", "Pass on");
    public static readonly Text Close = new("Sluiten zonder antwoord", "Close without an answer");
    public static readonly Text WhyClose = new("Waarom hoeft deze vraag geen antwoord?", "Why does this question need no answer?");
    public static readonly Text CloseIt = new("Vraag sluiten", "Close question");
    public static readonly Text MakeGuideline = new("Maak er een richtlijn van", "Turn it into a guideline");
    public static readonly Text ReasonNeeded = new("Schrijf er even bij waarom; de vraagsteller leest het.", "Please add why; the asker will read it.");
    public static readonly Text YouWrote = new("Dit schreef je", "What you wrote");
    public static readonly Text NewerCardBelow = new(
        "Verderop in deze chat staat de nieuwste kaart van deze vraag.", "The latest card for this question is further down in this chat.");

    public static readonly Text Gone = new("Deze vraag bestaat niet meer.", "This question no longer exists.");
    public static readonly Text NoneOpen = new("Je hebt geen open vragen, en er wacht geen vraag op jou.", "You have no open questions, and no question is waiting for you.");

    public static Text GoesTo(string name) => new(
        $"Je vraag gaat met je naam naar {name}. Je hoort het hier zodra er een antwoord is.",
        $"Your question goes to {name}, with your name. You'll hear back here as soon as there is an answer.");

    public static Text IsWith(string name, string since) => new(
        $"Je vraag ligt sinds {since} bij {name}. Je hoort het hier zodra er een antwoord is.",
        $"Your question has been with {name} since {since}. You'll hear back here as soon as there is an answer.");

    public static Text AnsweredBy(string name, string when) => new($"{name} antwoordde op {when}", $"{name} answered on {when}");

    public static Text ClosedBy(string name, string reason) => new($"{name} heeft je vraag gesloten: {reason}", $"{name} closed your question: {reason}");

    public static Text HasAnswered(string name) => new($"{name} heeft je vraag beantwoord", $"{name} answered your question");

    public static Text QuestionFor(string asker) => new($"{asker} heeft een vraag voor je", $"{asker} has a question for you");

    public static Text QuestionFrom(string asker) => new($"Vraag van {asker}", $"Question from {asker}");

    public static Text NowWith(string name) => new($"Deze vraag ligt nu bij {name}.", $"This question is now with {name}.");

    public static Text Withdrawn(string asker) => new(
        $"{asker} heeft de vraag ingetrokken. Je hoeft niets meer te doen.", $"{asker} withdrew the question. There is nothing left to do.");

    public static Text ClosedWithout(string name, string reason) => new($"Gesloten door {name}: {reason}", $"Closed by {name}: {reason}");

    public static Text AskerHears(string asker) => new($"{asker} krijgt je antwoord van mij.", $"I'll pass your answer on to {asker}.");

    public static Text AskerNotReached(string asker) => new(
        $"{asker} heeft mijn bericht niet kunnen krijgen. Geef je antwoord zelf even door.",
        $"I couldn't get a message to {asker}. Please pass on your answer yourself.");

    public static Text YouOwn(string owner) => new($"Je gaat over deze richtlijn ({owner}).", $"You answer for this guideline ({owner}).");

    public static Text YouStandInFor(string name) => new($"{name} heeft nog niet kunnen antwoorden en jij bent de vervanger.", $"{name} hasn't been able to answer and you are the deputy.");

    public static Text PassedOnBy(string name) => new($"{name} gaf de vraag aan jou door.", $"{name} passed the question on to you.");

    public static readonly Text YouCoordinate = new("Je coördineert de social media.", "You coordinate social media.");

    public static readonly Text CoordinatorStandIn = new("Je vervangt de coördinator.", "You stand in for the coordinator.");

    public static Text AddAsExample(string guideline) => new($"Voeg toe als voorbeeld bij {guideline}", $"Add as an example to {guideline}");

    public static Text Helped(long times) => times == 1
        ? new("1 keer was deze richtlijn het antwoord", "this guideline was the answer once")
        : new($"{times} keer was deze richtlijn het antwoord", $"this guideline was the answer {times} times");

    public static Text Waiting(int asked, int toAnswer) => (asked, toAnswer) switch
    {
        (_, 0) => new($"Je hebt {Count(asked).Dutch}. Je ziet ze hier in de chat.", $"You have {Count(asked).English}. You'll find them here in the chat."),
        (0, _) => new(
            $"Wacht op jouw antwoord: {Questions(toAnswer).Dutch}. Je ziet ze hier in de chat.",
            $"Waiting for your answer: {Questions(toAnswer).English}. You'll find them here in the chat."),
        _ => new(
            $"Je hebt {Count(asked).Dutch}. Wacht op jouw antwoord: {Questions(toAnswer).Dutch}. Je ziet ze hier in de chat.",
            $"You have {Count(asked).English}. Waiting for your answer: {Questions(toAnswer).English}. You'll find them here in the chat."),
    };

    public static Text Refused(Refusal why, string with) => why switch
    {
        NobodyToAsk => new(
            "Er is nu niemand aangewezen die dit kan beantwoorden. Vraag je beheerder om een coördinator op te geven.",
            "Nobody has been named who could answer this. Ask your administrator to name a coordinator."),
        QuestionMissing => QuestionNeeded,
        QuestionTooLong => new(
            $"Je vraag is te lang: {OpenQuestion.LongestText} tekens is het meeste, en emoji tellen zwaar mee.",
            $"Your question is too long: {OpenQuestion.LongestText} characters is the most, and emoji count for more."),
        AnswerMissing => AnswerNeeded,
        AnswerTooLong => new(
            $"Je antwoord is te lang: {OpenQuestion.LongestAnswer} tekens is het meeste, en emoji tellen zwaar mee.",
            $"Your answer is too long: {OpenQuestion.LongestAnswer} characters is the most, and emoji count for more."),
        NotYourQuestion => new("Deze vraag is van een collega; alleen wie hem stelde kan dit doen.", "This question belongs to a colleague; only who asked it can do this."),
        OwnQuestion => new("Wie een vraag stelt, kan hem niet zelf beantwoorden. Kies een andere collega.", "Nobody can answer their own question. Choose another colleague."),
        NotAskedOfYou => new($"Deze vraag ligt nu bij {with}; er is niets veranderd.", $"This question is now with {with}; nothing has changed."),
        MovedOn => new("Deze vraag is intussen doorgegeven; zo staat het er nu voor.", "This question has been passed on in the meantime; this is how things stand."),
        NoLongerOpen => new("Deze vraag is al afgerond; er is niets veranderd.", "This question has already been settled; nothing has changed."),
        OnlyCoordinatorsClose => new("Alleen een coördinator kan een vraag zonder antwoord sluiten.", "Only a coordinator can close a question without an answer."),
        ReasonMissing => ReasonNeeded,
        NoSuchColleague => ColleagueChoice.Choose,
        NoSuchSubject => Gone,
        _ => throw new ArgumentOutOfRangeException(nameof(why), why, "A refusal without words."),
    };

    private static Text Questions(int count) => count == 1 ? new("één vraag", "one question") : new($"{count} vragen", $"{count} questions");

    private static Text Count(int asked) => asked == 1 ? new("één open vraag", "one open question") : new($"{asked} open vragen", $"{asked} open questions");
}

/// <summary>Whoever was chosen is not somebody of the organisation.</summary>
internal sealed record NoSuchColleague : Refusal;
