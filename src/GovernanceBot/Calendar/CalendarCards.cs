using GovernanceBot.Cards;
using GovernanceBot.Domain;
using GovernanceBot.Domain.Calendar;
using GovernanceBot.Domain.People;
using GovernanceBot.Teams;

namespace GovernanceBot.Calendar;

public sealed class CalendarCards(Wording wording)
{
    /// <summary>What fits on a phone without scrolling far.</summary>
    public const int Shown = 8;

    public Reply Upcoming(IReadOnlyList<PlannedPost> posts, IReadOnlyCollection<Person> people, Language language)
    {
        if (posts.Count == 0)
        {
            return new Reply.WithText(CalendarTexts.NothingPlanned.In(language));
        }

        var title = CalendarTexts.WhatIsPlanned.In(language);
        return new Reply.WithCard(
            new([CardParts.Heading(title), .. posts.Select(post => Entry(post, people, language))], Lang: language.Tag()), title);
    }

    private Container Entry(PlannedPost post, IReadOnlyCollection<Person> people, Language language) => new(
    [
        CardParts.Aside($"{wording.ShortMoment(post.PostAt, language)} · {ChannelTexts.List(post.Channels, language)}"),
        new TextBlock(post.Title) { Weight = TextWeight.Bolder, Spacing = Spacing.None },
        CardParts.Aside(people.FirstOrDefault(person => person.Id == post.Coordinator)?.Name ?? "") with { Spacing = Spacing.None },
    ]) { Separator = true, Spacing = Spacing.Small };
}
