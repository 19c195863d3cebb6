using GovernanceBot.Cards;
using GovernanceBot.Domain;
using GovernanceBot.Domain.Calendar;

namespace GovernanceBot.Calendar;

internal static class CalendarTexts
{
    public static readonly Text TimeToPost = new("Tijd om te plaatsen", "Time to post");
    public static readonly Text FromCalendar = new("Uit de contentkalender", "From the content calendar");
    public static readonly Text Channels = new("Kanalen", "Channels");
    public static readonly Text PlannedFor = new("Gepland", "Planned for");
    public static readonly Text Coordinator = new("Verantwoordelijk", "Responsible");
    public static readonly Text TextToPost = new("Tekst om over te nemen", "Text to copy");
    public static readonly Text TextInCalendar = new("Tekst uit de kalender", "Text from the calendar");
    public static readonly Text NotApproved = new(
        "Let op: deze tekst is nog niet goedgekeurd. Typ 'concept' om hem in te dienen.",
        "Please note: this text hasn't been approved yet. Type 'draft' to submit it.");

    public static readonly Text NoText = new("In de kalender staat nog geen tekst.", "The calendar has no text yet.");
    public static readonly Text Posted = new("Geplaatst", "Posted");
    public static readonly Text Link = new("Link naar het bericht (mag je leeg laten)", "Link to the post (optional)");
    public static readonly Text ItIsPosted = new("Ja, het staat online", "Yes, it's online");
    public static readonly Text Snooze = new("Later", "Later");
    public static readonly Text SnoozeFor = new("Wanneer zal ik je weer herinneren?", "When should I remind you?");
    public static readonly Text RemindMe = new("Herinner me dan", "Remind me then");
    public static readonly Text HandOver = new("Overdragen", "Hand over");
    public static readonly Text HandOverTo = new("Wie neemt het over?", "Who takes over?");
    public static readonly Text Skip = new("Niet plaatsen", "Don't post");
    public static readonly Text SkipReason = new("Waarom niet?", "Why not?");
    public static readonly Text SkipExample = new("Bijvoorbeeld: de activiteit gaat niet door", "For example: the event was cancelled");
    public static readonly Text ReasonNeeded = new("Schrijf er even bij waarom.", "Please add a reason.");
    public static readonly Text OpenPost = new("Bekijk het bericht", "View the post");
    public static readonly Text WhatIsPlanned = new("Dit staat er gepland", "What's planned");
    public static readonly Text NothingPlanned = new(
        "Er staat niets gepland. Zodra iemand de kalender vult, herinner ik je op tijd.",
        "Nothing is planned. As soon as somebody fills the calendar, I'll remind you on time.");

    public static readonly Text Gone = new("Dit bericht staat niet meer in de kalender.", "This post is no longer in the calendar.");

    public static readonly IReadOnlyList<(int Minutes, Text Name)> Snoozes =
    [
        (15, new("over een kwartier", "in 15 minutes")),
        (60, new("over een uur", "in an hour")),
        (180, new("over drie uur", "in three hours")),
        (1440, new("morgen om deze tijd", "tomorrow at this time")),
    ];

    public static Text Reminder(string title) => new($"Tijd om te plaatsen: {title}", $"Time to post: {title}");

    public static Text ApprovedBy(string name, string when) => new($"Goedgekeurd door {name}, {when}.", $"Approved by {name}, {when}.");

    public static Text PostedBy(string name, string when) => new($"Geplaatst, gemeld door {name} ({when}).", $"Posted, reported by {name} ({when}).");

    public static Text PostedUnapprovedBy(string name, string when) => new(
        $"Geplaatst zonder goedkeuring, gemeld door {name} ({when}).", $"Posted without approval, reported by {name} ({when}).");

    public static Text NotReached(string lost, string coordinator) => new(
        $"Ik kan {lost} niet bereiken. Het bericht staat nu bij {coordinator}.", $"I can't reach {lost}. The post is now with {coordinator}.");

    public static Text SkippedBy(string name, string when, string reason) =>
        new($"{name} heeft besloten dit niet te plaatsen ({when}): {reason}", $"{name} decided not to post this ({when}): {reason}");

    public static Text SnoozedBy(string name, string until) =>
        new($"{name} wil later een herinnering: {until}.", $"{name} asked for a reminder later: {until}.");

    public static Text HandedOver(string to, string by) => new($"Overgedragen aan {to} door {by}.", $"Handed over to {to} by {by}.");

    public static Text Refused(Refusal why, string coordinator) => why switch
    {
        NotYourPost => new($"Dit bericht is van {coordinator}; alleen {coordinator} of een vervanger kan het afhandelen.",
            $"This post belongs to {coordinator}; only {coordinator} or a deputy can settle it."),
        MovedOn => new("Er is intussen al iets mee gedaan; zo staat het er nu voor.", "Something has been done with it in the meantime; this is how things stand."),
        AlreadySettled => new("Dit was al afgehandeld; er is niets veranderd.", "This had already been settled; nothing has changed."),
        NotAWebAddress => new("Dat is geen volledige link. Begin met https:// of laat het veld leeg.",
            "That isn't a complete link. Start with https:// or leave the field empty."),
        SnoozeOutOfBounds => new("Kies een moment binnen twee weken.", "Choose a moment within two weeks."),
        ReasonMissing => ReasonNeeded,
        UnknownColleague => new("Kies een collega uit de lijst.", "Choose a colleague from the list."),
        NoSuchSubject => Gone,
        _ => throw new ArgumentOutOfRangeException(nameof(why), why, "A refusal without words."),
    };
}

/// <summary>The person to hand over to is not one of the organisation's people.</summary>
internal sealed record UnknownColleague : Refusal;
