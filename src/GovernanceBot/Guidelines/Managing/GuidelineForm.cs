using GovernanceBot.Cards;
using GovernanceBot.Domain;
using GovernanceBot.Domain.Guidelines;
using GovernanceBot.Domain.Guidelines.Managing;
using GovernanceBot.Domain.Responsibilities;
using GovernanceBot.Responsibilities;
using GovernanceBot.Teams;

namespace GovernanceBot.Guidelines.Managing;

/// <summary>A question with its answer that should become a guideline, or an example of one.</summary>
/// <param name="Owner">The owner label under which a new guideline would stand.</param>
/// <param name="Language">In which both are written; whoever keeps the guideline adds the other one.</param>
/// <param name="Guideline">The guideline to which they are added as an example; null for a new one.</param>
public sealed record GuidelineProposal(string Question, string Answer, string Owner, Language Language, string? Guideline = null);

/// <summary>The forms with which guidelines are added and changed.</summary>
public sealed class GuidelineForm(GuidelineStore store, GuidelineBook book, MandateBook mandates)
{
    /// <summary>Opens the form filled in with a proposal; nothing is kept until it is saved.</summary>
    /// <returns>The form, or the words that say why there is none: the guideline is gone, or somebody else answers for it.</returns>
    public async Task<Reply> ProposeAsync(Turn turn, GuidelineProposal proposal, CancellationToken cancellation)
    {
        var old = proposal.Guideline is { } existing ? await store.FindAsync(existing, cancellation) : null;
        if (proposal.Guideline is not null && old is not { IsRetired: false })
        {
            return new Reply.WithText(GuidelineTexts.Gone.In(turn.Language));
        }

        var guideline = old?.Content ?? GuidelineAnswers.Empty("") with { Owner = proposal.Owner };
        if (!(await mandates.CurrentAsync(cancellation)).MayKeep(turn.Person.Id, guideline.Owner, turn.Now))
        {
            return new Reply.WithText(ManageTexts.Refused(new NotYourGuideline(guideline.Owner)).In(turn.Language));
        }

        var words = Proposed(guideline.In(proposal.Language), proposal, isNew: old is null);
        var filled = proposal.Language == Language.Dutch ? guideline with { Dutch = words } : guideline with { English = words };
        return await CardAsync(turn, old is null ? New(filled) : GuidelineAnswers.Of(filled, old.Number, FormPart.Words), null, cancellation);
    }

    internal async Task<Reply> NewAsync(Turn turn, CancellationToken cancellation)
    {
        var owner = await OwnersAsync(turn, "", cancellation) is [var first, ..] ? first : "";
        return await CardAsync(turn, New(GuidelineAnswers.Empty("") with { Owner = owner }), null, cancellation);
    }

    internal Task<Reply> ForAsync(Turn turn, Versioned<Guideline> guideline, FormPart part, CancellationToken cancellation) =>
        CardAsync(turn, GuidelineAnswers.Of(guideline.Content, guideline.Number, part), null, cancellation);

    /// <summary>What was filled in, once more, with what is wrong with it.</summary>
    internal Task<Reply> AgainAsync(Turn turn, GuidelineAnswer answer, IReadOnlyList<CardElement> wrong, CancellationToken cancellation) =>
        CardAsync(turn, answer, wrong, cancellation);

    /// <summary>It gets its number when it is saved; until then the form has an id of its own.</summary>
    private static GuidelineAnswer New(Guideline guideline) => GuidelineAnswers.Of(guideline, 0, FormPart.Words) with { Form = Guid.NewGuid() };

    private static GuidelineWords Proposed(GuidelineWords words, GuidelineProposal proposal, bool isNew)
    {
        var question = CardText.Excerpt(proposal.Question.Trim(), GuidelineEditing.LongestTitle);
        if (isNew)
        {
            return new(question.ReplaceLineEndings(" "), CardText.Excerpt(proposal.Answer.Trim(), GuidelineEditing.LongestText), "", []);
        }

        var example = $"{words.Example}\n\n{question}\n{proposal.Answer.Trim()}".Trim();
        return words with { Example = CardText.Excerpt(example, GuidelineEditing.LongestText) };
    }

    /// <summary>Both languages on one card where they fit; else one at a time, with a way to the other.</summary>
    private async Task<Reply> CardAsync(Turn turn, GuidelineAnswer filled, IReadOnlyList<CardElement>? wrong, CancellationToken cancellation)
    {
        var fields = new GuidelineFormFields(filled, turn.Language);
        var owners = await OwnersAsync(turn, filled.Owner ?? "", cancellation);
        var title = (filled.Base == 0 ? ManageTexts.NewGuideline : ManageTexts.EditOf(filled.Guideline ?? "")).In(turn.Language);
        var first = filled.Part is FormPart.Words && filled.Base > 0 && !CardWriter.Fits(Card(filled.Part)) ? FormPart.Dutch : filled.Part;
        var card = Card(first);
        return CardWriter.Fits(card)
            ? new Reply.WithCard(card, title)
            : new Reply.WithText((wrong is null ? ManageTexts.TooLongForACard : ManageTexts.TooLongToSave).In(turn.Language));

        AdaptiveCard Card(FormPart part) => new(
            [CardParts.Heading(title), .. wrong ?? [new TextBlock(ManageTexts.FormHelp(part).In(turn.Language))], .. fields.Of(part, owners)],
            Actions(filled with { Part = part }, turn.Language),
            turn.Language.Tag());
    }

    private static List<CardAction> Actions(GuidelineAnswer filled, Language language)
    {
        List<CardAction> actions =
        [
            ManageVerbs.Save.Button(ManageTexts.Save.In(language), new(filled.Guideline, filled.Base, filled.Part) { Form = filled.Form }) with { Style = ActionStyle.Positive },
        ];
        if (filled.Part is FormPart.Dutch or FormPart.English)
        {
            var other = filled.Part == FormPart.Dutch ? FormPart.English : FormPart.Dutch;
            actions.Add(ManageVerbs.Edit.ButtonWithoutInputs(ManageTexts.OtherLanguage(other).In(language), new(filled.Guideline, other)));
        }

        actions.Add(filled.Base == 0
            ? ManageVerbs.List.ButtonWithoutInputs(ManageTexts.Cancel.In(language), new())
            : ManageVerbs.Open.ButtonWithoutInputs(ManageTexts.Cancel.In(language), new(filled.Guideline)));
        return actions;
    }

    /// <summary>The labels that this person may give a guideline; the one it has comes first.</summary>
    private async Task<IReadOnlyList<string>> OwnersAsync(Turn turn, string present, CancellationToken cancellation)
    {
        var all = await mandates.CurrentAsync(cancellation);
        var own = all.LabelsOf(turn.Person.Id, turn.Now).AsEnumerable();
        if (all.Administrators.Contains(turn.Person.Id))
        {
            var set = await book.SetAsync(cancellation);
            own = own.Concat(all.Held(Role.GuidelineOwner, turn.Now).SelectMany(held => held.Owns)).Concat(set.Guidelines.Select(guideline => guideline.Owner));
        }

        return [.. own.Prepend(present).Where(label => label.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)];
    }
}
