using System.Text.Json.Nodes;
using GovernanceBot.Cards;
using GovernanceBot.Domain;
using GovernanceBot.Domain.Drafts;
using GovernanceBot.Drafts;
using GovernanceBot.Tests.Chat;

namespace GovernanceBot.Tests.Drafts;

public sealed class FormTests
{
    private const string Words = "Vrijdag is de bibliotheek open tot negen uur.";

    [Fact]
    public async Task A_form_that_is_sent_twice_is_one_draft()
    {
        await using var bot = await BotUnderTest.StartAsync();
        var form = await bot.Noor.Says("concept");
        var empty = form.Card;
        var before = bot.Marieke.Chat.Count;
        (string, string)[] filled = [("text", Words), ("channels", "LinkedIn")];

        await Task.WhenAll(
            bot.Noor.PressesOnOld(empty, form, DraftTexts.Submit, filled), bot.Noor.PressesOnOld(empty, form, DraftTexts.Submit, filled));
        await bot.Noor.PressesOnOld(empty, form, DraftTexts.Submit, filled);

        form.Card.Words.ShouldContain(DraftTexts.InReview("Marieke Hoekstra").Dutch);
        bot.Marieke.Chat.Count.ShouldBe(before + 1);
        (await bot.EverythingKeptAsync()).Count(row => row.Contains("draft-", StringComparison.Ordinal) && row.Contains("Row = state", StringComparison.Ordinal))
            .ShouldBe(1);
    }

    [Theory, BothLanguages]
    public async Task Who_never_gets_the_answer_to_the_submission_sees_where_the_draft_is_all_the_same(Language language)
    {
        await using var bot = await BotUnderTest.StartAsync(language);
        var form = await bot.Noor.Says(language == Language.Dutch ? "concept" : "draft");
        var submit = form.Card.Button(DraftTexts.Submit.In(language));
        var data = submit.Filled(new Dictionary<string, string>(StringComparer.Ordinal) { ["text"] = Words, ["channels"] = "LinkedIn" });
        var click = bot.Noor.Invoke(submit.Verb, data);
        click["replyToId"] = form.Id;

        using var lost = await bot.PostAsync(click);
        await bot.SettledAsync();

        form.Card.Words.ShouldContain(DraftTexts.InReview("Marieke Hoekstra").In(language));
    }

    [Theory]
    [InlineData(Language.Dutch, "channels", "")]
    [InlineData(Language.English, "channels", "")]
    [InlineData(Language.Dutch, "channels", "Hyves")]
    [InlineData(Language.Dutch, "date", "2027-11-01")]
    [InlineData(Language.English, "date", "2027-11-01")]
    [InlineData(Language.Dutch, "date", "31-31-2027")]
    [InlineData(Language.Dutch, "time", "half tien")]
    [InlineData(Language.Dutch, "post", "post-0123456789abcdef")]
    [InlineData(Language.English, "post", "post-0123456789abcdef")]
    [InlineData(Language.Dutch, "post", "draft-0123456789abcdef")]
    [InlineData(Language.Dutch, "text", " ")]
    [InlineData(Language.English, "text", " ")]
    public async Task What_cannot_be_submitted_comes_back_with_what_is_wrong_and_what_was_filled_in(Language language, string field, string value)
    {
        await using var bot = await BotUnderTest.StartAsync(language);
        var form = await bot.Noor.Says(language == Language.Dutch ? "concept" : "draft");
        var submit = form.Card.Button(DraftTexts.Submit.In(language));
        var data = submit.Data;
        (data["text"], data["channels"], data["date"], data["time"]) = (Words, "LinkedIn,X", "2027-12-01", "14:00");
        data[field] = value;
        var kept = await bot.EverythingKeptAsync();

        (await bot.Noor.Invokes(form, submit.Verb, data)).ShouldBeNull();

        Refusal why = (field, value) switch
        {
            ("channels", _) => new ChannelMissing(),
            ("date", "2027-11-01") => new PostingTimePassed(),
            ("post", _) => new PlannedPostGone(),
            ("text", _) => new TextMissing(),
            _ => new NotAMoment(),
        };
        form.Card.Words.ShouldContain(DraftTexts.Refused(why).In(language));
        (form.Card.Field("text").Value ?? "").Trim().ShouldBe(field == "text" ? "" : Words);
        form.Card.Button(DraftTexts.Submit.In(language)).Data["draft"]!.ToJsonString().ShouldBe(submit.Data["draft"]!.ToJsonString());
        (await bot.EverythingKeptAsync()).ShouldBe(kept);
    }

    [Fact]
    public async Task A_text_that_is_too_long_comes_back_with_its_length()
    {
        await using var bot = await BotUnderTest.StartAsync();
        var form = await bot.Noor.Says("concept");
        var submit = form.Card.Button(DraftTexts.Submit.Dutch);
        var data = submit.Data;
        (data["text"], data["channels"], data["date"], data["time"]) = (new string('z', 100_000), "LinkedIn", "2027-12-01", "14:00");

        await bot.Noor.Invokes(form, submit.Verb, data);

        form.Card.Words.ShouldContain(DraftTexts.Refused(new TextTooLong(100_000)).Dutch);
    }

    [Theory]
    [InlineData("date")]
    [InlineData("time")]
    [InlineData("channels")]
    [InlineData("post")]
    public async Task A_forged_value_of_100_KB_does_not_come_back(string field)
    {
        await using var bot = await BotUnderTest.StartAsync();
        var form = await bot.Noor.Says("concept");
        var submit = form.Card.Button(DraftTexts.Submit.Dutch);
        var data = submit.Data;
        data[field] = new string('z', 100_000);

        await bot.Noor.Invokes(form, submit.Verb, data);

        form.Card.Words.ShouldStartWith(DraftTexts.FormTitle.Dutch);
        form.Card.Bytes.ShouldBeLessThan(25_000);
    }

    [Theory, BothLanguages]
    public async Task The_author_can_move_the_moment_alone_and_loses_nothing_that_was_refused(Language language)
    {
        await using var bot = await BotUnderTest.StartAsync(language);
        await bot.Noor.Submits(Words);
        await bot.Marieke.Presses(bot.Marieke.Newest, DraftTexts.SendBack, ("change", "Kan dit een dag later?"));
        var back = bot.Noor.Newest;

        await bot.Noor.Presses(back, DraftTexts.SubmitAgain);
        back.Card.Words.ShouldContain(DraftTexts.Refused(new NothingChanged()).In(language));
        await bot.Noor.Presses(back, DraftTexts.SubmitAgain, ("text", "Zaterdag zijn we open."), ("time", ""));
        back.Card.Words.ShouldContain(DraftTexts.NotADate.In(language));
        back.Card.Field("text").Value.ShouldBe("Zaterdag zijn we open.");
        await bot.Noor.Presses(back, DraftTexts.SubmitAgain, ("date", new string('z', 100_000)));
        back.Card.Bytes.ShouldBeLessThan(25_000);

        await bot.Noor.Presses(back, DraftTexts.SubmitAgain, ("text", Words), ("date", "2027-12-02"), ("time", "14:00"));
        bot.Marieke.Newest.Card.Words.ShouldContain(bot.Service<Wording>().Moment(new(2027, 12, 2, 13, 0, 0, TimeSpan.Zero), language));
        bot.Marieke.Newest.Card.Words.ShouldNotContain(DraftTexts.WhatChanged.In(language));
    }

    [Fact]
    public async Task The_author_may_not_be_named_in_the_data()
    {
        await using var bot = await BotUnderTest.StartAsync();
        var form = await bot.Noor.Says("concept");
        var submit = form.Card.Button(DraftTexts.Submit.Dutch);
        JsonObject data = submit.Data;
        (data["text"], data["channels"], data["date"], data["time"]) = (Words, "LinkedIn", "2027-12-01", "14:00");
        (data["by"], data["author"]) = (bot.Marieke.Id.Value, bot.Marieke.Id.Value);

        await bot.Noor.Invokes(form, submit.Verb, data);

        bot.Marieke.Newest.Card.Words.ShouldContain($"{DraftTexts.Author.Dutch}: Noor El Idrissi");
    }
}
