using GovernanceBot.Calendar;
using GovernanceBot.Domain;
using GovernanceBot.Tests.Chat;

namespace GovernanceBot.Tests.Calendar;

public sealed class CalendarTests
{
    [Theory]
    [InlineData(Language.Dutch, "kalender")]
    [InlineData(Language.English, "calendar")]
    public async Task The_calendar_shows_what_is_to_come_in_order(Language language, string command)
    {
        await using var bot = await BotUnderTest.StartAsync(language);

        var words = (await bot.Noor.Says(command)).Card.Words;

        words.ShouldStartWith(CalendarTexts.WhatIsPlanned.In(language));
        words.ShouldMatch("(?s)Boek aan huis.*Black Friday.*verlanglijst");
        words.ShouldContain("Marieke Hoekstra");
        words.ShouldNotContain("Lampion", customMessage: "that was earlier this month");
    }

    [Theory]
    [InlineData(Language.Dutch, "kalender")]
    [InlineData(Language.English, "calendar")]
    public async Task An_empty_calendar_says_so(Language language, string command)
    {
        await using var bot = await BotUnderTest.StartAsync(language, start: new(2029, 1, 1, 0, 0, 0, TimeSpan.Zero));

        (await bot.Noor.Says(command)).Text.ShouldBe(CalendarTexts.NothingPlanned.In(language));
    }
}
