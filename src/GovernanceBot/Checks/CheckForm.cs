using GovernanceBot.Cards;
using GovernanceBot.Domain;
using GovernanceBot.Domain.Drafts;
using GovernanceBot.Domain.Guidelines.Answering;
using GovernanceBot.Guidelines.Asking;
using GovernanceBot.Teams;

namespace GovernanceBot.Checks;

/// <summary>Asks for a post and for what its text cannot tell; of media only where there are any.</summary>
internal static class CheckForm
{
    private const string Answers = "answers";

    private const int LongestAlt = 1_000;

    /// <param name="mayBeQuestion">Whether the text came from the chat, so that the other reading is offered too.</param>
    public static Reply.WithCard Of(CheckAnswer filled, Text introduction, bool mayBeQuestion, Language language) => Card(
        CheckTexts.Title,
        [new TextBlock(introduction.In(language)), .. Questions(filled, language)],
        mayBeQuestion ? [Check(language), Question(filled, language)] : [Check(language)],
        language);

    /// <summary>What was filled in, once more, with what is wrong with it.</summary>
    public static Reply.WithCard Again(CheckAnswer filled, Text wrong, Language language)
    {
        var media = CheckChoices.Media.Find(filled.Media)?.Meaning is null ? [] : MediaQuestions(filled, language);
        return Card(
            CheckTexts.Title,
            [CardParts.Notice(wrong.In(language), ContainerStyle.Warning), .. Questions(filled, language), .. media],
            [Check(language)],
            language);
    }

    /// <summary>The second step. What was answered in the first goes along unseen, and unfolds to be changed.</summary>
    public static Reply.WithCard AskMedia(CheckAnswer filled, Language language) => Card(
        CheckTexts.AboutMedia,
        [new TextBlock(CheckTexts.AboutMediaHelp.In(language)), .. MediaQuestions(filled, language), Hidden(Questions(filled, language), [])],
        [Check(language), Adapt(language)],
        language);

    /// <summary>Everything that was answered, to unfold under an outcome and check again.</summary>
    public static Container ToAdapt(CheckAnswer filled, Language language)
    {
        var media = CheckChoices.Media.Find(filled.Media)?.Meaning is null ? [] : MediaQuestions(filled, language);
        var again = CheckVerbs.Run.Button(CheckTexts.CheckAgain.In(language), new()) with { Style = ActionStyle.Positive };
        return Hidden([.. Questions(filled, language), .. media], [again]);
    }

    public static ToggleVisibilityAction Adapt(Language language) => new(CheckTexts.Adapt.In(language), [Answers]);

    private static Reply.WithCard Card(Text title, IReadOnlyList<CardElement> body, IReadOnlyList<CardAction> actions, Language language) =>
        new(new([CardParts.Heading(title.In(language)), .. body], actions, language.Tag()), title.In(language));

    private static ExecuteAction Check(Language language) =>
        CheckVerbs.Run.Button(CheckTexts.Check.In(language), new()) with { Style = ActionStyle.Positive };

    /// <summary>Works while no channel was chosen, so the words travel with the button.</summary>
    private static ExecuteAction Question(CheckAnswer filled, Language language) => GuidelineVerbs.Ask.ButtonWithoutInputs(
        CheckTexts.ItWasAQuestion.In(language), new(TextCost.Cut(filled.Text ?? "", GuidelineIndex.LongestQuestion)));

    private static Container Hidden(IReadOnlyList<CardElement> questions, IReadOnlyList<CardAction> actions) =>
        new(actions.Count > 0 ? [.. questions, new ActionSet(actions)] : questions) { Id = Answers, IsVisible = false, Separator = true, Spacing = Spacing.Medium };

    private static IReadOnlyList<CardElement> Questions(CheckAnswer filled, Language language) =>
    [
        new TextInput("text", CheckTexts.PostText.In(language))
        {
            Value = filled.Text is { } text ? TextCost.Cut(text, Draft.LongestText) : null,
            IsMultiline = true,
            IsRequired = true,
            ErrorMessage = CheckTexts.TextNeeded.In(language),
            MaxLength = Draft.LongestText,
        },
        new ChoiceInput("channel", CheckTexts.Channel.In(language), CheckChoices.Channels.In(language))
        {
            Style = ChoiceStyle.Compact,
            Value = CheckChoices.Channels.Find(filled.Channel)?.Value,
            Placeholder = CheckTexts.ChooseChannel.In(language),
            IsRequired = true,
            ErrorMessage = CheckTexts.ChannelNeeded.In(language),
        },
        new ChoiceInput("account", CheckTexts.Account.In(language), CheckChoices.Accounts.In(language))
        {
            Style = ChoiceStyle.Expanded,
            Value = (CheckChoices.Accounts.Find(filled.Account) ?? CheckChoices.Accounts[0]).Value,
        },
        new ChoiceInput("media", CheckTexts.Media.In(language), CheckChoices.Media.In(language))
        {
            Style = ChoiceStyle.Expanded,
            Value = (CheckChoices.Media.Find(filled.Media) ?? CheckChoices.Media[0]).Value,
        },
    ];

    private static IReadOnlyList<CardElement> MediaQuestions(CheckAnswer filled, Language language) =>
    [
        new TextInput("alt", CheckTexts.Alt.In(language))
        {
            Value = filled.Alt is { } alt ? TextCost.Cut(alt, LongestAlt) : null,
            Placeholder = CheckTexts.AltExample.In(language),
            IsMultiline = true,
            MaxLength = LongestAlt,
        },
        Required("source", CheckTexts.Source, CheckChoices.Sources.In(language), CheckChoices.Sources.Find(filled.Source)?.Value, language),
        Required("people", CheckTexts.People, CheckChoices.People.In(language), CheckChoices.People.Find(filled.People)?.Value, language),
        Required("consent", CheckTexts.Consent, CheckChoices.Consents.In(language), CheckChoices.Consents.Find(filled.Consent)?.Value, language),
    ];

    private static ChoiceInput Required(string id, Text label, IReadOnlyList<Choice> choices, string? value, Language language) =>
        new(id, label.In(language), choices)
        {
            Style = ChoiceStyle.Compact,
            Value = value,
            Placeholder = CheckTexts.Choose.In(language),
            IsRequired = true,
            ErrorMessage = CheckTexts.MediaQuestionsNeeded.In(language),
        };
}
